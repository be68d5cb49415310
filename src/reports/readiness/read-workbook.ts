import { Unreadable, type ReadinessFault } from './readiness-file.ts';
import { ReportCounter, type CountedReport } from './report-counter.ts';
import { readSheet } from './read-sheet.ts';
import { SheetOpening } from './table-opening.ts';
import { openWorkbook } from './workbook.ts';
import type { ZipParts } from './zip-parts.ts';

const shownSheets = 12;
const nameCharacters = 60;

/** Reads every sheet of a workbook that holds readiness data. Throws `Unreadable`. */
export async function readWorkbook(zip: ZipParts): Promise<CountedReport> {
  const { sheets, texts: open } = await openWorkbook(zip);
  const texts = await open();
  const counter = new ReportCounter();
  const faults: ReadinessFault[] = [];
  let isFound = false;
  for (const { name, part } of sheets) {
    const chunks = zip.read(part);
    if (!chunks) throw new Unreadable({ reason: 'corrupt-workbook' });
    const opening = new SheetOpening(name.slice(0, nameCharacters), counter);
    await readSheet(chunks, texts, opening.onRow);
    const fault = opening.fault();
    if (fault) faults.push(fault);
    else isFound ||= opening.isFound();
  }
  if (isFound) return counter.finish();
  const names = sheets.slice(0, shownSheets).map(({ name }) => name.slice(0, nameCharacters));
  throw new Unreadable(faults[0] ?? { reason: 'no-readiness-sheet', sheets: names });
}
