import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

/** What a cell holds. */
export type Cell = string | number | null;

/** A sheet to write; its rows may come one by one. */
export interface SheetToWrite {
  readonly name: string;
  readonly rows: Iterable<readonly Cell[]>;
}

/** How the workbook is written. */
export interface WritingStyle {
  /** `inline` keeps texts in the cells, as some programs do. */
  readonly texts: 'shared' | 'inline';
  /** A prefix for every element, as some programs write it. */
  readonly prefix: string;
  /** Numbers as texts. */
  readonly areNumbersTexts: boolean;
  readonly hasMacros: boolean;
  /** A link to another workbook. */
  readonly hasExternalLink: boolean;
  /** A heading cell over several columns above the table. */
  readonly hasMergedTitle: boolean;
}

/** As Excel writes it. */
export const asExcel: WritingStyle = {
  texts: 'shared',
  prefix: '',
  areNumbersTexts: false,
  hasMacros: false,
  hasExternalLink: false,
  hasMergedTitle: false,
};

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}

class Texts {
  readonly #numbers = new Map<string, number>();

  numberOf(text: string): number {
    const number = this.#numbers.get(text) ?? this.#numbers.size;
    this.#numbers.set(text, number);
    return number;
  }

  *all(): Generator<string> {
    yield* this.#numbers.keys();
  }
}

type Write = (value: Cell, at: string) => string;

function cellWriter({ texts, prefix: p, areNumbersTexts }: WritingStyle, shared: Texts): Write {
  return (value, at) => {
    if (value === null) return '';
    if (typeof value === 'number' && !areNumbersTexts) {
      return `<${p}c r="${at}"><${p}v>${value}</${p}v></${p}c>`;
    }
    const text = String(value);
    if (texts === 'inline') {
      return `<${p}c r="${at}" t="inlineStr"><${p}is><${p}t>${escaped(text)}</${p}t></${p}is></${p}c>`;
    }
    return `<${p}c r="${at}" t="s"><${p}v>${shared.numberOf(text)}</${p}v></${p}c>`;
  };
}

const enough = 50_000;

function* sheetXml(sheet: SheetToWrite, style: WritingStyle, shared: Texts): Generator<string> {
  const { prefix: p } = style;
  const write = cellWriter(style, shared);
  const colon = p === '' ? '' : `:${p.slice(0, -1)}`;
  yield `${head}<${p}worksheet xmlns${colon}="${main}"><${p}sheetData>`;
  let number = 0;
  let xml = '';
  const put = (cells: readonly Cell[]): void => {
    number += 1;
    const written = cells.map((cell, column) => write(cell, `${letters(column)}${number}`));
    xml += `<${p}row r="${number}">${written.join('')}</${p}row>`;
  };
  if (style.hasMergedTitle) put([`${sheet.name} of the customer`, null, null]);
  for (const cells of sheet.rows) {
    put(cells);
    if (xml.length > enough) {
      yield xml;
      xml = '';
    }
  }
  const merged = style.hasMergedTitle
    ? `<${p}mergeCells count="1"><${p}mergeCell ref="A1:C1"/></${p}mergeCells>`
    : '';
  yield `${xml}</${p}sheetData>${merged}</${p}worksheet>`;
}

function* textsXml(shared: Texts): Generator<string> {
  yield `${head}<sst xmlns="${main}">`;
  let xml = '';
  for (const text of shared.all()) {
    xml += `<si><t xml:space="preserve">${escaped(text)}</t></si>`;
    if (xml.length > enough) {
      yield xml;
      xml = '';
    }
  }
  yield `${xml}</sst>`;
}

const relations = (all: readonly string[]): string =>
  `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`;

const relation = (id: string, type: string, target: string, mode = ''): string =>
  `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"${mode}/>`;

const outside = ' TargetMode="External"';

function workbookXml(sheets: readonly SheetToWrite[]): string {
  const listed = sheets.map(
    ({ name }, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  return `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${listed.join('')}</sheets></workbook>`;
}

function workbookRelations(sheets: readonly SheetToWrite[], style: WritingStyle): string {
  return relations([
    ...sheets.map((_, at) =>
      relation(`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`),
    ),
    relation('rIdTexts', 'sharedStrings', 'sharedStrings.xml'),
    ...(style.hasExternalLink
      ? [
          relation('rIdLink', 'externalLink', 'externalLinks/externalLink1.xml'),
          relation('rIdOut', 'worksheet', 'https://files.example/other.xlsx', outside),
        ]
      : []),
  ]);
}

/** Writes a workbook as a stream, a row at a time. */
export function workbookStream(
  sheets: readonly SheetToWrite[],
  style: WritingStyle = asExcel,
): Readable {
  const zip = new ZipFile();
  const shared = new Texts();
  const put = (path: string, text: string): void => {
    zip.addBuffer(Buffer.from(text), path);
  };
  const stream = (path: string, make: () => Generator<string>): void => {
    zip.addReadStreamLazy(path, { compressionLevel: 1 }, (give) => {
      give(null, Readable.from(make()));
    });
  };
  put('[Content_Types].xml', `${head}<Types/>`);
  put('_rels/.rels', relations([relation('rId1', 'officeDocument', 'xl/workbook.xml')]));
  put('xl/workbook.xml', workbookXml(sheets));
  put('xl/_rels/workbook.xml.rels', workbookRelations(sheets, style));
  if (style.hasExternalLink) {
    put('xl/externalLinks/externalLink1.xml', `${head}<externalLink xmlns="${main}"/>`);
  }
  sheets.forEach((sheet, at) => {
    stream(`xl/worksheets/sheet${at + 1}.xml`, () => sheetXml(sheet, style, shared));
  });
  if (style.hasMacros) zip.addBuffer(Buffer.alloc(2_000, 7), 'xl/vbaProject.bin');
  stream('xl/sharedStrings.xml', () => textsXml(shared));
  zip.end();
  return Readable.from(zip.outputStream);
}

/** Writes a workbook whole. */
export async function writeWorkbook(
  sheets: readonly SheetToWrite[],
  style: WritingStyle = asExcel,
): Promise<Buffer> {
  return buffer(workbookStream(sheets, style));
}
