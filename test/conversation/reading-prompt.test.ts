import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Engagement } from '../../src/domain/engagement/engagement.ts';
import { presses } from './card.ts';
import type { Someone } from './someone.ts';
import { startTalk, type Talk, type Tenant } from './talk.ts';

let talk: Talk;
let tenant: Tenant;
let ada: Someone;

beforeAll(async () => {
  talk = await startTalk();
});

beforeEach(() => {
  tenant = talk.tenant();
  ada = tenant.someone('Ada');
});

afterEach(() => {
  expect(talk.faults).toEqual([]);
});

afterAll(async () => {
  await talk.stop();
});

const days = (many: number): void => {
  talk.pass({ minutes: many * 24 * 60 });
};

/** An engagement whose deployment began today. */
async function deploying(customer: string): Promise<Engagement> {
  const engagement = await tenant.engagement(customer, { fe: 'Ada', fm: 'Kim' });
  await ada.say(`start 1247 for ${customer}`);
  await ada.click('Start all the same');
  await tenant.list(engagement.id);
  return engagement;
}

const figures = async ({ id }: Engagement): Promise<readonly unknown[]> =>
  (await tenant.read(id)).readings.map(({ figure }) => figure);

describe('A reply to “reading overdue”', () => {
  it.each([
    ['380', { kind: 'counts', active: 380, seats: 1000 }],
    ['38 %', { kind: 'percent', percent: '38' }],
    ['38,5 %', { kind: 'percent', percent: '38.5' }],
    ['380/1000', { kind: 'counts', active: 380, seats: 1000 }],
    ['380 of 1000', { kind: 'counts', active: 380, seats: 1000 }],
  ])('%s is the reading that was asked for', async (said, figure) => {
    const contoso = await deploying('Contoso');
    await tenant.engagement('Fabrikam', { fe: 'Ada', fm: 'Kim' });
    days(31);
    expect(await ada.say('today')).toContain('Contoso');
    const answer = await ada.say(said);
    expect(answer).toContain('Contoso');
    expect(await figures(contoso)).toEqual([figure]);
    expect(ada.titles()).toContain('Undo');
  });

  it('is filled into the form that the line opens', async () => {
    const contoso = await deploying('Contoso');
    days(31);
    expect(await ada.say('today')).toContain('reading');
    const line = presses(ada.card()).find(({ data }) => data['form'] === 'reading');
    if (!line) throw new Error('no line asks for a reading');
    await ada.press(line);
    expect(ada.titles()).toContain('Save reading');
    await ada.click('Save reading', {
      workload: 'opp',
      active: '380',
      date: talk.now().slice(0, 10),
    });
    expect(await figures(contoso)).toEqual([{ kind: 'counts', active: 380, seats: 1000 }]);
  });

  it('is asked about when two engagements want a reading', async () => {
    const both = [await deploying('Contoso'), await deploying('Fabrikam')];
    days(31);
    await ada.say('today');
    await ada.say('38 %');
    await ada.say('380');
    for (const each of both) expect(await figures(each)).toEqual([]);
  });

  it('is not taken for it once the person deals with another customer', async () => {
    const contoso = await deploying('Contoso');
    const fabrikam = await tenant.engagement('Fabrikam', { fe: 'Ada', fm: 'Kim' });
    days(31);
    await ada.say('fabrikam');
    await ada.say('38 %');
    await ada.say('380');
    expect(await figures(contoso)).toEqual([]);
    expect(await figures(fabrikam)).toEqual([]);
  });

  it('is none while no reading is asked for', async () => {
    const contoso = await deploying('Contoso');
    days(29);
    await ada.say('38 %');
    await ada.say('380');
    expect(await figures(contoso)).toEqual([]);
  });

  it('is taken for it where `today` asked later than the hour of My day', async () => {
    const contoso = await deploying('Contoso');
    await tenant.engagement('Fabrikam', { fe: 'Ada', fm: 'Kim' });
    days(31);
    await ada.say('fabrikam');
    talk.pass({ minutes: 5 });
    expect(await ada.say('today')).toContain('Contoso');
    expect(await ada.say('380')).toContain('Contoso');
    expect(await figures(contoso)).toEqual([{ kind: 'counts', active: 380, seats: 1000 }]);
  });

  it('is taken for it where My day never comes by itself, until another is dealt with', async () => {
    const contoso = await deploying('Contoso');
    await tenant.engagement('Fabrikam', { fe: 'Ada', fm: 'Kim' });
    await ada.say('my day off');
    days(31);
    await ada.say('380');
    expect(await figures(contoso)).toEqual([]);
    await ada.say('today');
    talk.pass({ minutes: 5 });
    await ada.say('fabrikam');
    await ada.say('380');
    expect(await figures(contoso)).toEqual([]);
    await ada.say('today');
    await ada.say('380');
    expect(await figures(contoso)).toHaveLength(1);
  });

  it('is none where others read along', async () => {
    const contoso = await deploying('Contoso');
    days(31);
    await ada.say('today');
    const conversation = `19:${tenant.id}@thread.tacv2`;
    await tenant.someone('Ada', { conversation, conversationType: 'groupChat' }).say('380');
    expect(await figures(contoso)).toEqual([]);
  });

  it('is none when it is the number of a task', async () => {
    const contoso = await deploying('Contoso');
    days(31);
    expect(await ada.say('1247')).toContain('Deploy Office 365 ProPlus');
    expect(await figures(contoso)).toEqual([]);
  });
});
