import { parse } from 'csv-parse/sync';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Engagement } from '../../src/domain/engagement/engagement.ts';
import { readBack } from '../reports/checklist/read-back.ts';
import { startFakeSharePoint, type FakeSharePoint } from '../teams/files/fake-sharepoint.ts';
import {
  attachmentOf,
  consent,
  heard,
  offerIn,
  wordsIn,
  type Attachment,
  type Offer,
} from './handing-out.ts';
import type { Someone } from './someone.ts';
import { startTalk, type Talk, type Tenant } from './talk.ts';
import { until } from './until.ts';

let talk: Talk;
let sharePoint: FakeSharePoint;

beforeAll(async () => {
  [talk, sharePoint] = await Promise.all([
    startTalk({ hasFileCards: true, filePatienceMs: 60_000 }),
    startFakeSharePoint(),
  ]);
});

afterEach(() => {
  expect(talk.faults).toEqual([]);
});

afterAll(async () => {
  await Promise.all([talk.stop(), sharePoint.stop()]);
});

interface Met {
  readonly tenant: Tenant;
  readonly ada: Someone;
  readonly contoso: Engagement;
}

async function meet(...items: readonly string[]): Promise<Met> {
  const tenant = talk.tenant();
  const contoso = await tenant.engagement('Contoso', { fe: 'Ada', fm: 'Kim', fta: 'Toni' });
  const ada = tenant.someone('Ada');
  for (const item of items) await ada.say(`remediation add ${item}`);
  return { tenant, ada, contoso };
}

const usual = ['Invoices use DAO by 1 dec 2026', 'Toolbars'];

const offered = async ({ ada }: Met, said = 'remediation file'): Promise<Offer> =>
  offerIn(await ada.speaker.say(said));

/** What stands in somebody's chat now. */
const standing = ({ ada }: Met): readonly Attachment[] =>
  talk.connector.messages(ada.speaker.scene.place.conversation).map(attachmentOf);

const idsIn = ({ ada }: Met): readonly string[] =>
  talk.connector.messages(ada.speaker.scene.place.conversation).map(({ id }) => id);

const columnsOf = (bytes: Buffer | null): readonly unknown[] =>
  readBack(bytes ?? Buffer.alloc(0)).rows.map((row) => [...row.values()]);

