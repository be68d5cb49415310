import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { connectTestStorage, newPrefix } from '../storage/test-storage.ts';
import {
  file,
  promise,
  refuse,
  startFileServer,
  type FileServer,
  type Serve,
} from '../teams/files/file-server.ts';
import { meetAda, type Met } from './met.ts';
import { personOf, startTalk, type Talk } from './talk.ts';
import { until } from './until.ts';
import { untilAllShown } from './until-shown.ts';

const storagePrefix = newPrefix();
let talk: Talk;
let server: FileServer;

beforeAll(async () => {
  // Drafts fall due by the clock: nobody else's may sweep these.
  const settings = { storagePrefix, filePatienceMs: 60_000, pauses: { dueLookMs: 500 } };
  [talk, server] = await Promise.all([startTalk(settings), startFileServer()]);
});

afterEach(() => {
  expect(talk.faults).toEqual([]);
});

afterAll(async () => {
  await Promise.all([talk.stop(), server.stop()]);
});

const headings =
  'Report Refresh Date,User Principal Name,Last Activation Date,Last Activity Date,Report Period,Windows,Mac,Mobile,Web';

/** A report of Microsoft 365 Apps with so many active among so many rows. */
function appUsers(active: number, rows: number, period = 30, day = '2026-11-20'): string {
  const lines = Array.from({ length: rows }, (_, index) => {
    const flag = index < active ? 'Yes' : 'No';
    return `${day},user${index}@contoso.example,,,${period},${flag},No,No,No`;
  });
  return [headings, ...lines].join('\r\n');
}

const meet = async (): Promise<Met> => meetAda(talk.tenant());

let count = 0;

const handIn = async ({ ada }: Met, content: string | Uint8Array | Serve, text = '') => {
  count += 1;
  const serve = typeof content === 'function' ? content : file(content);
  return ada.handIn('usage.csv', server.serving(`/${count}.csv`, serve), text);
};

const readings = async ({ tenant, contoso }: Met) => (await tenant.read(contoso.id)).readings;

