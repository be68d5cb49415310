import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Engagement } from '../../src/domain/engagement/engagement.ts';
import type { Someone } from './someone.ts';
import { startTalk, type Talk, type Tenant } from './talk.ts';
import { allShown, untilAllShown } from './until-shown.ts';

let talk: Talk;

beforeAll(async () => {
  talk = await startTalk();
});

afterEach(() => {
  expect(talk.faults).toEqual([]);
});

afterAll(async () => {
  await talk.stop();
});

interface Met {
  readonly tenant: Tenant;
  readonly fe: Someone;
  readonly fm: Someone;
  readonly contoso: Engagement;
}

async function meet(): Promise<Met> {
  const tenant = talk.tenant();
  const fe = tenant.someone('Ada');
  const fm = tenant.someone('Kim');
  const contoso = await tenant.engagement('Contoso', { fe: 'Ada', fm: 'Kim' });
  await fe.say('open contoso');
  await fm.say('open contoso');
  return { tenant, fe, fm, contoso };
}

const warning = 'Active usage is under 40%';
const recovery = 'Active usage has recovered';

describe('The warning under 40 %', () => {
  it('reaches FE and FM when the FE records 38 %, and both get the recovery at 41 %', async () => {
    const { fe, fm } = await meet();
    expect(await fe.say('usage 380 of 1000')).toContain('The usage warning opens: under 40%');
    for (const person of [fe, fm]) {
      const [card = ''] = await untilAllShown(person, warning);
      expect(card).toContain('Contoso');
      expect(card).toContain('▲ Red');
      expect(card).toContain('20 users to Yellow');
      expect(card).toContain('[New reading]');
      expect(card).toContain('[Checklist]');
      expect(card).toContain('[Snooze warning]');
    }
    await fe.say('usage 41 %');
    for (const person of [fe, fm]) {
      const [card = ''] = await untilAllShown(person, recovery);
      expect(card).toContain('◆ Yellow');
    }
  });

  it('says what usage was, and from which figure it fell', async () => {
    const { fe, fm } = await meet();
    await fe.say('start 1247');
    await fe.click('Start all the same');
    await fe.say('usage 410 of 1000 on 2026-11-01');
    await fe.say('usage 390 of 1000 on 2026-11-10');
    expect((await untilAllShown(fm, warning))[0]).toContain('410 of 1,000 (41.0%), November 1');
    await fe.say('usage 340 of 1000 on 2026-11-20');
    const [card] = await untilAllShown(fm, 'Active usage fell further');
    expect(card).toContain('340 of 1,000 (34.0%), from 390 of 1,000 (39.0%)');
  });

  it('says where what usage was does not compare, and says it when that is recorded', async () => {
    const { fe, fm } = await meet();
    await fe.say('usage 41 % on 2026-11-01');
    const answer = await fe.say('usage 390 of 1000 on 2026-11-10');
    expect(answer).toContain('Not comparable with the reading before, which is as given.');
    const [card] = await untilAllShown(fm, warning);
    expect(card).toMatch(/41\.0%, November 1; not comparable \(as given\)/u);
    await fe.say('usage 41 % on 2026-11-12');
    expect(await fe.say('usage 42 % on 2026-11-13')).not.toContain('Not comparable');
  });

  it('is told of when it is over: when it opened, how low usage fell, how it ended', async () => {
    const { fe } = await meet();
    await fe.say('usage 390 of 1000 on 2026-11-01');
    await fe.say('usage 340 of 1000 on 2026-11-02');
    await fe.say('usage 350 of 1000 on 2026-11-03');
    expect(await fe.say('usage')).not.toContain('Past warnings');
    expect(await fe.say('usage 410 of 1000 on 2026-11-04')).toMatch(
      /Past warnings\n[^]*Opened today, .*\nlowest 340 of 1,000 \(34\.0%\) · recovered today, /u,
    );
    await fe.say('usage 380 of 1000 on 2026-11-05');
    await fe.say('undo');
    expect(await fe.say('usage')).toMatch(
      /Opened today, [^]*\ntaken back today, [^]*Opened today, [^]*\nlowest 340 of /u,
    );
  });

  it('is taken back on the cards that stand when its reading is undone', async () => {
    const { fe, fm } = await meet();
    await fe.say('usage 380 of 1000');
    await untilAllShown(fm, warning);
    await untilAllShown(fe, warning);
    await fe.say('undo');
    await untilAllShown(fm, 'The warning is taken back');
    await untilAllShown(fe, 'The warning is taken back');
    expect(allShown(fm, warning)).toEqual([]);
  });

  it('is snoozed by who presses it, for themselves, with a reason and for 30 days at most', async () => {
    const { tenant, fe, fm, contoso } = await meet();
    await fe.say('usage 380 of 1000');
    await fe.click('Snooze warning');
    expect(await fe.click('Snooze', { reason: '', until: '2026-11-27' })).toContain('fill this in');
    const late = await fe.click('Snooze', { reason: 'Holiday', until: '2026-12-31' });
    expect(late).toContain('30 days at most');
    const answer = await fe.click('Snooze', { reason: 'Holiday', until: '2026-11-27' });
    expect(answer).toContain('Ada, until');
    expect(answer).toContain('Holiday');
    const { alert } = await tenant.read(contoso.id);
    expect(alert.open?.snoozes.map(({ person, until }) => [person, until])).toEqual([
      [fe.speaker.scene.person.aadObjectId, '2026-11-26T23:00:00.000Z'],
    ]);
    expect(fm.name).toBe('Kim');
  });

  it('keeps its line in the digest of an FM who snoozed it, and says why', async () => {
    const { tenant, fe, fm, contoso } = await meet();
    await fe.say('usage 380 of 1000');
    await tenant.list(contoso.id);
    expect(await fm.say('digest')).not.toContain('Resting for you');
    await fm.say('contoso usage');
    await fm.click('Snooze warning');
    await fm.click('Snooze', { reason: 'Holiday', until: '2026-11-27' });
    await tenant.list(contoso.id);
    const digest = await fm.say('digest');
    expect(digest).toContain('▲ Red');
    expect(digest).toMatch(/Contoso[^]*Resting for you until .*: Holiday/u);
  });

  it('may be snoozed in words', async () => {
    const { fe } = await meet();
    expect(await fe.say('snooze holiday until friday')).toContain('No usage warning is open');
    await fe.say('usage 380 of 1000');
    expect(await fe.say('snooze holiday until friday')).toContain('snoozed until');
  });
});

