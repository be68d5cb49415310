import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
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
  readonly kim: Someone;
}

/** Kim is FM of four engagements: one blocked, one Red, one of another FE, one of nobody. */
async function meet(): Promise<Met> {
  const tenant = talk.tenant();
  await tenant.engagement('Fabrikam', { fe: 'Ada', fm: 'Kim' });
  const red = await tenant.engagement('Contoso', { fe: 'Ada', fm: 'Kim' });
  await tenant.engagement('Litware', { fe: 'Lee', fm: 'Kim' });
  await tenant.engagement('Proseware', { fm: 'Kim' });
  await tenant.engagement('Northwind', { fe: 'Ada', fm: 'Olga' });
  const ada = tenant.someone('Ada');
  await ada.say('usage contoso 12%');
  await ada.say('blocked fabrikam: licences are missing');
  await Promise.all([red.id].map((id) => tenant.list(id)));
  const kim = tenant.someone('Kim');
  await expect
    .poll(async () => kim.say('portfolio'), { timeout: 10_000 })
    .toMatch(/12[.]0%[^]*licences are missing/u);
  return { tenant, kim };
}

const customers = (card: string): readonly string[] =>
  card
    .split('\n')
    .filter((line) => /^(?:Contoso|Fabrikam|Litware|Proseware|Northwind)$/u.test(line));

describe('“portfolio”', () => {
  it('shows an FM all engagements they manage, the most urgent first, with their bands', async () => {
    const { kim } = await meet();
    const card = await kim.say('portfolio');
    expect(card).toContain('4 engagements under way');
    expect(customers(card).slice(0, 2)).toEqual(['Contoso', 'Fabrikam']);
    expect(card).toContain('Blocked: licences are missing');
    expect(JSON.stringify(kim.card())).toMatch(/Red 1[^]*Unknown 3/u);
  });

  it.each([
    ['portfolio red', ['Contoso']],
    ['portfolio blocked', ['Fabrikam']],
    ['portfolio fe Lee', ['Litware']],
    ['portfolio without fe', ['Proseware']],
    ['portfolio enable', []],
    ['portfolio no news 14', []],
  ])('shows what is asked for: %s', async (said, shown) => {
    const { kim } = await meet();
    expect(customers(await kim.say(said))).toEqual(shown);
  });

  it('shows what was silent for so many days, as time goes by', async () => {
    const { kim } = await meet();
    talk.pass({ minutes: 15 * 24 * 60 });
    expect(customers(await kim.say('portfolio no news 14'))).toHaveLength(4);
    expect(await kim.say('portfolio stalled')).toContain('Stalled, last progress');
  });

  it('is filtered and sorted by what stands on the card, and shows all again', async () => {
    const { kim } = await meet();
    await kim.say('portfolio');
    const filtered = await kim.click('Show', { band: 'unknown', sort: 'customer' });
    expect(customers(filtered)).toEqual(['Fabrikam', 'Litware', 'Proseware']);
    expect(filtered).toContain('3 of 4 engagements');
    expect(customers(await kim.click('Show', { flag: 'blocked' }))).toEqual(['Fabrikam']);
    expect(customers(await kim.click('Show all'))).toHaveLength(4);
  });

  it('opens an engagement with one click', async () => {
    const { kim } = await meet();
    await kim.say('portfolio');
    expect(await kim.click('Litware')).toMatch(/^Litware\n/u);
  });

  it('of an FE is what they work on; of somebody without a part it is empty', async () => {
    const { tenant } = await meet();
    expect(customers(await tenant.someone('Ada').say('portfolio'))).toEqual(
      expect.arrayContaining(['Contoso', 'Fabrikam', 'Northwind']),
    );
    const eve = tenant.someone('Eve');
    expect(await eve.say('portfolio')).toContain('You have no open engagement');
  });

  it('is told in the personal chat alone', async () => {
    const { tenant } = await meet();
    const conversation = `19:${tenant.id}@thread.tacv2`;
    const kim = tenant.someone('Kim', { conversation, conversationType: 'channel' });
    expect(await kim.say('portfolio')).toContain('Answered in private');
  });

  it('takes nothing from inputs that nobody made', async () => {
    const { kim } = await meet();
    const data = { page: 0, band: 'purple', flag: { $ne: 1 }, phase: 7, days: '1e9', sort: [] };
    expect(customers(await kim.press({ title: '', verb: 'portfolio', data }))).toHaveLength(4);
  });
});
