import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readUsageReport } from '../../../src/reports/usage/read-usage-report.ts';
import type { UnreadableReport, UsageReport } from '../../../src/reports/usage/usage-report.ts';
import { bytesOf } from './byte-sources.ts';
import {
  anySpelling,
  appUserHeadings,
  asGraphWrites,
  generateActiveUsers,
  generateAppUsers,
  generateServices,
  refreshDate,
  type GeneratedReport,
} from './generate-usage-report.ts';

const limits = { maxBytes: 10_000_000 };

async function readText(
  text: string | Uint8Array,
  chunkBytes?: number,
): Promise<UsageReport | UnreadableReport> {
  return readUsageReport(bytesOf(text, chunkBytes), limits);
}

function textOf(generated: GeneratedReport): string {
  return [...generated.lines].join('');
}

describe('a report reads as it was generated, however it is written', () => {
  const seed = fc.nat();
  const chunkBytes = fc.constantFrom(1, 7, 64, 65_536);

  test('getM365AppUserDetail: active is Windows or Mac, deleted users are left out', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.tuple(seed, fc.integer({ min: 1, max: 40 }), fc.boolean()),
        anySpelling,
        chunkBytes,
        async ([seed, size, withDeleted], spelling, chunk) => {
          const generated = generateAppUsers(seed, size, spelling, withDeleted);
          const report = await readText(textOf(generated), chunk);
          if (generated.expected.rows === 0) {
            expect(report).toMatchObject({ kind: 'unreadable', reason: 'no-rows' });
            return;
          }
          expect(report).toMatchObject({
            ...generated.expected,
            kind: 'usage-report',
            counted: 'desktop-users',
            periodDays: 30,
            measure: 'monthly',
            refreshDate,
            areNamesConcealed: spelling.areNamesConcealed,
            broken: { count: 0, first: [] },
          });
        },
      ),
      { numRuns: 150 },
    );
  });

  test('getOffice365ActiveUserDetail: active is activity in the 30 days that end with the refresh date', async () => {
    await fc.assert(
      fc.asyncProperty(
        seed,
        fc.integer({ min: 1, max: 40 }),
        anySpelling,
        chunkBytes,
        async (seed, size, spelling, chunk) => {
          const generated = generateActiveUsers(seed, size, spelling);
          const report = await readText(textOf(generated), chunk);
          if (generated.expected.workloads.length === 0) {
            expect(report).toMatchObject({ kind: 'unreadable', reason: 'no-rows' });
            return;
          }
          expect(report).toMatchObject({
            ...generated.expected,
            counted: 'licensed-users-active-in-30-days',
            measure: 'monthly',
            refreshDate,
            broken: { count: 0 },
          });
        },
      ),
      { numRuns: 150 },
    );
  });

  test('getOffice365ServicesUserCounts: active among active and inactive', async () => {
    await fc.assert(
      fc.asyncProperty(seed, anySpelling, chunkBytes, async (seed, spelling, chunk) => {
        const generated = generateServices(seed, spelling);
        const report = await readText(textOf(generated), chunk);
        expect(report).toMatchObject({
          ...generated.expected,
          workloads: generated.expected.workloads.filter(({ rows }) => rows > 0),
          counted: 'service-counts',
          periodDays: 30,
          refreshDate,
        });
      }),
      { numRuns: 150 },
    );
  });

  test('in every encoding and behind every byte order mark', async () => {
    const generated = generateActiveUsers(7, 30, asGraphWrites);
    const text = textOf(generated);
    const bigEndian = Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
    const files = [
      Buffer.from(`\ufeff${text}`),
      Buffer.from(`ï»¿${text}`),
      Buffer.from(`Ã¯Â»Â¿${text}`),
      Buffer.from(`\ufeffï»¿${text}`),
      Buffer.from(text, 'latin1'),
      Buffer.from(`\ufeff${text}`, 'utf16le'),
      Buffer.from(text, 'utf16le'),
      bigEndian,
    ];
    for (const file of files) {
      for (const chunkBytes of [1, 4096]) {
        expect(await readText(file, chunkBytes)).toMatchObject(generated.expected);
      }
    }
  });
});

test('the hash and the size are those of the file as it came', async () => {
  const file = Buffer.from(`\ufeff${textOf(generateServices(3, asGraphWrites))}`, 'utf16le');
  expect(await readText(file)).toMatchObject({
    bytes: file.length,
    sha256: createHash('sha256').update(file).digest('hex'),
    encoding: 'utf-16le',
  });
});

