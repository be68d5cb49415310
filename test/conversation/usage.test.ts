import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Engagement } from '../../src/domain/engagement/engagement.ts';
import { charts } from './card.ts';
import type { Someone } from './someone.ts';
import { startTalk, type Talk, type Tenant } from './talk.ts';

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
  readonly ada: Someone;
  readonly kim: Someone;
  readonly contoso: Engagement;
}

/** Ada is FE and Kim FM of Contoso with 1,000 seats; both have written to the bot. */
async function meet(): Promise<Met> {
  const tenant = talk.tenant();
  const ada = tenant.someone('Ada');
  const kim = tenant.someone('Kim');
  const contoso = await tenant.engagement('Contoso', { fe: 'Ada', fm: 'Kim' });
  await ada.say('open contoso');
  await kim.say('open contoso');
  return { tenant, ada, kim, contoso };
}

const figures = async ({ tenant, contoso }: Met) =>
  (await tenant.read(contoso.id)).readings.map(({ workload, figure, date, denominator }) => ({
    workload,
    figure,
    date,
    denominator,
  }));

const opp = { workload: 'opp', date: '2026-11-23' } as const;

describe('A reading that is typed', () => {
  it('says users of seats, of the entitled ones when it is exactly so many', async () => {
    const met = await meet();
    const answer = await met.ada.say('usage 480 of 1000');
    expect(answer).toContain('Contoso');
    expect(answer).toContain('480 of 1,000 entitled seats (48.0%)');
    expect(answer).toContain('48.0% ◆ Yellow');
    expect(answer).toContain('221 users to Green');
    expect(await figures(met)).toEqual([
      {
        ...opp,
        figure: { kind: 'counts', active: 480, seats: 1000 },
        denominator: 'entitled-seats',
      },
    ]);
  });

  it('stands beside the name of the customer, without the word', async () => {
    const met = await meet();
    await met.tenant.engagement('Fabrikam', { fe: 'Ada', fm: 'Kim' });
    const answer = await met.ada.say('contoso 410/1000');
    expect(answer).toContain('410 of 1,000 entitled seats (41.0%)');
    expect((await figures(met)).length).toBe(1);
  });

  it('is of the customer whose name begins with a workload', async () => {
    const { tenant, ada } = await meet();
    const bank = await tenant.engagement('Exchange Bank', { fe: 'Ada', fm: 'Kim' });
    expect(await ada.say('exchange bank 380/1000')).toContain('Exchange Bank');
    expect(await ada.say('usage exchange bank 41 % on 2026-11-22')).toContain('Exchange Bank');
    expect(await ada.say('exchange contoso 300/900')).toContain('Contoso');
    expect(await ada.say('exchange bank teams 512/900')).toContain('Exchange Bank');
    const { readings } = await tenant.read(bank.id);
    expect(readings.map(({ workload }) => workload)).toEqual(['opp', 'opp', 'teams']);
  });

  it('may be a percentage, with the comma of its language', async () => {
    const met = await meet();
    const answer = await met.ada.say('usage 48,5 %');
    expect(answer).toContain('48.5%');
    expect(await figures(met)).toEqual([
      { ...opp, figure: { kind: 'percent', percent: '48.5' }, denominator: 'as-given' },
    ]);
  });

  it('may speak of another workload and another day', async () => {
    const met = await meet();
    const answer = await met.ada.say('usage teams 512 of 900 on 2026-11-01');
    expect(answer).toContain('Teams: 56.9%, Yellow');
    await met.ada.say('usage 480 of 1000 yesterday');
    expect(await figures(met)).toEqual([
      {
        workload: 'teams',
        date: '2026-11-01',
        figure: { kind: 'counts', active: 512, seats: 900 },
        denominator: 'as-given',
      },
      {
        workload: 'opp',
        date: '2026-11-22',
        figure: { kind: 'counts', active: 480, seats: 1000 },
        denominator: 'entitled-seats',
      },
    ]);
  });

  it('that is a bare number means users of the entitled seats, and says so', async () => {
    const met = await meet();
    expect(await met.ada.say('usage 480')).toContain('480 of 1,000 entitled seats (48.0%)');
    expect(await figures(met)).toEqual([
      {
        ...opp,
        figure: { kind: 'counts', active: 480, seats: 1000 },
        denominator: 'entitled-seats',
      },
    ]);
  });

  it('of another workload asks of how many seats', async () => {
    const met = await meet();
    const answer = await met.ada.say('usage teams 512');
    expect(answer).toContain('Of how many seats');
    expect(answer).toContain('Please fill this in.');
    await met.ada.click('Save reading', { seats: 900 });
    expect((await figures(met))[0]?.figure).toEqual({ kind: 'counts', active: 512, seats: 900 });
  });

  it.each([
    ['usage -5', 'between 0 and'],
    ['usage 38.5 of 100', 'is not a number'],
    ['usage NaN', 'is not a number'],
    ['usage 99999999999', 'between 0 and'],
    ['usage 400 of 1000 on 31 february', 'is not in the calendar'],
  ])('that cannot be read comes back in the form: %s', async (said, why) => {
    const met = await meet();
    expect(await met.ada.say(said)).toContain(why);
    expect(await figures(met)).toEqual([]);
  });

  it('of a day that has not come yet is refused, with the way to put it right', async () => {
    const met = await meet();
    expect(await met.ada.say('usage 400 of 1000 on 2026-12-24')).toContain('has not come yet');
    expect(await figures(met)).toEqual([]);
    expect(await met.ada.click('Save reading', { date: '2026-11-20' })).toContain('40.0%');
  });

  it('over 100 % is kept and marked', async () => {
    const met = await meet();
    const answer = await met.ada.say('usage 1200 of 1000');
    expect(answer).toContain('120.0%');
    expect(answer).toContain('Over 100%');
    expect((await figures(met)).length).toBe(1);
  });

  it('twice is one', async () => {
    const met = await meet();
    await met.ada.say('usage 480 of 1000');
    expect(await met.ada.say('usage 480 of 1000')).toContain('known already');
    expect((await figures(met)).length).toBe(1);
  });

  it('of an older day joins the history and says so', async () => {
    const met = await meet();
    await met.ada.say('usage 480 of 1000');
    const answer = await met.ada.say('usage 300 of 1000 on 2026-11-02');
    expect(answer).toContain('It joins the history');
    expect(answer).toContain('48.0% ◆ Yellow');
  });

  it('is taken back with undo', async () => {
    const met = await meet();
    await met.ada.say('usage 480 of 1000');
    expect(await met.ada.click('Undo')).toContain('no reading yet');
    expect((await met.tenant.read(met.contoso.id)).readings[0]?.withdrawn).not.toBeNull();
  });

  it('without a figure shows the card', async () => {
    const met = await meet();
    expect(await met.ada.say('usage')).toContain('Active usage');
    expect(await met.ada.say('contoso usage')).toContain('no reading yet');
  });

  it('that stands alone, without a name, is proposed and not recorded', async () => {
    const met = await meet();
    expect(await met.ada.say('480/1000')).toContain('New usage reading');
    expect(await figures(met)).toEqual([]);
    await met.ada.click('Save reading');
    expect((await figures(met)).length).toBe(1);
  });

  it('beside words that are no customer says so', async () => {
    const met = await meet();
    await met.ada.say('lorem ipsum 480/1000');
    expect(await figures(met)).toEqual([]);
  });
});

