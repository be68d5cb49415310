import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Someone } from './someone.ts';
import { startTalk, type Talk, type Tenant } from './talk.ts';
import { until } from './until.ts';

let talk: Talk;
let met: Met;

beforeAll(async () => {
  talk = await startTalk();
  met = await meet();
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

/** Kim is FM of four engagements: one blocked, one Red, one of another FE, one of nobody; and FE of a fifth. */
async function meet(): Promise<Met> {
  const tenant = talk.tenant();
  await tenant.engagement('Fabrikam', { fe: 'Ada', fm: 'Kim' });
  const red = await tenant.engagement('Contoso', { fe: 'Ada', fm: 'Kim' });
  await tenant.engagement('Litware', { fe: 'Lee', fm: 'Kim' });
  await tenant.engagement('Proseware', { fm: 'Kim' });
  await tenant.engagement('Northwind', { fe: 'Ada', fm: 'Olga' });
  await tenant.engagement('Tailspin', { fe: 'Kim', fm: 'Olga' });
  const ada = tenant.someone('Ada');
  await ada.say('usage contoso 12%');
  await ada.say('blocked fabrikam: licences are missing');
  await Promise.all([red.id].map((id) => tenant.list(id)));
  const kim = tenant.someone('Kim');
  await until(async () => /12[.]0%[^]*licences are missing/u.test(await kim.say('portfolio')));
  return { tenant, kim };
}

const shownName = /^(?:Contoso|Fabrikam|Litware|Proseware|Northwind|Tailspin|Customer \d\d)$/u;

const customers = (card: string): readonly string[] =>
  card.split('\n').filter((line) => shownName.test(line));

/** Customers by their numbers, in order. */
const numbered = (...numbers: readonly number[]): readonly string[] =>
  numbers.map((number) => `Customer ${String(number).padStart(2, '0')}`);

const upTo = (first: number, last: number): readonly string[] =>
  numbered(...Array.from({ length: last - first + 1 }, (_, index) => first + index));

/** Mia is FM of eleven engagements: one is past Assess, three have readings, the last has no FE. */
async function meetMany(): Promise<Someone> {
  const tenant = talk.tenant();
  for (const customer of upTo(1, 10)) await tenant.engagement(customer, { fe: 'Ada', fm: 'Mia' });
  await tenant.engagement('Customer 11', { fm: 'Mia' });
  const ada = tenant.someone('Ada');
  const mia = tenant.someone('Mia');
  for (const task of ['3080', '3070', '4105']) await ada.say(`bypass ${task} customer 02: settled`);
  await mia.say('bypass 3738 customer 02: settled');
  await ada.say('usage customer 04 80%');
  await ada.say('usage customer 05 12%');
  await ada.say('usage customer 06 55%');
  const isListed = /12[.]0%[^]*55[.]0%[^]*80[.]0%/u;
  await until(async () => isListed.test(await mia.say('portfolio by usage')));
  return mia;
}

describe('“portfolio”', () => {
  it('shows an FM all engagements they manage, the most urgent first, with their bands', async () => {
    const { kim } = met;
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
    const { kim } = met;
    expect(customers(await kim.say(said))).toEqual(shown);
  });

  it('is filtered and sorted by what stands on the card, and shows all again', async () => {
    const { kim } = met;
    await kim.say('portfolio');
    const filtered = await kim.click('Show', { band: 'unknown', sort: 'customer' });
    expect(customers(filtered)).toEqual(['Fabrikam', 'Litware', 'Proseware']);
    expect(filtered).toContain('3 of 4 engagements');
    expect(customers(await kim.click('Show', { flag: 'blocked' }))).toEqual(['Fabrikam']);
    expect(customers(await kim.click('Show all'))).toHaveLength(4);
  });

  it('opens an engagement with one click', async () => {
    const { kim } = met;
    await kim.say('portfolio');
    expect(await kim.click('Litware')).toMatch(/^Litware\n/u);
  });

  it('of an FE is what they work on; of somebody without a part it is empty', async () => {
    const { tenant } = met;
    expect(customers(await tenant.someone('Ada').say('portfolio'))).toEqual(
      expect.arrayContaining(['Contoso', 'Fabrikam', 'Northwind']),
    );
    const eve = tenant.someone('Eve');
    expect(await eve.say('portfolio')).toContain('You have no open engagement');
  });

  it('is told in the personal chat alone', async () => {
    const { tenant } = met;
    const conversation = `19:${tenant.id}@thread.tacv2`;
    const kim = tenant.someone('Kim', { conversation, conversationType: 'channel' });
    expect(await kim.say('portfolio')).toContain('Answered in private');
  });

  it('takes nothing from inputs that nobody made', async () => {
    const { kim } = met;
    const data = { page: 0, band: 'purple', flag: { $ne: 1 }, phase: 7, days: '1e9', sort: [] };
    expect(customers(await kim.press({ title: '', verb: 'portfolio', data }))).toHaveLength(4);
  });

  it('leaves out what an FM works on as FE, which “list” shows', async () => {
    const { kim } = met;
    expect(customers(await kim.say('portfolio by customer'))).toEqual([
      ...['Contoso', 'Fabrikam', 'Litware', 'Proseware'],
    ]);
    expect(await kim.say('list')).toContain('Tailspin');
  });

  it('comes in pages, in the order and narrowed as it was typed, as time goes by', async () => {
    const mia = await meetMany();
    const shown = async (said: string) => customers(await mia.say(said));
    expect(await shown('portfolio by customer')).toEqual(upTo(1, 8));
    expect(customers(await mia.click('Next page'))).toEqual(upTo(9, 11));
    expect(await shown('portfolio by customer page 2')).toEqual(upTo(9, 11));
    expect(await shown('portfolio page 99 by name')).toEqual(upTo(9, 11));
    expect(await shown('portfolio by usage')).toEqual(numbered(5, 6, 4, 1, 2, 3, 7, 8));
    expect(await shown('portfolio')).toEqual(numbered(5, 1, 2, 3, 4, 6, 7, 8));
    expect(await shown('portfolio green')).toEqual(numbered(4));
    expect(await shown('portfolio yellow')).toEqual(numbered(6));
    expect(await shown('portfolio remediate')).toEqual(numbered(2));
    expect(await shown('portfolio assess by name')).toEqual(numbered(1, 3, 4, 5, 6, 7, 8, 9));
    expect(await shown('portfolio unknown fe Ada by name')).toEqual(numbered(1, 2, 3, 7, 8, 9, 10));
    expect(await shown('portfolio no fe')).toEqual(numbered(11));
    talk.pass({ minutes: 15 * 24 * 60 });
    await mia.say('blocked customer 01: licences');
    await until(async () => (await shown('portfolio blocked')).length === 1);
    expect(await shown('portfolio no news 14 by customer')).toEqual(upTo(2, 9));
    expect(await shown('portfolio by news page 2')).toEqual(numbered(10, 11, 1));
    expect(await shown('portfolio no news 16')).toEqual([]);
  });

  it('shows what was silent for so many days, as time goes by', async () => {
    const { kim } = met;
    talk.pass({ minutes: 15 * 24 * 60 });
    expect(customers(await kim.say('portfolio no news 14'))).toHaveLength(4);
    expect(await kim.say('portfolio stalled')).toContain('Stalled, last progress');
  });
});