test('the published example of getOffice365ServicesUserCounts reads as it says', async () => {
  const report = await readText(
    'Report Refresh Date,Exchange Active,Exchange Inactive,OneDrive Active,OneDrive Inactive,SharePoint Active,SharePoint Inactive,Skype For Business Active,Skype For Business Inactive,Yammer Active,Yammer Inactive,Teams Active,Teams Inactive,Office 365 Active,Office 365 Inactive,Report Period\n' +
      '2022-10-23,1,23,1,23,1,23,0,24,0,24,1,23,2,22,7',
  );
  expect(report).toMatchObject({
    refreshDate: '2022-10-23',
    periodDays: 7,
    measure: 'D7',
    workloads: [
      { workload: 'exchange', active: 1, rows: 24 },
      { workload: 'onedrive', active: 1, rows: 24 },
      { workload: 'sharepoint', active: 1, rows: 24 },
      { workload: 'skype', active: 0, rows: 24 },
      { workload: 'teams', active: 1, rows: 24 },
      { workload: 'yammer', active: 0, rows: 24 },
    ],
  });
});

describe('the period a report speaks of', () => {
  const heading = 'Report Refresh Date,User Principal Name,Windows,Mac,Report Period';
  test.each([
    ['D7', 7, 'D7'],
    ['27', 27, 'D27'],
    ['28', 28, 'monthly'],
    ['d30', 30, 'monthly'],
    ['31', 31, 'monthly'],
    ['32', 32, 'D32'],
    ['D90', 90, 'D90'],
    ['180', 180, 'D180'],
  ])('%s is %i days and kept as %s', async (cell, periodDays, measure) => {
    const report = await readText(`${heading}\n2026-11-20,a@b.example,Yes,No,${cell}`);
    expect(report).toMatchObject({ periodDays, measure });
  });

  test('a report without a period has no measure', async () => {
    const report = await readText(
      'Username,Windows,Mac,Last activity date (UTC)\na,No,Yes,2026-11-18',
    );
    expect(report).toMatchObject({
      periodDays: null,
      measure: null,
      refreshDate: null,
      newestActivity: '2026-11-18',
      workloads: [{ workload: 'opp', active: 1, rows: 1 }],
    });
  });

  test('two periods in one report are refused whole', async () => {
    const row = '2026-11-20,a@b.example,Yes,No';
    expect(await readText(`${heading}\n${row},D7\n${row},7\n${row},D30\n`)).toMatchObject({
      reason: 'several-periods',
      values: ['D7', 'D30'],
      line: 4,
      bring: ['getM365AppUserDetail'],
    });
  });

  test('two refresh dates in one report are refused whole', async () => {
    const rest = 'a@b.example,Yes,No,D30';
    expect(
      await readText(
        `${heading}\n2026-11-20T00:00:00,${rest}\n2026-11-20,${rest}\n2026-10-20,${rest}`,
      ),
    ).toMatchObject({
      reason: 'several-dates',
      values: ['2026-11-20', '2026-10-20'],
      line: 4,
    });
  });
});

describe('licensed users active in the 30 days that end with the refresh date', () => {
  const heading =
    'Report Refresh Date,User Principal Name,Is Deleted,Has Teams License,Teams Last Activity Date';
  test.each([
    ['2026-11-20', 1],
    ['2026-10-22', 1],
    ['2026-10-21', 0],
    ['', 0],
  ])('last active on "%s": %i', async (day, active) => {
    expect(await readText(`${heading}\n2026-11-20,a,False,True,${day}`)).toMatchObject({
      workloads: [{ workload: 'teams', active, rows: 1 }],
    });
  });

  test('activity without a licence is not counted', async () => {
    const text = `${heading}\n2026-11-20,a,no,no,2026-11-19\n2026-11-20,b,no,YES,`;
    expect(await readText(text)).toMatchObject({
      rows: 2,
      workloads: [{ workload: 'teams', active: 0, rows: 1 }],
    });
  });

  test('without a refresh date the newest activity ends the 30 days', async () => {
    const text =
      'Username,Has Teams License,Teams last activity date (UTC)\n' +
      'a,Yes,2026-10-10\nb,Yes,2026-10-11\nc,Yes,2026-11-09';
    expect(await readText(text)).toMatchObject({
      refreshDate: null,
      newestActivity: '2026-11-09',
      workloads: [{ workload: 'teams', active: 2, rows: 3 }],
    });
  });
});