describe('The form of a reading', () => {
  it('takes users and seats, or a percentage, not both', async () => {
    const met = await meet();
    await met.ada.say('usage');
    expect(await met.ada.click('New reading')).toContain('The day it speaks of');
    const both = await met.ada.click('Save reading', { active: 480, percent: 48 });
    expect(both).toContain('not both');
    await met.ada.click('Save reading', { active: '', percent: 48.5 });
    expect((await figures(met))[0]?.figure).toEqual({ kind: 'percent', percent: '48.5' });
  });

  it('is wanted filled', async () => {
    const met = await meet();
    await met.ada.say('usage');
    await met.ada.click('New reading');
    expect(await met.ada.click('Save reading')).toContain('Please fill this in.');
  });
});

describe('A reading', () => {
  it('is withdrawn by who brought it, or by the FM, and by nobody else', async () => {
    const met = await meet();
    await met.kim.say('contoso usage 480 of 1000');
    await met.ada.say('contoso usage');
    expect(met.ada.titles()).not.toContain('Withdraw reading');
    await met.ada.say('contoso usage 490 of 1000');
    await met.kim.say('contoso usage');
    expect(await met.kim.click('Withdraw reading')).toContain('48.0% ◆ Yellow');
  });
});

describe('The usage card', () => {
  it('says Green, although workloads are under 40 %', async () => {
    const { ada } = await meet();
    await ada.say('usage 710 of 1000');
    await ada.say('usage teams 20 of 100');
    expect(await ada.say('usage')).not.toContain('although');
    await ada.say('usage exchange 30 of 100');
    expect(await ada.say('usage')).toContain(
      'Green, 1 of 3 workloads above 70%, although 2 of 3 workloads under 40%',
    );
  });

  it('tells a client without charts in text and sparkline what the charts show', async () => {
    const { ada, kim } = await meet();
    await kim.say('target 70 % by 2027-02-22');
    for (const [active, day] of [
      [300, '2026-10-24'],
      [340, '2026-11-08'],
      [380, '2026-11-22'],
    ] as const) {
      await ada.say(`usage ${active} of 1000 on ${day}`);
    }
    await ada.say('usage');
    const [gauge, line] = charts(ada.card());
    expect(gauge).toMatchObject({
      type: 'Chart.Gauge',
      value: 38,
      fallback: '▓▓▓▓░░░░░░ 38.0% Red',
    });
    expect(line?.data.map(({ legend, values }) => [legend, values.map(({ y }) => y)])).toEqual([
      ['Usage', [30, 34, 38]],
      ['Expected', [30, 70]],
      ['Target', [70, 70]],
    ]);
    expect(line?.fallback).toBe(
      '▃▃▄ 30.0% (October 24) to 38.0% (yesterday); expected 39.9% (today); target 70% by February 22, 2027',
    );
  });
});
