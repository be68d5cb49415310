import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cardActions } from '../../src/teams/card-actions/read-click.ts';
import { startTalk, type Talk } from './talk.ts';

let talk: Talk;
beforeAll(async () => {
  talk = await startTalk();
});
afterAll(async () => {
  await talk.stop();
});

const huge = 'x'.repeat(30_000);

/** What the data of a button is turned into. */
const broken: readonly ((id: string) => Readonly<Record<string, unknown>>)[] = [
  () => ({}),
  () => ({ e: null, r: null }),
  () => ({ e: 'no-such-engagement', r: 1, task: '3080', view: 'engagement', form: 'block' }),
  (e) => ({ e, r: 'one', task: 3080, item: {}, view: [], form: 7 }),
  (e) => ({ e, r: -1, task: '9999', view: 'nonsense', form: 'nonsense' }),
  (e) => ({ e, r: 1, task: huge, view: huge, form: huge, text: huge, values: huge }),
  (e) => ({ e, r: 1, item: '../../state', view: 'item', form: 'change-item' }),
  (e) => ({ e: `${e}!state`, r: 1, task: '3080' }),
  (e) => ({ e: { $ne: e }, r: 1, task: '3080' }),
  () => JSON.parse('{"__proto__":{"e":"x","r":1,"task":"3080"}}') as Record<string, unknown>,
];

describe('A forged button', () => {
  it.each(Object.keys(cardActions))('“%s” never fails and never changes anything', async (verb) => {
    const tenant = talk.tenant();
    const { id } = await tenant.engagement('Contoso', { fe: 'Ada', fm: 'Kim' });
    const ada = tenant.someone('Ada');
    const before = talk.faults.length;
    for (const make of broken) {
      const { status, body } = await ada.speaker.execute(verb, make(id));
      expect([status, body]).toEqual([200, expect.objectContaining({ statusCode: 200 })]);
    }
    expect(talk.faults.slice(before)).toEqual([]);
    expect((await tenant.read(id)).revision).toBe(1);
  });

  it('of no kind that there is says that it does not work', async () => {
    const ada = talk.tenant().someone('Ada');
    expect(await ada.press({ title: '', verb: 'explode', data: {} })).toContain(
      'does not work any more',
    );
  });

  it('cannot claim a card newer than the engagement', async () => {
    const tenant = talk.tenant();
    const { id } = await tenant.engagement('Contoso', { fe: 'Ada', fm: 'Kim' });
    const ada = tenant.someone('Ada');
    const press = { title: '', verb: 'start', data: { e: id, r: 999_999, task: '3080' } };
    expect(await ada.press(press)).toContain('is in progress');
    expect((await tenant.read(id)).revision).toBe(2);
  });
});
