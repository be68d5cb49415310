import { posix } from 'node:path';
import { readXml } from './read-xml.ts';
import { Unreadable, type ReadinessFault } from './readiness-file.ts';
import { readSharedTexts, SharedTexts } from './shared-texts.ts';
import type { ZipParts } from './zip-parts.ts';

/** A sheet of a workbook: the name on its tab, and the part that holds its rows. */
interface Sheet {
  readonly name: string;
  readonly part: string;
}

/** A workbook: its sheets in the order of their tabs, and the texts that their cells share. */
export interface Workbook {
  readonly sheets: readonly Sheet[];
  readonly texts: () => Promise<SharedTexts>;
}

/** What stands in a workbook but outside of it is never followed. */
interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly isExternal: boolean;
}

const nothing = (): void => undefined;

async function elementsOf(
  chunks: AsyncIterable<Buffer>,
  wanted: string,
): Promise<readonly Readonly<Record<string, string>>[]> {
  const found: Readonly<Record<string, string>>[] = [];
  await readXml(chunks, {
    open: (name, attributes) => {
      if (name === wanted) found.push(attributes);
    },
    close: nothing,
    text: nothing,
  });
  return found;
}

const kindOf = (type: string): string => type.slice(type.lastIndexOf('/') + 1);

async function relationsOf(zip: ZipParts, part: string): Promise<readonly Relation[]> {
  const folder = posix.dirname(part);
  const chunks = zip.read(posix.join(folder, '_rels', `${posix.basename(part)}.rels`));
  if (!chunks) return [];
  const elements = await elementsOf(chunks, 'Relationship');
  return elements.map((attributes) => {
    const target = attributes['Target'] ?? '';
    return {
      id: attributes['Id'] ?? '',
      type: kindOf(attributes['Type'] ?? ''),
      target: target.startsWith('/') ? target.slice(1) : posix.join(folder, target),
      isExternal: attributes['TargetMode'] === 'External',
    };
  });
}

async function workbookPart(zip: ZipParts): Promise<string> {
  const relations = await relationsOf(zip, '');
  return relations.find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
}

/** The relation of a sheet, whatever prefix the writer gave to its namespace. */
function relationIdOf(attributes: Readonly<Record<string, string>>): string {
  const name = Object.keys(attributes).find((each) => each.endsWith(':id'));
  return (name === undefined ? undefined : attributes[name]) ?? '';
}

/** Every document of Office has a list of its content; an archive of other files has none. */
function noWorkbookFault(zip: ZipParts): ReadinessFault {
  return zip.read('[Content_Types].xml')
    ? { reason: 'corrupt-workbook' }
    : { reason: 'not-text', found: 'zip' };
}

/** Opens a workbook, whichever program wrote it. Throws `Unreadable`. */
export async function openWorkbook(zip: ZipParts): Promise<Workbook> {
  const part = await workbookPart(zip);
  if (part.endsWith('.bin')) throw new Unreadable({ reason: 'binary-workbook' });
  const chunks = zip.read(part);
  if (!chunks) throw new Unreadable(noWorkbookFault(zip));
  const [elements, relations] = [await elementsOf(chunks, 'sheet'), await relationsOf(zip, part)];
  const inside = relations.filter(({ isExternal }) => !isExternal);
  const sheets = elements.flatMap((attributes): readonly Sheet[] => {
    const relation = inside.find(({ id }) => id === relationIdOf(attributes));
    const name = attributes['name'] ?? '';
    return relation?.type === 'worksheet' ? [{ name, part: relation.target }] : [];
  });
  const shared = inside.find(({ type }) => type === 'sharedStrings');
  return {
    sheets,
    texts: async () => {
      const texts = shared && zip.read(shared.target);
      return texts ? readSharedTexts(texts) : new SharedTexts();
    },
  };
}
