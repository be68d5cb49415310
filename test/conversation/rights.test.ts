import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Press } from './card.ts';
import type { Someone } from './someone.ts';
import { startTalk, type Talk, type Tenant } from './talk.ts';

let talk: Talk;
beforeAll(async () => {
  talk = await startTalk();
});
afterAll(async () => {
  await talk.stop();
});

/** Every button of the FE's and the FM's cards, as they would be forwarded. */
async function forwarded(...people: readonly Someone[]): Promise<readonly Press[]> {
  const all: Press[] = [];
  for (const person of people) {
    for (const said of [
      'status',
      'tasks',
      'task 3080',
      'task 1247',
      'data',
      'remediation',
      'history',
    ]) {
      await person.say(said);
      const titles = new Set(person.titles());
      all.push(...[...titles].map((title) => person.find(title)));
    }
  }
  const seen = new Set<string>();
  return all.filter((press) => {
    const key = JSON.stringify([press.verb, press.data]);
    return !seen.has(key) && seen.add(key);
  });
}

interface Given {
  readonly tenant: Tenant;
  readonly id: string;
  readonly presses: readonly Press[];
}

async function contoso(): Promise<Given> {
  const tenant = talk.tenant();
  const { id } = await tenant.engagement('Contoso Secret', { fe: 'Ada', fm: 'Kim' });
  const [ada, kim] = [tenant.someone('Ada'), tenant.someone('Kim')];
  await ada.say('remediation add Hidden macro');
  const presses = await forwarded(ada, kim);
  return { tenant, id, presses };
}

const secrets = /Contoso Secret|Hidden macro|Ada|Kim/u;
const inputs = { reason: 'r', text: 't', person: 'x', seats: 5, percent: 50, by: '2027-01-01' };

async function expectNothing(given: Given, stranger: Someone): Promise<void> {
  const { tenant, id, presses } = given;
  const { revision } = await tenant.read(id);
  const kinds = new Set(presses.map(({ verb }) => verb));
  expect(kinds.size).toBeGreaterThan(4);
  for (const press of presses) {
    const answer = await stranger.press(press, inputs);
    expect([press.verb, answer]).toEqual([press.verb, expect.not.stringMatching(secrets)]);
  }
  expect((await tenant.read(id)).revision).toBe(revision);
}

describe('Somebody without a part', () => {
  it('learns nothing from any button of a forwarded card, and changes nothing', async () => {
    const given = await contoso();
    await expectNothing(given, given.tenant.someone('Eve'));
  });

  it('learns nothing in another tenant either', async () => {
    const given = await contoso();
    await expectNothing(given, talk.tenant().someone('Ada'));
  });

  it('learns nothing by typing its name or its id', async () => {
    const { tenant, id } = await contoso();
    const eve = tenant.someone('Eve');
    for (const said of [
      'contoso secret',
      `open ${id}`,
      `done 3080 ${id}`,
      'tasks contoso',
      'list',
    ]) {
      const answer = await eve.say(said);
      expect(answer).not.toMatch(/Hidden macro|Ada|Kim|mandatory tasks|3080 Ass/u);
    }
    expect((await tenant.read(id)).tasks['3080'].state).toBe('to-do');
  });

  it('cannot do anything by forged buttons', async () => {
    const { tenant, id } = await contoso();
    const eve = tenant.someone('Eve');
    const { revision } = await tenant.read(id);
    const r = revision;
    const forged: readonly Press[] = [
      { title: '', verb: 'finish', data: { e: id, r, task: '3080' } },
      { title: '', verb: 'send', data: { e: id, r, form: 'assign', role: 'fe', person: 'x' } },
      { title: '', verb: 'send', data: { e: id, r, form: 'note', field: 'fe-notes', text: 'x' } },
      { title: '', verb: 'say', data: { e: id, text: 'done 3080' } },
      { title: '', verb: 'undo', data: { e: id, r } },
      { title: '', verb: 'release', data: { e: id, r } },
      { title: '', verb: 'show', data: { e: id, view: 'export' } },
    ];
    for (const press of forged) {
      expect([press.verb, await eve.press(press)]).toEqual([
        press.verb,
        expect.not.stringMatching(secrets),
      ]);
    }
    expect((await tenant.read(id)).revision).toBe(revision);
  });
});

describe('A former FE', () => {
  it('learns nothing from any card they still have, and changes nothing', async () => {
    const given = await contoso();
    const { tenant } = given;
    await tenant.introduce('Lee');
    const ada = tenant.someone('Ada');
    await ada.say('assign fe Lee');
    await expectNothing(given, ada);
  });

  it('learns nothing from the hand-over itself, when it is delivered again', async () => {
    const { tenant } = await contoso();
    await tenant.introduce('Lee');
    const ada = tenant.someone('Ada');
    const id = { id: 'delivery-1' };
    await ada.say('contoso');
    expect(await ada.say('assign fe Lee', id)).toContain('Lee is FE');
    const again = await ada.say('assign fe Lee', id);
    expect(again).not.toMatch(/Hidden macro|Assessment|Kim/u);
  });
});

describe('The FTA', () => {
  it('sees the engagement, writes the Enterprise Notes, and nothing else', async () => {
    const tenant = talk.tenant();
    const { id } = await tenant.engagement('Contoso', { fe: 'Ada', fm: 'Kim', fta: 'Toni' });
    const toni = tenant.someone('Toni');
    expect(await toni.say('status')).toMatch(/^Contoso/u);
    for (const title of toni.titles()) expect(title).not.toMatch(/^(?:Start|Done|Mark|Close)/u);
    for (const said of ['done 3080', 'blocked x', 'seats 5', 'remediation add x', 'assign fe me'])
      expect([said, await toni.say(said)]).toEqual([
        said,
        expect.stringMatching(/belongs to the F[EM]/u),
      ]);
    expect(await toni.say('note hello')).toContain('Enterprise Notes (FTA)');
    expect((await tenant.read(id)).revision).toBe(2);
  });
});
