import type { WorkbookFault } from '../../domain/unreadable-file.ts';
import type { ByKind } from '../by-kind.ts';

/** Why a workbook could not be read, each with what to bring instead. */
export const workbookFaults: ByKind<WorkbookFault, 'reason'> = {
  'no-readiness-sheet': ({ sheets }, { formats }) => {
    const named = sheets.length === 0 ? '' : ` Its sheets are ${formats.list(sheets.slice(0, 5))}.`;
    return `None of its sheets is one of the Readiness Toolkit: I look for VBA Results, Add-in Details or By computer name.${named} A report of usage comes as CSV.`;
  },
  'readiness-columns-missing': ({ sheet, columns }, { formats }) =>
    `The sheet ${sheet} lacks ${formats.list(columns)}. Please create the report again with all its columns.`,
  'no-readiness-rows': ({ sheet }) =>
    `The sheet ${sheet} has headings and no rows. If the report asks for macros to be enabled, open it in Excel, enable them and save it.`,
  'password-protected': () =>
    'The workbook is protected with a password. Please save it without one.',
  'old-workbook': () =>
    'This is a workbook of an old Excel (.xls). Please save it as .xlsx, or its sheets as CSV.',
  'binary-workbook': () =>
    'This is a binary workbook (.xlsb). Please save it as .xlsx, or its sheets as CSV.',
  'corrupt-workbook': () =>
    'The file cannot be opened: it is broken, or no workbook. Please save it again and hand that in.',
  'zip-bomb': () =>
    'The file unpacks to far more than any report holds, so I did not unpack it. Please save it again in Excel and hand that in.',
  'too-many-texts': () =>
    'The workbook holds more different texts than I can read at once. Please narrow the report, to a department for example.',
};
