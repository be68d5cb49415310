import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLog } from '../../src/log.ts';
import { writeCsv } from '../../src/reports/checklist/write-csv.ts';
import { writeWorkbook } from '../../src/reports/checklist/write-workbook.ts';
import { elementsOf, faultsOf } from '../cards/adaptive-card-shape.ts';
import { engagementOf } from '../cards/largest-engagement.ts';
import { viewsOf } from '../cards/sample-answers.ts';
import { fe } from '../cards/sample-engagements.ts';
import { list } from '../conversation/request-talk.ts';
import { startTalk, type Talk } from '../conversation/talk.ts';
import { readBack } from '../reports/checklist/read-back.ts';
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

interface FormField {
  readonly into: string;
  readonly by: 'Ada' | 'Sam';
  readonly form: string;
  readonly data: (text: string) => Readonly<Record<string, unknown>>;
}

const asking = { urgency: 'normal', cause: 'support', needBy: '' };

/** Forms about a request and about an item, as the FE and the SME who has the request send them. */
const forms: readonly FormField[] = [
  {
    into: 'what is asked of an SME',
    by: 'Ada',
    form: 'edit-request',
    data: (text) => ({ ...asking, text }),
  },
  { into: 'a reference', by: 'Ada', form: 'enter-reference', data: (reference) => ({ reference }) },
  {
    into: 'why an SME declines',
    by: 'Sam',
    form: 'decline-request',
    data: (reason) => ({ reason }),
  },
  {
    into: 'the title and owner of an item',
    by: 'Ada',
    form: 'change-item',
    data: (text) => ({ title: text, owner: text, due: '' }),
  },
  {
    into: 'the day of an item',
    by: 'Ada',
    form: 'change-item',
    data: (due) => ({ title: 'x', owner: '', due }),
  },
  { into: 'an SME’s answer', by: 'Sam', form: 'answer-request', data: (answer) => ({ answer }) },
];

/** The first cell of the last row. */
function inCsv(text: string): string {
  const sheet = { name: 'Checklist', above: [], headings: ['What'], widths: [40], rows: [[text]] };
  const rows = parse(writeCsv(sheet), { bom: true, relaxColumnCount: true });
  return rows.at(-1)?.[0] ?? '';
}

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

  it.each(forms)('into $into: a card each time, no fault', async ({ by, form, data }) => {
    const tenant = talk.tenant();
    const { id } = await tenant.engagement('Contoso', { fe: 'Ada', fm: 'Kim' });
    const [ada, sender] = [tenant.someone('Ada'), tenant.someone(by)];
    await list(talk, tenant, 'Sam');
    await ada.say('remediation add Macro');
    await ada.say('sme contoso');
    await ada.click('Ask now');
    const { items, requests } = await tenant.read(id);
    const about = { e: id, form, request: requests[0]?.id, item: items[0]?.id };
    const before = talk.faults.length;
    for (const text of hostileTexts) {
      const { revision: r } = await tenant.read(id);
      await sender.press({ title: '', verb: 'send', data: { ...about, r, ...data(text) } });
      expect([text, faultsOf(sender.card())]).toEqual([text, []]);
      const links = elementsOf(sender.card()).filter(({ type }) => type === 'Action.OpenUrl');
      for (const { url } of links) expect(String(url)).not.toMatch(/^[^?#]*evil\.example/u);
    }
    expect((await tenant.read(id)).revision).toBeGreaterThan(3);
    expect(talk.faults.slice(before)).toEqual([]);
  });

  it('in a file that is handed out are no formula, in the workbook and in CSV', async () => {
    for (const text of hostileTexts) {
      expect([text, /^[=+\-@\t\r＝＋－＠]/u.test(inCsv(text))]).toEqual([text, false]);
      const sheet = {
        name: 'Checklist',
        above: [],
        headings: ['What'],
        widths: [40],
        rows: [[text]],
      };
      const { suspicious } = readBack(await writeWorkbook(sheet));
      expect([text, suspicious]).toEqual([text, []]);
    }
  });

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