describe('What usage leads to', () => {
  async function deployed(): Promise<Met> {
    const met = await meet();
    const { fe, fm } = met;
    await fm.say('intent');
    await fe.say('done 3080');
    await fm.say('bypass 3738 the sponsor has signed');
    await fe.say('bypass 4105 no macros');
    await fe.say('bypass 3070 no macros');
    await fe.say('bypass 3190 no macros');
    await fe.say('deployed 800');
    await fe.say('pilot done');
    await fe.say('start 1247');
    await fe.say('done 1247');
    return met;
  }

  it('3650 is suggested to the FM once 1247 is done, unless usage is Green', async () => {
    const { fe, fm } = await deployed();
    expect(await fm.say('next')).toContain('3650 OPP Acceleration is suggested to you');
    await fe.say('usage 710 of 1000');
    expect(await fm.say('next')).not.toContain('suggested');
  });

  it('completion is offered to the FM above 70 %', async () => {
    const { fe, fm } = await deployed();
    await fe.say('usage 700 of 1000');
    await fm.say('contoso');
    expect(fm.titles()).not.toContain('Complete');
    await fe.say('usage 701 of 1000');
    expect(await fm.say('contoso')).toContain('you can confirm completion');
    expect(await fm.click('Complete')).toContain('The engagement is complete');
  });

  it('the list shows the band of each customer', async () => {
    const { tenant, fe, contoso } = await meet();
    await fe.say('usage 380 of 1000');
    await tenant.list(contoso.id);
    expect(await fe.say('list')).toContain('AU 38.0% ▲ Red');
  });

  it('list and usage card say that a customer is behind plan, and where usage leads', async () => {
    const { tenant, fe, fm, contoso } = await meet();
    await fm.say('target 90 % by 2026-12-01');
    const until = [
      ['450', '2026-10-24'],
      ['470', '2026-11-08'],
      ['490', '2026-11-22'],
    ] as const;
    for (const [active, day] of until) await fe.say(`usage ${active} of 1000 on ${day}`);
    const card = await fe.say('usage');
    expect(card).toMatch(/behind plan by \d/u);
    expect(card).toMatch(/As it goes, Green is reached/u);
    await tenant.list(contoso.id);
    expect(await fe.say('list')).toContain('▽ behind plan');
    await fe.say('usage 880 of 1000 on 2026-11-23');
    await tenant.list(contoso.id);
    expect(await fe.say('list')).not.toContain('behind plan');
  });

  it('an engagement is supporting once 1247 is done, whatever usage says', async () => {
    const { fe, contoso, tenant } = await deployed();
    await fe.say('usage 380 of 1000');
    await tenant.list(contoso.id);
    expect(await fe.say('list')).toContain('Supporting');
  });

  it('an SME can be asked from the warning and from the usage card', async () => {
    const { fe } = await meet();
    await fe.say('usage 380 of 1000');
    expect((await untilAllShown(fe, warning))[0]).toContain('[Ask an SME]');
    await fe.say('usage');
    expect(await fe.click('Ask an SME')).toContain('SME');
    expect(fe.titles().join()).not.toContain('Ask an SME');
  });
});
