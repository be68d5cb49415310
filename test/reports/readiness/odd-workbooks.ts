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
