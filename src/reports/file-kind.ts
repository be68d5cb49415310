/** How the characters of a text file are written. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** A file that is no plain text, named by what its first bytes say. */
export type OtherKind =
  'empty' | 'xlsx' | 'zip' | 'gzip' | 'ole' | 'pdf' | 'html' | 'xml' | 'json' | 'binary';

/** What a file is by its content; its name is not asked. */
export type FileKind =
  | { readonly kind: 'text'; readonly encoding: TextEncoding; readonly markBytes: number }
  | { readonly kind: OtherKind };

/** How many of the first bytes decide what a file is. */
export const HEAD_BYTES = 16_384;

const signatures: readonly (readonly [string, OtherKind])[] = [
  ['PK\u0003\u0004', 'zip'],
  ['PK\u0005\u0006', 'zip'],
  ['\u001f\u008b', 'gzip'],
  ['\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1', 'ole'],
  ['%PDF-', 'pdf'],
];

/** The byte order mark of UTF-8, and what it becomes when it is read as Windows-1252 once or twice. */
const utf8Marks = ['\ufeff', 'ï»¿', 'Ã¯Â»Â¿'].map((mark) =>
  Buffer.from(mark, 'utf8').toString('latin1'),
);

/**
 * Recognises a file by its first bytes (`HEAD_BYTES` of them, or the whole file when it is shorter).
 * `markBytes` says how many bytes of byte order marks stand before the text, mis-decoded ones included.
 * UTF-16 is recognised with its mark and, for text that is mostly ASCII, without.
 */
export function recogniseFileKind(head: Uint8Array): FileKind {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString('latin1');
  if (bytes.length === 0) return { kind: 'empty' };
  const signature = signatures.find(([start]) => bytes.startsWith(start));
  if (signature !== undefined) return { kind: archiveKind(bytes, signature[1]) };
  const encoding = encodingOf(bytes);
  if (encoding === undefined) return { kind: 'binary' };
  return textKind(bytes, encoding);
}

/** A workbook is a zip whose first entries are the parts of an Office document. */
function archiveKind(bytes: string, kind: OtherKind): OtherKind {
  const isWorkbook = bytes.includes('[Content_Types].xml') || bytes.includes('xl/');
  return kind === 'zip' && isWorkbook ? 'xlsx' : kind;
}

function encodingOf(bytes: string): TextEncoding | undefined {
  if (bytes.startsWith('\u00ff\u00fe\0\0')) return undefined;
  if (bytes.startsWith('\u00ff\u00fe')) return 'utf-16le';
  if (bytes.startsWith('\u00fe\u00ff')) return 'utf-16be';
  if (!bytes.includes('\0')) return 'utf-8';
  return unmarkedUtf16(bytes);
}

/** Without a mark, ASCII in UTF-16 shows as a zero in every other byte and nowhere else. */
function unmarkedUtf16(bytes: string): TextEncoding | undefined {
  const pairs = bytes.slice(0, 64);
  if (/^(?:[^\0]\0){4,}$/.test(pairs)) return 'utf-16le';
  if (/^(?:\0[^\0]){4,}$/.test(pairs)) return 'utf-16be';
  return undefined;
}

function textKind(bytes: string, encoding: TextEncoding): FileKind {
  const markBytes = encoding === 'utf-8' ? utf8MarkBytes(bytes) : utf16MarkBytes(bytes);
  const text = bytes.slice(markBytes).replaceAll('\0', '').trimStart();
  if (text === '') return { kind: 'empty' };
  if (text.startsWith('<')) return { kind: text.startsWith('<?xml') ? 'xml' : 'html' };
  if (/^[[{]/.test(text)) return { kind: 'json' };
  if (looksBinary(text)) return { kind: 'binary' };
  return { kind: 'text', encoding, markBytes };
}

function utf8MarkBytes(bytes: string): number {
  let count = 0;
  for (;;) {
    const mark = utf8Marks.find((each) => bytes.startsWith(each, count));
    if (mark === undefined) return count;
    count += mark.length;
  }
}

function utf16MarkBytes(bytes: string): number {
  return /^(?:\u00ff\u00fe|\u00fe\u00ff)/.test(bytes) ? 2 : 0;
}

/** Text holds hardly any control characters besides tab, line feed and carriage return. */
function looksBinary(text: string): boolean {
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  const controls = text.match(/[\u0001-\u0008\u000b\u000c\u000e-\u001f]/g);
  return (controls?.length ?? 0) > Math.max(3, text.length / 100);
}
