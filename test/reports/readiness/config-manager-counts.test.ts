import { describe, expect, it } from 'vitest';
import { read } from './expect-counts.ts';
import { writeWorkbook } from './write-workbook.ts';

const countsIn = async (csv: string | Buffer): Promise<unknown> => {
  const answer = await read(Buffer.from(csv));
  return answer.kind === 'readiness' ? answer.report : answer;
};

const states = { notAssessed: 5, ready: 80, needsReview: 15 };

describe('The counts of Configuration Manager (docs/rules.md §6)', () => {
  it.each([
    ['as CSV', 'Not assessed,Ready to upgrade,Needs review\r\n5,80,15\r\n'],
    ['with a mark and semicolons', '\uFEFFNeeds review;Ready to upgrade;Not assessed\r\n15;80;5'],
    ['with tabs and quotes', '"Not Assessed"\t"READY TO UPGRADE"\t"Needs Review"\n"5"\t"80"\t"15"'],
    ['in two rows, which add up', 'Not assessed,Ready to upgrade,Needs review\n5,50,5\n0,30,10'],
    ['among other columns', 'Site,Needs review,Ready to upgrade,Not assessed\nOslo,15,80,5'],
    ['below a title', 'Device readiness\n\nNot assessed,Ready to upgrade,Needs review\n5,80,15'],
  ])('are read %s', async (_, csv) => {
    expect(await countsIn(csv)).toEqual({
      devices: 100,
      files: null,
      addIns: null,
      deviceStates: states,
      areNamesConcealed: false,
      biggest: [],
    });
  });

  it('are read from numbers as people write them, and as UTF-16', async () => {
    const csv = 'Not assessed,Ready to upgrade,Needs review\n"1,234","10,000",7';
    const known = { devices: 11_241, deviceStates: { notAssessed: 1234, ready: 10_000 } };
    expect(await countsIn(csv)).toMatchObject(known);
    expect(await countsIn(Buffer.from(`\uFEFF${csv}`, 'utf16le'))).toMatchObject(known);
  });

  it('are read from a sheet of a workbook too', async () => {
    const bytes = await writeWorkbook([
      {
        name: 'Device readiness',
        rows: [
          ['Not assessed', 'Ready to upgrade', 'Needs review'],
          [5, 80, 15],
        ],
      },
    ]);
    expect(await countsIn(bytes)).toMatchObject({ devices: 100, deviceStates: states });
  });

  it('without rows are none, and said to be', async () => {
    expect(await countsIn('Not assessed,Ready to upgrade,Needs review\n')).toMatchObject({
      reason: 'no-readiness-rows',
    });
  });
});
