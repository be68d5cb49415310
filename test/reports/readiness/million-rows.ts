import type { SheetToWrite } from './write-workbook.ts';

const columns = [
  ...['Guideline', 'Severity', 'Source Location', 'Source File', 'Source File Hash'],
  ...['Source File Extension', 'Module', 'Line #', 'Type', 'Member', 'Statement', 'VBA Hash'],
  ...['Reference', 'FileStatus', '64-bit', 'UserHash', 'DeviceName', 'Label1', 'RT Version'],
];

const severities = [
  'Code design awareness',
  'Minimal validation recommended',
  'Limited remediation required',
  'Significant remediation required',
];

function rowOf(number: number, files: number) {
  const file = number % files;
  return [
    `Guideline ${number % 40} says what changed since Office 2010 and what to use in its place`,
    // Every file has the same severity in all its rows.
    severities[file % 4] ?? '',
    `D:\\Departments\\Finance\\${file % 3_000}\\`,
    `Planning ${file}.xlsm`,
    file.toString(16).toUpperCase().padStart(32, '0'),
    '.xlsm',
    `Module${number % 50}`,
    number % 2_000,
    'VBA',
    `Member${number % 200}`,
    `Dim ctl${number} As CommandBarControl`,
    (7 * file).toString(16).toUpperCase().padStart(32, 'A'),
    'https://docs.example/office/vba',
    'Has VBA',
    number % 2 === 0 ? 'Yes' : 'No',
    `User ${file % 5_000}`,
    `PC-${file % 5_000}`,
    'North',
    '1.2.21067.0',
  ];
}

/** A sheet of VBA results with so many rows, four for each file. */
export function vbaRows(rows: number): SheetToWrite {
  function* all() {
    yield columns;
    for (let number = 0; number < rows; number += 1) yield rowOf(number, rows / 4);
  }
  return { name: 'VBA Results', rows: all() };
}
