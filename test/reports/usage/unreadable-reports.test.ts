import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readUsageReport } from '../../../src/reports/usage/read-usage-report.ts';
import { bytesOf, bytesOfLines } from './byte-sources.ts';
import { appUserHeadings, asGraphWrites, generateAppUsers } from './generate-usage-report.ts';

const limits = { maxBytes: 1_000_000 };
const usable = [
  'getM365AppUserDetail',
  'getOffice365ActiveUserDetail',
  'getOffice365ServicesUserCounts',
];

async function readText(text: string | Uint8Array): ReturnType<typeof readUsageReport> {
  return readUsageReport(bytesOf(text), limits);
}

describe('a report without monthly active usage is answered with the one to bring instead', () => {
  test.each([
    [
      'getOffice365ActivationsUserCounts',
      'Report Refresh Date,Product Type,Assigned,Activated,Shared Computer Activation',
      'getM365AppUserDetail',
    ],
    [
      'getOffice365ActivationsUserDetail',
      'Report Refresh Date,User Principal Name,Display Name,Product Type,Last Activated Date,Windows,Mac,Windows 10 Mobile,iOS,Android,Activated On Shared Computer',
      'getM365AppUserDetail',
    ],
    [
      'getOffice365ActivationsUserDetail',
      'Username,Display name,Product licenses,Last activated date(UTC),Activation on Windows computers',
      'getM365AppUserDetail',
    ],
    [
      'getOffice365ActivationCounts',
      'Report Refresh Date,Product Type,Windows,Mac,Android,iOS,Windows 10 Mobile',
      'getM365AppUserDetail',
    ],
    [
      'getM365AppUserCounts',
      'Report Refresh Date,Report Period,Report Date,Outlook,Word,Excel,PowerPoint,OneNote,Teams',
      'getM365AppUserDetail',
    ],
    [
      'getM365AppPlatformUserCounts',
      'Report Refresh Date,Report Period,Report Date,Windows,Mac,Mobile,Web',
      'getM365AppUserDetail',
    ],
    [
      'getOffice365ActiveUserCounts',
      'Report Refresh Date,Office 365,Exchange,OneDrive,SharePoint,Skype For Business,Yammer,Teams,Report Date,Report Period',
      'getOffice365ServicesUserCounts',
    ],
  ])('%s: %s', async (found, heading, substitute) => {
    expect(await readText(`\ufeff${heading}\r\n2026-11-20,1,2,3`)).toEqual({
      kind: 'unreadable',
      reason: 'other-report',
      found,
      bring: [substitute],
    });
  });
});

describe('an export without the columns that are counted says which are missing', () => {
  test('Windows and Mac', async () => {
    const text = 'Username,Last activation date (UTC),Activity on Mac devices\na,,Yes';
    expect(await readText(text)).toMatchObject({
      reason: 'columns-missing',
      found: 'getM365AppUserDetail',
      columns: ['Windows'],
    });
  });

  test('licences', async () => {
    const text = 'Username,Teams last activity date (UTC)\na,2026-11-01';
    expect(await readText(text)).toMatchObject({
      reason: 'columns-missing',
      found: 'getOffice365ActiveUserDetail',
    });
  });
});

describe('a file that is no text is recognised by its content, whatever its name', () => {
  const workbook = 'PK\u0003\u0004\u0014\u0000\u0006\u0000[Content_Types].xml \u00a2';
  test.each([
    ['empty', ''],
    ['empty', '\ufeff\r\n \n'],
    ['xlsx', Buffer.from(workbook, 'latin1')],
    ['zip', Buffer.from('PK\u0003\u0004\u0014\u0000usage.csv', 'latin1')],
    ['zip', Buffer.from('PK\u0005\u0006', 'latin1')],
    ['ole', Buffer.from('d0cf11e0a1b11ae1000000', 'hex')],
    ['gzip', gzipSync('Report Refresh Date')],
    ['pdf', '%PDF-1.7\n'],
    ['html', '\ufeff <!DOCTYPE html><html><body>Sign in</body></html>'],
    ['html', Buffer.from('\ufeff<table><tr><td>', 'utf16le')],
    ['xml', '<?xml version="1.0"?>'],
    ['json', '{"value":[{"reportRefreshDate":"2026-11-20"}]}'],
    ['binary', Buffer.from('Report Refresh Date\0\0\u0001,x', 'latin1')],
    ['binary', Buffer.from([0xff, 0xfe, 0, 0, 0x52, 0, 0, 0])],
    ['binary', Buffer.from('a,\u0001\u0002\u0003\u0004', 'latin1')],
  ])('%s', async (found, content) => {
    expect(await readText(content)).toEqual({
      kind: 'unreadable',
      reason: 'not-text',
      found,
      bring: usable,
    });
  });

  test('zero bytes far behind a right heading make it no text either', async () => {
    const lines = [...generateAppUsers(1, 500, asGraphWrites).lines].join('');
    expect(await readText(`${lines}\0\0\0\0\n`)).toMatchObject({
      reason: 'not-text',
      found: 'binary',
    });
  });
});

