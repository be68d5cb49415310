import { unzipSync, strFromU8 } from 'fflate';
import { SaxesParser } from 'saxes';

/** A cell as it stands in the file: a text, a number, or a number that is shown as a day. */
export type ReadCell = string | number | { readonly day: string };

/** A workbook as it was read back. */
export interface ReadBack {
  /** The rows of its one sheet; a cell that is not there is left out of its row. */
  readonly rows: readonly ReadonlyMap<string, ReadCell>[];
  /** Everything that is none of a plain table: formulas, links, what lies outside. */
  readonly suspicious: readonly string[];
  readonly parts: readonly string[];
}

const dayMs = 86_400_000;

function parse(
  xml: string,
  open: (name: string, of: Record<string, string>) => void,
  close: (name: string, text: string) => void,
) {
  const parser = new SaxesParser();
  let text = '';
  parser.on('opentag', ({ name, attributes }) => {
    text = '';
    open(name, attributes);
  });
  parser.on('text', (piece) => (text += piece));
  parser.on('closetag', ({ name }) => {
    close(name, text);
  });
  parser.write(xml).close();
}

/** What Excel shows of an encoded text. */
const decoded = (text: string): string =>
  text.replaceAll(/_x([\dA-Fa-f]{4})_/gu, (_, hex: string) =>
    String.fromCharCode(parseInt(hex, 16)),
  );

function textsOf(xml: string): readonly string[] {
  const texts: string[] = [];
  parse(
    xml,
    () => undefined,
    (name, text) => name === 't' && texts.push(decoded(text)),
  );
  return texts;
}

/** Which styles show a number as a day, by their place among the styles of cells. */
function dayStyles(xml: string): ReadonlySet<string> {
  const days = new Set<string>();
  let format = 'none';
  let style = 0;
  const onXf = (numFmtId: string): void => {
    if (numFmtId === format) days.add(String(style));
    style += 1;
  };
  // The styles that cells refer to come after those they are made from, which this library leaves out.
  const onOpen = (name: string, of: Record<string, string>): void => {
    if (name === 'numFmt' && of['formatCode'] === 'yyyy-mm-dd') format = of['numFmtId'] ?? '';
    if (name === 'xf') onXf(of['numFmtId'] ?? '');
  };
  parse(xml, onOpen, () => undefined);
  return days;
}

const strange = new Set([
  'f',
  'hyperlink',
  'hyperlinks',
  'externalReference',
  'ddeLink',
  'oleLink',
]);

/** Reads a workbook with a parser that nothing of it was written with. */
export function readBack(bytes: Uint8Array): ReadBack {
  const parts = unzipSync(bytes);
  const xml = (path: string): string => strFromU8(parts[path] ?? new Uint8Array());
  const texts = textsOf(xml('xl/sharedStrings.xml'));
  const days = dayStyles(xml('xl/styles.xml'));
  const rows: Map<string, ReadCell>[] = [];
  const suspicious = Object.keys(parts).filter((path) => /external|vba|macro/iu.test(path));
  let cell: Record<string, string> = {};
  const valueOf = (text: string): ReadCell => {
    if (cell['t'] === 's') return texts[Number(text)] ?? 'no such text';
    if (!days.has(cell['s'] ?? '')) return Number(text);
    return { day: new Date((Number(text) - 25_569) * dayMs).toISOString().slice(0, 10) };
  };
  parse(
    xml('xl/worksheets/sheet1.xml'),
    (name, of) => {
      if (strange.has(name)) suspicious.push(name);
      if (name === 'row') rows.push(new Map());
      if (name === 'c') cell = of;
    },
    (name, text) => {
      const column = (cell['r'] ?? '').replaceAll(/\d/gu, '');
      if (name === 'v') rows.at(-1)?.set(column, valueOf(text));
    },
  );
  return { rows, suspicious, parts: Object.keys(parts) };
}
