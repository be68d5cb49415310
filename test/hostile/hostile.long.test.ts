import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLog } from '../../src/log.ts';
import { elementsOf, faultsOf } from '../cards/adaptive-card-shape.ts';
import { engagementOf } from '../cards/largest-engagement.ts';
import { viewsOf } from '../cards/sample-answers.ts';
import { fe } from '../cards/sample-engagements.ts';
import { startTalk, type Talk } from '../conversation/talk.ts';
import { hostileTexts } from './corpus.ts';

let talk: Talk;
beforeAll(async () => {
  talk = await startTalk();
});
afterAll(async () => {
  await talk.stop();
});

/** Every place where a person's words go: as they are typed, or into a form of the card that asks. */
const fields: readonly (readonly [into: string, said: (text: string) => string])[] = [
  ['a note', (text) => `note ${text}`],
  ['a remediation item', (text) => `remediation add ${text}`],
  ['a reason', (text) => `blocked ${text}`],
  ['what is waited for', (text) => `waiting ${text} until 2030-01-01`],
  ['a field of FTOP', (text) => `data l1 ${text}`],
  ['feedback', (text) => `feedback ${text}`],
  ['a customer looked for', (text) => `open ${text}`],
  ['a person', (text) => `assign fta ${text}`],
  ['a target', (text) => `target ${text}`],
  ['a figure', (text) => `usage ${text}`],
  ['a bypass', (text) => `bypass 3650 because ${text}`],
  ['the name of a new customer', (text) => `new ${text}`],
];

describe('Two hundred hostile texts', () => {
  it('are two hundred', () => {
    expect(new Set(hostileTexts).size).toBe(200);
  });

  it.each(fields)(
    'into %s: a card each time, no fault, nothing of anybody else’s',
    async (_into, said) => {
      const tenant = talk.tenant();
      await tenant.engagement('Contoso', { fe: 'Ada', fm: 'Kim' });
      await tenant.engagement('Secret Customer', { fe: 'Bea', fm: 'Bo' });
      const ada = tenant.someone('Ada');
      await ada.say('contoso');
      const before = talk.faults.length;
      for (const text of hostileTexts) {
        const answer = await ada.say(said(text));
        expect([text, faultsOf(ada.card())]).toEqual([text, []]);
        expect([text, answer.includes('Secret Customer')]).toEqual([text, false]);
        const links = elementsOf(ada.card()).filter(({ type }) => type === 'Action.OpenUrl');
        for (const { url } of links) expect(String(url)).not.toContain('evil.example');
      }
      expect(talk.faults.slice(before)).toEqual([]);
    },
  );

  it('as the name of somebody: found by nobody else’s name, listed as typed', async () => {
    const tenant = talk.tenant();
    const { world } = talk.bot;
    await tenant.introduce('Secret Person');
    // No letters find anybody: what is left of an invisible text is none.
    for (const text of hostileTexts.filter((each) => /[a-z\d]/iu.test(each))) {
      const found = await world.people.find(tenant.id, text, 50);
      const isPrefix = 'secret person'.startsWith(text.trim().toLowerCase());
      if (!isPrefix) expect([text, found]).toEqual([text, []]);
    }
  });

  it('as the name of a customer in storage: found by itself alone', async () => {
    const tenant = talk.tenant();
    const { world } = talk.bot;
    const { id } = await tenant.engagement('Plain', { fe: 'Ada' });
    for (const text of hostileTexts.filter((each) => each.length <= 200)) {
      const found = await world.lists.named(tenant.id, text);
      expect([text, found.map((each) => each.id)]).not.toEqual([text, [id]]);
    }
  });

  it('leave every card of an engagement a card, and make no link', () => {
    for (const hostile of hostileTexts) {
      // What is blank or longer than its cap is refused before it comes to a card.
      const text = `w${hostile}`.slice(0, 3_900).toWellFormed();
      const name = text.slice(0, 190).toWellFormed();
      for (const { card } of viewsOf('hostile', engagementOf(text, name), { ...fe, name })) {
        expect([text, faultsOf(card.content)]).toEqual([text, []]);
        const shown = JSON.stringify(card.content);
        expect([text, /"url":"[^"]*evil\.example/u.test(shown)]).toEqual([text, false]);
      }
    }
  });

  it('in a log are one line each', () => {
    for (const text of hostileTexts) {
      let lines = '';
      const log = createLog('info', { write: (line) => void (lines += line) });
      log.error({ err: new Error(text), verb: text }, 'x');
      expect(lines.trimEnd().split(/\r?\n/u)).toHaveLength(1);
      expect(() => JSON.parse(lines) as unknown).not.toThrow();
    }
  });
});
