import { writeWorkbook, type Cell } from '../reports/readiness/write-workbook.ts';

const significant = 'Significant remediation required';
const limited = 'Limited remediation required';

/** A row of the sheet with the files. */
interface Row {
  readonly file: string;
  readonly guideline: string;
  readonly severity: string;
  readonly device: string;
}

const headings = [
  ...['Guideline', 'Severity', 'Source Location', 'Source File', 'Source File Hash'],
  ...['FileStatus', 'DeviceName'],
];

const cellsOf = ({ file: name, guideline, severity, device }: Row): readonly Cell[] => [
  ...[guideline === '' ? null : guideline, severity === '' ? null : severity],
  ...['D:\\Finance\\', `${name}.xlsm`, `hash-${name}`],
  ...[severity === '' ? 'Password protected' : 'Has VBA', device],
];

/** A file with the worst issue. */
export const invoices: Row = {
  file: 'invoices',
  guideline: 'DAO',
  severity: significant,
  device: 'PC-1',
};
/** A file with a lesser one. */
export const wages: Row = {
  file: 'wages',
  guideline: 'Toolbars',
  severity: limited,
  device: 'PC-2',
};
const locked: Row = { file: 'locked', guideline: '', severity: '', device: 'PC-3' };

/** Three files on four devices. */
export const usual: readonly Row[] = [invoices, { ...invoices, device: 'PC-9' }, wages, locked];

/** A report of these files and of two add-ins. */
export const workbook = async (
  rows: readonly Row[] = usual,
  addInState = 'Contact software provider',
) =>
  writeWorkbook([
    { name: 'Overview', rows: [['Readiness Report']] },
    { name: 'VBA Results', rows: [headings, ...rows.map(cellsOf)] },
    {
      name: 'Add-in Details',
      rows: [
        ['Add-in Name', 'Add-in Publisher', 'Total Installs', 'Readiness status (64-bit)'],
        ['Ledger', 'Fabrikam', 7, addInState],
        ['Solver Add-in', 'Frontline', 20, addInState === 'Unknown' ? 'Unknown' : 'Adopted'],
      ],
    },
  ]);