describe('A usage report that is handed in', () => {
  it('is shown before anything is saved: report, day, period, rows, seats, what changes', async () => {
    const met = await meet();
    const answer = await handIn(met, appUsers(380, 938));
    expect(answer).toContain('Contoso');
    expect(answer).toContain('getM365AppUserDetail');
    expect(answer).toContain('30 days, monthly');
    expect(answer).toContain('938 rows');
    expect(answer).toContain('380 of 1,000 (38.0%) of the entitled seats');
    expect(answer).toContain('380 of 938 (40.5%) of its own rows');
    expect(answer).toContain('\n▲ Red, from ? Unknown; the first reading of its kind');
    expect(answer).toContain('\n◆ Yellow, from ? Unknown; the first reading of its kind');
    expect(answer).toContain('of entitled seats: FE and FM are warned');
    expect(answer).not.toContain('of the report’s rows: FE');
    expect(await readings(met)).toEqual([]);
  });

  it('says of each way to save it what it comes to', async () => {
    const met = await meet();
    const first = await handIn(met, appUsers(480, 938));
    expect(first).toContain('of the entitled seats\n◆ Yellow, from ? Unknown');
    await met.ada.click('Save, of entitled seats');
    const second = await handIn(met, appUsers(480, 938));
    expect(second).toContain('of the entitled seats\nchanges nothing, it is known already');
    expect(second).toContain('its own rows\nstays ◆ Yellow; in place of the reading of that day');
  });

  it('is saved of the entitled seats or of its own rows, as the person chooses', async () => {
    const met = await meet();
    await handIn(met, appUsers(480, 938));
    expect(await met.ada.click('Save, of entitled seats')).toContain('48.0% ◆ Yellow');
    await handIn(met, appUsers(480, 938, 30, '2026-11-21'));
    expect(await met.ada.click('Save, of the report’s rows')).toContain('51.2% ◆ Yellow');
    expect(
      (await readings(met)).map(({ denominator, figure, source, date }) => ({
        denominator,
        figure,
        date,
        source: source.kind === 'file' ? source.report : source.kind,
      })),
    ).toEqual([
      {
        denominator: 'entitled-seats',
        figure: { kind: 'counts', active: 480, seats: 1000 },
        date: '2026-11-20',
        source: 'getM365AppUserDetail',
      },
      {
        denominator: 'report-rows',
        figure: { kind: 'counts', active: 480, seats: 938 },
        date: '2026-11-21',
        source: 'getM365AppUserDetail',
      },
    ]);
  });

  it('is saved once, however often it is handed in', async () => {
    const met = await meet();
    await handIn(met, appUsers(480, 938));
    await met.ada.click('Save, of entitled seats');
    expect(await handIn(met, appUsers(480, 938))).toContain('changes nothing, it is known already');
  });

  it('of seven days is kept under its own name and makes no band', async () => {
    const met = await meet();
    const answer = await handIn(met, appUsers(480, 938, 7));
    expect(answer).toContain('7 days, kept under its own name, makes no band');
    expect(await met.ada.click('Save, of entitled seats')).toContain('no reading yet');
    expect((await readings(met))[0]?.measure).toBe('D7');
  });

  it('is forgotten when it is discarded', async () => {
    const met = await meet();
    await handIn(met, appUsers(480, 938));
    const save = met.ada.find('Save, of entitled seats');
    expect(await met.ada.click('Discard')).toContain('nothing was saved');
    expect(await met.ada.press(save)).toContain('hand the file in again');
    expect(await readings(met)).toEqual([]);
  });

  it('waits for 24 hours and no longer', async () => {
    const met = await meet();
    await handIn(met, appUsers(480, 938));
    talk.pass({ minutes: 24 * 60 + 1 });
    expect(await met.ada.click('Save, of entitled seats')).toContain('hand the file in again');
    expect(await readings(met)).toEqual([]);
  });

  it('is let go then, also when nobody comes back for it', async () => {
    const met = await meet();
    const counts = 'Not assessed,Ready to upgrade,Needs review\r\n5,80,15\r\n';
    for (const content of [appUsers(480, 938), counts]) await handIn(met, content);
    const { tables } = await connectTestStorage({ prefix: storagePrefix });
    const drafts = async () => {
      const filter = `PartitionKey ge '${met.tenant.id}' and PartitionKey lt '${met.tenant.id}~'`;
      const keys: string[] = [];
      for await (const { rowKey = '' } of tables.people.listEntities({ queryOptions: { filter } }))
        if (/!(?:draft|readiness)!/u.test(rowKey)) keys.push(rowKey);
      return keys;
    };
    expect(await drafts()).toHaveLength(2);
    talk.pass({ minutes: 24 * 60 + 1 });
    await expect.poll(drafts, { timeout: 10_000 }).toEqual([]);
  });

  it('asks for which customer it is, unless that is said beside it', async () => {
    const met = await meet();
    await met.tenant.engagement('Fabrikam', { fe: 'Ada', fm: 'Kim' });
    const answer = await handIn(met, appUsers(480, 938));
    expect(answer).toContain('For which customer is it?');
    expect(answer).toContain('Fabrikam');
    expect(await handIn(met, appUsers(480, 938), 'contoso')).toContain('of the entitled seats');
    await met.ada.click('Save, of entitled seats');
    expect((await readings(met)).length).toBe(1);
  });

  it('tells how many rows are not counted, and where the first are', async () => {
    const met = await meet();
    const broken = '\r\n2026-11-20,odd@contoso.example,,,30,perhaps,No,No,No';
    const answer = await handIn(met, appUsers(480, 938) + broken);
    expect(answer).toContain('1 row: line 940');
    expect(await readings(met)).toEqual([]);
  });
});

