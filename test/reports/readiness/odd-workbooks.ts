import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

/** A container as Office writes it around what is encrypted. */
export const ole = (inside: string): Buffer =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(2_000),
    Buffer.from(inside, 'utf16le'),
    Buffer.alloc(2_000),
  ]);

/** A zip archive of texts by their paths. */
export async function zipOf(parts: Readonly<Record<string, string>>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [path, text] of Object.entries(parts)) zip.addBuffer(Buffer.from(text), path);
  zip.end();
  return buffer(Readable.from(zip.outputStream));
}

/** The parts of a workbook with one sheet of VBA results. */
export const inOneSheet = (sheet: string) => ({
  'xl/workbook.xml':
    '<workbook xmlns:r="r"><sheets><sheet name="VBA Results" r:id="rId1"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels':
    '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="sheet1.xml"/></Relationships>',
  'xl/sheet1.xml': sheet,
});

/** A workbook that unpacks to two hundred times what it weighs. */
export async function zipBomb(): Promise<Buffer> {
  const zeros = `<worksheet><sheetData>${'<row r="1"/>'.repeat(6_000_000)}</sheetData></worksheet>`;
  const zip = new ZipFile();
  for (const [path, text] of Object.entries(inOneSheet(''))) {
    if (path !== 'xl/sheet1.xml') zip.addBuffer(Buffer.from(text), path);
  }
  zip.addBuffer(Buffer.from(zeros), 'xl/sheet1.xml', { compressionLevel: 9 });
  zip.end();
  return buffer(Readable.from(zip.outputStream));
}

/** Texts of so many characters each, no two of them alike. */
export function* differentTexts(many: number, characters: number) {
  for (let text = 0; text < many; text += 1) yield String(text).padEnd(characters, 'x');
}

function* textsXml(texts: Iterable<string>): Generator<string> {
  yield '<sst>';
  for (const text of texts) yield `<si><t>${text}</t></si>`;
  yield '</sst>';
}

function* inBlocks(pieces: Iterable<string>): Generator<string> {
  let block = '';
  for (const piece of pieces) {
    block += piece;
    if (block.length < 50_000) continue;
    yield block;
    block = '';
  }
  yield block;
}

const cell = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`;

/** A workbook whose cells share these texts, though one cell alone shows one. */
export const workbookOfTexts = (texts: Iterable<string>): Readable => sharing(textsXml(texts));

/** A workbook whose cells share so many texts without a letter. */
export const workbookOfEmptyTexts = (many: number): Readable =>
  sharing(['<sst>', '<si/>'.repeat(many), '</sst>']);

function sharing(texts: Iterable<string>): Readable {
  const headings = ['Guideline', 'Severity', 'Source File', 'Source File Hash', 'FileStatus'];
  const row = ['DAO', 'Limited remediation required', 'a.xlsm', 'h1'].map(cell);
  const sheet = `<worksheet><sheetData><row>${headings.map(cell).join('')}</row><row>${row.join('')}<c t="s"><v>1</v></c></row></sheetData></worksheet>`;
  const shared = '<Relationship Id="rId2" Type="x/sharedStrings" Target="texts.xml"/>';
  const zip = new ZipFile();
  for (const [path, text] of Object.entries(inOneSheet(sheet))) {
    const part = text.replace('</Relationships>', `${shared}</Relationships>`);
    zip.addBuffer(Buffer.from(part), path);
  }
  const options = { compressionLevel: 1 };
  zip.addReadStream(Readable.from(inBlocks(texts), { objectMode: false }), 'xl/texts.xml', options);
  zip.end();
  return Readable.from(zip.outputStream);
}