describe('The checklist as a file', () => {
  it('is offered by Teams’ own card: name, size, what it is, and nothing more', async () => {
    const met = await meet(...usual);
    const { name, content } = await offered(met);
    expect(name).toBe('Contoso – remediation checklist 2026-11-23.xlsx');
    const context = { e: met.contoso.id, as: 'xlsx' };
    const { sizeInBytes, ...told } = content;
    expect(sizeInBytes).toBeGreaterThan(1_000);
    expect(told).toEqual({
      description: 'Contoso: The remediation checklist, for the customer',
      acceptContext: context,
      declineContext: context,
    });
  });

  it.each([
    ['remediation file', 'xlsx'],
    ['remediation xlsx contoso', 'xlsx'],
    ['remediation as excel', 'xlsx'],
    ['checklist as excel', 'xlsx'],
    ['remediation csv for contoso', 'csv'],
    ['contoso remediation csv', 'csv'],
  ])('is asked for by “%s”', async (said, ending) => {
    const { name, content } = await offered(await meet(...usual), said);
    expect(name.endsWith(`.${ending}`)).toBe(true);
    expect(content['acceptContext']).toMatchObject({ as: ending });
  });

  it.each(['remediation', 'remediation summary'])('is a button on “%s”', async (said) => {
    const met = await meet(...usual);
    await met.ada.say(said);
    const { verb, data } = met.ada.find('As a file');
    const outcome = await met.ada.speaker.execute(verb, data);
    expect(offerIn(outcome).name).toMatch(/\.xlsx$/u);
    // The card that was clicked stays.
    expect(outcome.body).toMatchObject({ statusCode: 200, value: 'The file is offered below.' });
  });

  it('comes to a client that knows no Execute as well', async () => {
    const met = await meet(...usual);
    await met.ada.say('remediation');
    const { verb, data } = met.ada.find('As a file');
    const outcome = await met.ada.speaker.submit(verb, data);
    expect([offerIn(outcome).name, outcome.posted.length]).toEqual([expect.any(String), 1]);
  });

  it('is saved where Teams says: drawn anew, told of with a link, its offer gone', async () => {
    const met = await meet(...usual);
    const offer = await offered(met);
    await met.ada.say('remediation resolve 2');
    await met.ada.say('remediation add Printers');
    await met.ada.say('remediation accept 3 nobody prints');
    const place = sharePoint.place(offer.name);
    const { status, word } = await heard(met.ada, offer, place);
    expect([status, word]).toEqual([200, expect.stringContaining('The file is saved.')]);
    expect(word).toContain('It is in your OneDrive.');
    expect(columnsOf(sharePoint.bytesAt(place))).toEqual([
      ['Remediation checklist of Contoso'],
      ['As of', { day: '2026-11-23' }],
      ['Still open', '1 of 3 items'],
      [],
      [
        ...['No.', 'What needs work', 'Severity', 'Files', 'Devices', 'Example'],
        ...['Suggested owner', 'Due', 'State', 'Customer’s remark', 'Done on'],
      ],
      [1, 'Invoices use DAO', { day: '2026-12-01' }, 'Open'],
      [2, 'Toolbars', 'Resolved'],
      [3, 'Printers', 'Accepted as it is: nobody prints'],
    ]);
    expect(JSON.stringify(standing(met).at(-1))).toContain(JSON.stringify(place.contentUrl));
    await until(() => !idsIn(met).includes(offer.id));
  });

  it('holds nothing of notes, of FTOP, or of who wrote what', async () => {
    const met = await meet(...usual);
    await met.ada.say('note fe internal matters');
    const offer = await offered(met, 'remediation csv');
    const place = sharePoint.place(offer.name);
    await heard(met.ada, offer, place);
    const text = String(sharePoint.bytesAt(place));
    expect(parse(text, { bom: true, relaxColumnCount: true })).toHaveLength(7);
    expect(text).not.toMatch(/internal|Ada|Kim/u);
  });

  it('is not wanted: one quiet sentence, and nothing is asked of anybody', async () => {
    const met = await meet(...usual);
    const offer = await offered(met);
    const before = sharePoint.asked.length;
    const { status, word } = await heard(met.ada, offer, null);
    expect([status, word]).toEqual([200, expect.stringContaining('Nothing was saved.')]);
    await until(() => !idsIn(met).includes(offer.id));
    expect(sharePoint.asked.length).toBe(before);
  });

  it('is saved once, pressed twice or delivered twice', async () => {
    const met = await meet(...usual);
    const offer = await offered(met);
    const place = sharePoint.place(offer.name);
    const before = sharePoint.asked.length;
    await heard(met.ada, offer, place, { id: 'delivered-twice' });
    const again = await heard(met.ada, offer, place, { id: 'delivered-twice' });
    expect([again.status, again.word]).toEqual([
      200,
      expect.stringContaining('the file is saved once'),
    ]);
    const said = wordsIn(met.ada).length;
    const twice = await Promise.all([1, 2].map(() => consent(met.ada, offer, place)));
    expect(twice.map(({ status }) => status)).toEqual([200, 200]);
    await until(() => wordsIn(met.ada).length === said + 2);
    expect(sharePoint.asked.length - before).toBe(1);
  });

  it.each([
    [410, 'Teams no longer takes the file at that place'],
    [404, 'Ask for it again'],
    [403, 'Ask for it again'],
    [400, 'could not be saved just now'],
  ])('that is not taken (%d) is told calmly, with the remedy', async (status, sentence) => {
    const met = await meet(...usual);
    const offer = await offered(met);
    const outcome = await heard(met.ada, offer, sharePoint.place(offer.name, status));
    expect([outcome.status, outcome.word]).toEqual([200, expect.stringContaining(sentence)]);
    expect(outcome.word).toContain('[As a file]');
    await until(() => !idsIn(met).includes(offer.id));
  });

  it('is told although its offer cannot be taken away', async () => {
    const met = await meet(...usual);
    const offer = await offered(met);
    talk.connector.forget(offer.id);
    const { word } = await heard(met.ada, offer, sharePoint.place(offer.name));
    expect(word).toContain('The file is saved.');
  });

  it('is told all the same, once, where Teams refuses the word at first', async () => {
    const met = await meet(...usual);
    const offer = await offered(met);
    const place = sharePoint.place(offer.name, 503);
    const { conversation } = met.ada.speaker.scene.place;
    const before = talk.connector.calls.length;
    const refusal = { does: 'refuse', status: 429, retryAfter: '1' } as const;
    talk.connector.failNext(refusal, 2, conversation);
    const said = wordsIn(met.ada).length;
    // Answered at once, however slow the place is.
    expect((await consent(met.ada, offer, place)).status).toBe(200);
    await until(() => {
      talk.pass({ seconds: 1 });
      return wordsIn(met.ada).length > said;
    });
    expect(wordsIn(met.ada).slice(said)).toEqual([expect.stringContaining('The file is saved.')]);
    const calls = talk.connector.calls.slice(before).map(({ does }) => does);
    // The offer that could not be taken away stays: nobody is owed that.
    expect(calls.toSorted()).toEqual(['delete', 'post', 'post']);
    expect(idsIn(met)).toContain(offer.id);
  });

  it('is told also when the bot is ended over it', async () => {
    const own = await startTalk({ hasFileCards: true });
    const tenant = own.tenant();
    const { id } = await tenant.engagement('Contoso', { fe: 'Ada' });
    const ada = tenant.someone('Ada');
    await ada.say('remediation add Toolbars');
    const offer = offerIn(await ada.speaker.say('remediation file'));
    await consent(ada, offer, sharePoint.place(offer.name, 503));
    await own.stop();
    const subject = { about: 'engagement', tenant: tenant.id, id } as const;
    const { onTheWay, ended } = await own.bot.world.ledger.of(subject, 10);
    const owed = [...onTheWay, ...ended].map(({ notice }) => notice.reason.why);
    expect(owed).toEqual(['answer']);
    expect(own.faults).toEqual([]);
  });

  it('of an empty list is none: the list says how to begin', async () => {
    const met = await meet();
    expect(await met.ada.say('remediation file')).toContain('Nothing is on the checklist yet.');
    expect(met.ada.titles()).not.toContain('As a file');
  });
});

