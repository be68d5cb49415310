import { TextDecoder } from 'node:util';
import { SaxesParser } from 'saxes';
import { Unreadable } from './readiness-file.ts';

/** What a reader of XML is told, in the order of the document; names come without their prefix. */
export interface OnXml {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
}

/** A cell holds 32,767 characters; markup without an end in this many bytes is no workbook. */
const mostBytesAtOnce = 8 * 1024 ** 2;

const withoutPrefix = (name: string): string => {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
};

function decoderFor(first: Buffer): TextDecoder {
  const mark = first.readUInt16BE(0);
  if (mark === 0xfffe) return new TextDecoder('utf-16le');
  return new TextDecoder(mark === 0xfeff ? 'utf-16be' : 'utf-8');
}

/**
 * Reads XML piece by piece and keeps nothing of it. Entities of a document's own are not resolved.
 * Throws `Unreadable` when it is not well formed or never comes to an end of anything.
 */
export async function readXml(chunks: AsyncIterable<Buffer>, on: OnXml): Promise<void> {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let silentBytes = 0;
  parser.on('opentag', ({ name, attributes }) => {
    silentBytes = 0;
    on.open(withoutPrefix(name), attributes);
  });
  parser.on('closetag', ({ name }) => {
    silentBytes = 0;
    on.close(withoutPrefix(name));
  });
  parser.on('text', on.text);
  parser.on('cdata', on.text);
  parser.on('error', () => {
    throw new Unreadable({ reason: 'corrupt-workbook' });
  });
  let decoder: TextDecoder | undefined;
  for await (const chunk of chunks) {
    decoder ??= decoderFor(chunk.length > 1 ? chunk : Buffer.from('<?'));
    silentBytes += chunk.length;
    if (silentBytes > mostBytesAtOnce) throw new Unreadable({ reason: 'zip-bomb' });
    parser.write(decoder.decode(chunk, { stream: true }));
  }
  parser.close();
}