test('text that is none of the reports is answered with the headings found', async () => {
  expect(await readText('Name,Größe\u0007,"=1+1"\n1,2,3')).toEqual({
    kind: 'unreadable',
    reason: 'unknown-report',
    columns: ['Name', 'Größe', '=1+1'],
    bring: usable,
  });
});

test('a heading alone has no rows', async () => {
  expect(await readText(appUserHeadings.join(','))).toMatchObject({
    reason: 'no-rows',
    found: 'getM365AppUserDetail',
  });
});

test('a right heading with broken rows only gives no figure', async () => {
  const text = `${appUserHeadings.join(',')}\n1,2\n3,4\n5,6\n7,8`;
  expect(await readText(text)).toMatchObject({
    reason: 'only-broken-rows',
    broken: { count: 4, first: [{ line: 2 }, { line: 3 }, { line: 4 }] },
  });
});

test('a quotation mark that is never closed does not swallow the rest of the file', async () => {
  const lines = [...generateAppUsers(1, 2000, asGraphWrites).lines];
  lines[1] = `"${lines[1] ?? ''}`;
  expect(await readText(lines.join(''))).toMatchObject({ reason: 'row-too-long', line: 2 });
});

test('a row without an end is refused', async () => {
  const text = `${appUserHeadings.join(',')}\n${'x'.repeat(200_000)}`;
  expect(await readText(text)).toMatchObject({ reason: 'row-too-long', line: 2 });
});

describe('a file above the limit', () => {
  test('is read to the limit and no further', async () => {
    let given = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      for await (const chunk of bytesOfLines(generateAppUsers(1, 10_000, asGraphWrites).lines)) {
        given += chunk.length;
        yield chunk;
      }
    }
    expect(await readUsageReport(endless(), { maxBytes: 500_000 })).toEqual({
      kind: 'unreadable',
      reason: 'too-large',
      maxBytes: 500_000,
      bring: usable,
    });
    expect(given).toBeLessThan(700_000);
  });

  test('is refused by one byte, and a file of exactly the limit is read', async () => {
    const text = [...generateAppUsers(1, 3, asGraphWrites).lines].join('');
    const maxBytes = Buffer.byteLength(text);
    expect(await readUsageReport(bytesOf(text), { maxBytes })).toMatchObject({ rows: 3 });
    expect(await readUsageReport(bytesOf(text), { maxBytes: maxBytes - 1 })).toMatchObject({
      reason: 'too-large',
    });
  });
});

test('a refused file is let go of: its stream is closed', async () => {
  let isClosed = false;
  async function* source(): AsyncGenerator<Uint8Array> {
    try {
      for (;;) yield Buffer.from('a,b,c\n');
    } finally {
      isClosed = true;
    }
  }
  expect(await readUsageReport(source(), limits)).toMatchObject({ reason: 'unknown-report' });
  expect(isClosed).toBe(true);
});

describe('an aborted reading ends with the reason', () => {
  test('although the source hangs', async () => {
    const controller = new AbortController();
    async function* hanging(): AsyncGenerator<Uint8Array> {
      yield Buffer.from(`${appUserHeadings.join(',')}\n`.repeat(100));
      await new Promise(() => undefined);
    }
    const reading = readUsageReport(hanging(), limits, controller.signal);
    setTimeout(() => {
      controller.abort(new Error('enough'));
    }, 20);
    await expect(reading).rejects.toThrow('enough');
  });

  test('before it began', async () => {
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(readUsageReport(bytesOf('a'), limits, signal)).rejects.toThrow('enough');
  });
});

test('a fault of the source is thrown, not taken for the end of the file', async () => {
  async function* failing(): AsyncGenerator<Uint8Array> {
    yield Buffer.from([...generateAppUsers(1, 300, asGraphWrites).lines].join(''));
    throw new Error('connection lost');
  }
  await expect(readUsageReport(failing(), limits)).rejects.toThrow('connection lost');
});

test('whatever bytes come, the answer is a value', async () => {
  const heading = Buffer.from(`${appUserHeadings.slice(0, 7).join(',')}\n`);
  const soup = fc.array(
    fc.constantFrom(
      '"',
      ',',
      '\n',
      '\r',
      '2026-11-20',
      'Yes',
      '30',
      'é',
      'a@b',
      '""',
      '\0',
      '\ufeff',
    ),
    { maxLength: 200 },
  );
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.uint8Array({ maxLength: 400 }),
        soup.map((parts) => Buffer.concat([heading, Buffer.from(parts.join(''))])),
        soup.map((parts) => Buffer.from(parts.join(''), 'utf16le')),
      ),
      fc.integer({ min: 1, max: 50 }),
      async (bytes, chunkBytes) => {
        const answer = await readUsageReport(bytesOf(bytes, chunkBytes), limits);
        const whole = await readUsageReport(bytesOf(bytes), limits);
        expect(answer).toEqual(whole);
        expect(structuredClone(answer)).toEqual(answer);
      },
    ),
    { numRuns: 500 },
  );
});