describe('A file that takes long', () => {
  let impatient: Talk;

  beforeAll(async () => {
    impatient = await startTalk({ filePatienceMs: 100 });
  });

  afterAll(async () => {
    expect(impatient.faults).toEqual([]);
    await impatient.stop();
  });

  /** A file that comes when it is released. */
  function heldBack(path: string): { readonly url: string; readonly release: () => void } {
    const held: (() => void)[] = [];
    const url = server.serving(path, (response) => {
      held.push(() => response.end(appUsers(480, 938)));
    });
    const release = (): void => {
      for (const each of held) each();
    };
    return { url, release };
  }

  it('is answered at once, and the card is changed when it is read', async () => {
    const tenant = impatient.tenant();
    const ada = tenant.someone('Ada');
    await tenant.engagement('Contoso', { fe: 'Ada', fm: 'Kim' });
    const { url, release } = heldBack('/held.csv');
    expect(await ada.handIn('usage.csv', url)).toContain('Reading usage.csv');
    release();
    const isRead = () => ada.chat().some((card) => card.includes('of the entitled seats'));
    await expect.poll(isRead, { timeout: 15_000 }).toBe(true);
    expect(ada.chat().some((card) => card.includes('Reading usage.csv'))).toBe(false);
  });

  it('is answered by a new card, once, where the one that stands cannot be changed', async () => {
    const tenant = impatient.tenant();
    const ada = tenant.someone('Ada');
    const { url, release } = heldBack('/refused.csv');
    expect(await ada.handIn('usage.csv', url)).toContain('Reading usage.csv');
    const { conversation } = ada.speaker.scene.place;
    const before = impatient.connector.calls.length;
    for (const retryAfter of ['1', '1']) {
      const refusal = { does: 'refuse', status: 429, retryAfter } as const;
      impatient.connector.failNext(refusal, 1, conversation);
    }
    release();
    const calls = () =>
      impatient.connector.calls
        .slice(before)
        .map(({ does }) => does)
        .filter((does) => does !== 'members');
    await until(() => calls().length > 0);
    // What Teams asked to wait for holds the card that follows, too.
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(calls()).toEqual(['update']);
    await until(() => {
      impatient.pass({ seconds: 1 });
      return ada.chat().some((card) => card.includes('You have no engagement yet'));
    });
    expect(calls()).toEqual(['update', 'post', 'post']);
    const { filesUnderWay } = impatient.bot.world;
    await expect.poll(() => filesUnderWay.all(tenant.id, personOf('Ada').id)).toEqual([]);
  });

  const unread = 'I could not read this file to its end';

  it('is asked for again after ten minutes, when the process that read it died', async () => {
    const prefix = newPrefix();
    const pauses = { pollMs: { least: 20, most: 100 }, dueLookMs: 100 };
    const own = await startTalk({ filePatienceMs: 100, storagePrefix: prefix, pauses });
    const tenant = own.tenant();
    const ada = tenant.someone('Ada');
    await ada.speaker.install();
    const underWay = async () =>
      (await own.bot.world.filesUnderWay.all(tenant.id, personOf('Ada').id)).map(
        ({ name }) => name,
      );
    await ada.handIn('read.csv', server.serving('/read.csv', file(appUsers(1, 2))));
    await expect.poll(underWay, { timeout: 15_000 }).toEqual([]);
    const held: (() => void)[] = [];
    const stuck = server.serving('/stuck.csv', (response) => {
      held.push(() => response.end());
    });
    expect(await ada.handIn('stuck.csv', stuck)).toContain('within ten minutes');
    expect(await underWay()).toEqual(['stuck.csv']);
    own.pass({ minutes: 10 });
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(ada.chat().filter((card) => card.includes(unread))).toEqual([]);
    own.pass({ minutes: 2 });
    const [told, ...others] = await untilAllShown(ada, unread);
    expect(told).toContain('stuck.csv');
    expect(others).toEqual([]);
    expect(await underWay()).toEqual([]);
    for (const release of held) release();
    await own.stop();
  });
});

/** A zip of one empty file, `a.csv`. */
const archive = Buffer.from(
  'UEsDBBQAAAAAAAAAIQAAAAAAAAAAAAAAAAAFAAAAYS5jc3ZQSwECFAMUAAAAAAAAACEAAAAAAAAAAAAAAAAABQAAAA' +
    'AAAAAAAAAAgAEAAAAAYS5jc3ZQSwUGAAAAAAEAAQAzAAAAIwAAAAAA',
  'base64',
);

describe('A file that gives no reading', () => {
  it.each<readonly [string, string | Uint8Array | Serve, string]>([
    ['a web page', '<!doctype html><html><body>Sign in</body></html>', 'web page'],
    ['a workbook', Buffer.from('PK\u0003\u0004[Content_Types].xml'), 'cannot be opened'],
    ['an archive', archive, 'zip archive'],
    ['nothing', '', 'empty'],
    ['another table', 'a,b,c\r\n1,2,3', 'its columns are a, b, and c'],
    [
      'a report without users',
      'Report Refresh Date,Report Period,Report Date,Windows,Mac,Mobile,Web\r\n2026-11-20,30,2026-11-19,1,2,3,4',
      'cannot give monthly active usage',
    ],
    ['nothing at all, since it is gone', refuse(404), 'could not get the file'],
    [
      'half of what it promised',
      (r) => {
        promise(100_000, headings)(r);
        setTimeout(() => r.destroy(), 50);
      },
      'stopped coming',
    ],
    ['too much', promise(999_999_999, 'x'), 'larger than 256 MB'],
  ])('says what to bring instead: %s', async (_name, content, why) => {
    const met = await meet();
    const answer = await handIn(met, content);
    expect(answer).toContain(why);
    expect(answer).toContain('What to bring');
    expect(answer).toContain('getM365AppUserDetail');
    expect(await readings(met)).toEqual([]);
  });

  it('is not fetched from elsewhere', async () => {
    const met = await meet();
    const answer = await met.ada.handIn('usage.csv', 'https://files.example/usage.csv');
    expect(answer).toContain('I take files from Teams alone');
  });
});
