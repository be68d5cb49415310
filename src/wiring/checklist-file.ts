import type { ChecklistContent, ContentItem } from '../application/hand-out/checklist-content.ts';
import type { HandingOut } from '../application/hand-out/handing-out.ts';
import { withoutInvisible } from '../cards/plain-text.ts';
import type { Sheet, SheetCell } from '../reports/checklist/sheet.ts';
import { writeCsv } from '../reports/checklist/write-csv.ts';
import type { Words } from '../text/en.ts';
import { fileNameOf } from '../text/file-name.ts';
import { formatsFor, localeFor } from '../text/format.ts';
import { wordsFor } from '../text/languages.ts';

/** Of each column, in characters, in the order of the headings. */
const widths = [5, 50, 24, 8, 9, 40, 26, 12, 24, 40, 14];

type Column = keyof Words['handOut']['sheet']['headings'];

function stateOf({ state, reason }: ContentItem, { handOut, names }: Words): string {
  const named = names.itemStates[state];
  return reason === '' ? named : handOut.sheet.accepted(named, withoutInvisible(reason));
}

function cellsOf(item: ContentItem, words: Words): Readonly<Record<Column, SheetCell>> {
  const { severity, due } = item;
  return {
    number: item.number,
    title: withoutInvisible(item.title),
    severity: severity && words.readiness.severities[severity],
    files: item.files,
    devices: item.devices,
    example: withoutInvisible(item.example),
    owner: withoutInvisible(item.owner),
    due: due === null ? null : { day: due },
    state: stateOf(item, words),
    remark: null,
    doneOn: null,
  };
}

const columns: readonly Column[] = [
  ...(['number', 'title', 'severity', 'files', 'devices', 'example'] as const),
  ...(['owner', 'due', 'state', 'remark', 'doneOn'] as const),
];

/** The checklist as a table in somebody's words. */
function sheetOf(
  { customer, on, open, items }: ChecklistContent,
  words: Words,
  language: string,
): Sheet {
  const { sheet } = words.handOut;
  const locale = localeFor(language, words.language);
  const formats = formatsFor({ language: locale, timeZone: 'UTC', now: `${on}T00:00:00.000Z` });
  return {
    name: sheet.tab,
    above: [
      [sheet.title(withoutInvisible(customer))],
      // Beside the narrow column of numbers.
      [null, sheet.asOf, { day: on }],
      [null, sheet.open, sheet.openOf(open, items.length, formats)],
    ],
    headings: columns.map((column) => sheet.headings[column]),
    widths,
    rows: items.map((item) => {
      const cells = cellsOf(item, words);
      return columns.map((column) => cells[column]);
    }),
  };
}

/** Its library is loaded by the first who wants a workbook. */
async function workbookOf(sheet: Sheet): Promise<Buffer> {
  const { writeWorkbook } = await import('../reports/checklist/write-workbook.ts');
  return writeWorkbook(sheet);
}

/** Draws the checklist as a file for the customer, in the words of whoever hands it out. */
export const drawChecklist: HandingOut['draw'] = async (content, form, language) => {
  const words = wordsFor(language);
  const sheet = sheetOf(content, words, language);
  const named = (customer: string): string => words.handOut.fileName(customer, content.on);
  return {
    name: fileNameOf(content.customer, named, form),
    bytes: form === 'xlsx' ? await workbookOf(sheet) : writeCsv(sheet),
  };
};