describe('Who gets it', () => {
  it.each(['Ada', 'Kim', 'Toni'])('%s, who has a part in the engagement, does', async (name) => {
    const { tenant } = await meet(...usual);
    const someone = tenant.someone(name);
    expect(offerIn(await someone.speaker.say('remediation file contoso')).name).toContain(
      'Contoso',
    );
  });

  it('somebody without a part gets nothing, by words, button or consent', async () => {
    const met = await meet(...usual);
    const offer = await offered(met);
    const place = sharePoint.place(offer.name);
    const eve = met.tenant.someone('Eve');
    const press = { e: met.contoso.id, as: 'xlsx', step: 'show' };
    const outcomes = [
      await eve.speaker.say('remediation file contoso'),
      await eve.speaker.execute('hand-out', press),
    ];
    const words = [await heard(eve, offer, place), await heard(eve, offer, null)];
    for (const { posted, body } of outcomes) {
      expect(JSON.stringify([posted, body])).not.toMatch(/DAO|Toolbars|vnd.microsoft.teams.card/u);
    }
    for (const { word } of words) expect(word).not.toMatch(/DAO|Toolbars|Contoso/u);
    expect(sharePoint.bytesAt(place)).toBeNull();
  });

  it('somebody who lost their part between offer and consent gets nothing', async () => {
    const met = await meet(...usual);
    const offer = await offered(met);
    const place = sharePoint.place(offer.name);
    await met.tenant.introduce('Bo');
    await met.tenant.someone('Kim').say('contoso assign fe Bo');
    await heard(met.ada, offer, place);
    expect(sharePoint.bytesAt(place)).toBeNull();
  });

  it('nobody where others read: the answer says where, and no file is offered there', async () => {
    const { tenant } = await meet(...usual);
    const conversation = `19:${tenant.id}@thread.v2`;
    const place = { conversation, conversationType: 'groupChat' } as const;
    const here = tenant.someone('Ada', place);
    const said = await here.say('remediation file contoso');
    expect(said).toContain('in our personal chat alone. Say “remediation file”');
    expect(talk.connector.messages(conversation)).toHaveLength(1);
    const channel = { conversation: `19:${tenant.id}@thread.tacv2`, conversationType: 'channel' };
    const there = tenant.someone('Ada', { ...channel, conversationType: 'channel' });
    expect(await there.say('remediation csv contoso')).toContain('in our personal chat alone');
  });
});

describe('A consent that is forged', () => {
  it.each<readonly [string, unknown]>([
    ['nothing', undefined],
    ['a word', 'Contoso'],
    ['another kind', { e: 'e-1', as: 'exe' }],
    ['a key', { e: 'x!state', as: 'csv' }],
    ['an engagement that is not there', { e: 'e-none', as: 'csv' }],
    ['too much', { e: 'e'.repeat(30_000), as: 'csv' }],
  ])('saves nothing and fails nothing: with %s for a context', async (_, context) => {
    const met = await meet(...usual);
    const offer = await offered(met);
    const place = sharePoint.place(offer.name);
    const value = { type: 'fileUpload', action: 'accept', context, uploadInfo: place };
    expect((await heard(met.ada, offer, place, { value })).status).toBe(200);
    expect(sharePoint.bytesAt(place)).toBeNull();
  });

  it('without a place saves nothing', async () => {
    const met = await meet(...usual);
    const offer = await offered(met);
    const context = offer.content['acceptContext'];
    const value = { type: 'fileUpload', action: 'accept', context, uploadInfo: { name: 'x' } };
    expect((await heard(met.ada, offer, null, { value })).word).toContain('does not work');
  });

  it('with a place elsewhere is refused, and nothing is asked of it', async () => {
    const met = await meet(...usual);
    const offer = await offered(met);
    const uploadUrl = 'https://files.example/upload';
    const before = sharePoint.asked.length;
    const place = { ...sharePoint.place(offer.name), uploadUrl };
    expect((await heard(met.ada, offer, place)).word).toContain('nothing was sent');
    expect(sharePoint.asked.length).toBe(before);
  });

  it('where others read is seen and not answered', async () => {
    const met = await meet(...usual);
    const offer = await offered(met);
    const place = { conversation: `19:${met.tenant.id}@thread.v2`, conversationType: 'groupChat' };
    const here = met.tenant.someone('Ada', { ...place, conversationType: 'groupChat' });
    const saved = sharePoint.place(offer.name);
    const { status, posted } = await consent(here, offer, saved);
    expect([status, posted]).toEqual([200, []]);
    expect(sharePoint.bytesAt(saved)).toBeNull();
  });
});