describe('rows that are broken are counted, and the first three are named', () => {
  const heading = appUserHeadings.slice(0, 7).join(',');
  const good = '2026-11-20,a@b.example,,,30,Yes,No';

  test('each by its line, its fault and its column', async () => {
    const text = [
      heading,
      good,
      '2026-13-20,a@b.example,,,30,Yes,No',
      '2026-11-20,a@b.example,,,30,Perhaps,No',
      '2026-11-20,a@b.example,,,30',
      good,
      '2026-11-20,,,,30,No,No',
    ].join('\r\n');
    expect(await readText(text)).toMatchObject({
      rows: 2,
      workloads: [{ workload: 'opp', active: 2, rows: 2 }],
      broken: {
        count: 4,
        first: [
          { line: 3, fault: 'not-a-date', column: 'Report Refresh Date' },
          { line: 4, fault: 'not-yes-or-no', column: 'Windows' },
          { line: 5, fault: 'too-few-cells', column: null },
        ],
      },
    });
  });

  test.each([
    ['2026-11-20,a@b.example,,,30,Yes,No,more', 'too-many-cells', null],
    ['2026-02-30,a@b.example,,,30,Yes,No', 'not-a-date', 'Report Refresh Date'],
    ['20/11/2026,a@b.example,,,30,Yes,No', 'not-a-date', 'Report Refresh Date'],
    ['2026-11-20,a@b.example,,,month,Yes,No', 'not-a-period', 'Report Period'],
    ['2026-11-20,a@b.example,,,0,Yes,No', 'not-a-period', 'Report Period'],
    ['2026-11-20,a@b.example,,,30,Yes,1', 'not-yes-or-no', 'Mac'],
    ['2026-11-20, ,,,30,Yes,No', 'no-user', 'User Principal Name'],
    [heading.toUpperCase(), 'heading-again', null],
    ['2026-11-20,a@b.example,,,30,"=HYPERLINK(""http://x"")",No', 'not-yes-or-no', 'Windows'],
  ])('%s', async (row, fault, column) => {
    const report = await readText(`${heading}\n${good}\n${row}\n${good}\n`);
    expect(report).toMatchObject({
      rows: 2,
      broken: { count: 1, first: [{ line: 3, fault, column }] },
    });
  });

  test('a file that ends within a quoted field has one broken row at its end', async () => {
    const text = `${heading}\n${good}\n"2026-11-20","a@b.exa`;
    expect(await readText(text)).toMatchObject({
      rows: 1,
      broken: { count: 1, first: [{ line: 3, fault: 'cut-off' }] },
    });
  });

  test('empty lines and rows of nothing but delimiters say nothing', async () => {
    const text = `${heading}\n\n${good}\n,,,,,,\n\r\n"","",,,,,\n`;
    expect(await readText(text)).toMatchObject({ rows: 1, broken: { count: 0 } });
  });

  test('a formula in a name is a name, and no cell comes out again', async () => {
    const report = await readText(`${heading}\n2026-11-20,=cmd|' /C calc'!A0,,,30,Yes,No`);
    expect(report).toMatchObject({ rows: 1, broken: { count: 0 } });
    expect(JSON.stringify(report)).not.toContain('cmd');
  });

  test('counts below zero, broken or with letters are no counts', async () => {
    for (const cell of ['-1', '1.5', '1e3', 'NaN', '']) {
      const text = `Report Refresh Date,Teams Active,Teams Inactive\n2026-11-20,${cell},4`;
      expect(await readText(text)).toMatchObject({
        reason: 'only-broken-rows',
        broken: { count: 1, first: [{ line: 2, fault: 'not-a-count', column: 'Teams Active' }] },
      });
    }
  });

  test('a second row of counts for the same day and period is broken', async () => {
    const text =
      'Report Refresh Date,Teams Active,Teams Inactive\n2026-11-20,1,4\n2026-11-20,2,3\n';
    expect(await readText(text)).toMatchObject({
      workloads: [{ workload: 'teams', active: 1, rows: 5 }],
      broken: { count: 1, first: [{ line: 3, fault: 'row-again' }] },
    });
  });

  test('activity after the refresh date is broken', async () => {
    const text =
      'Report Refresh Date,User Principal Name,Has Teams License,Teams Last Activity Date\n' +
      '2026-11-20,a,Yes,2026-11-21\n2026-11-20,b,Yes,2026-11-20';
    expect(await readText(text)).toMatchObject({
      rows: 1,
      broken: { count: 1, first: [{ line: 2, fault: 'date-after-refresh' }] },
    });
  });
});
