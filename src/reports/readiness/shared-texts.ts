import { Unreadable } from './readiness-file.ts';
import { readXml } from './read-xml.ts';

const blockBytes = 4 * 1024 ** 2;

/** All texts of a workbook together; beside them the process stays well under 400 MB. */
const mostBytes = 176 * 1024 ** 2;

/** More than five texts in each of a million rows that no other row has. */
const mostTexts = 6_000_000;

/** What a cell can hold is cut here: names and paths are shorter, code is not asked for. */
const keptCharacters = 300;

/**
 * The texts that the cells of a workbook share, as bytes outside the heap: a million of them weigh what they
 * are, and become text again when a cell is asked for.
 */
export class SharedTexts {
  readonly #blocks: Buffer[] = [];
  #used = blockBytes;
  #bytes = 0;
  #starts = new Float64Array(1024);
  #lengths = new Uint16Array(1024);
  count = 0;

  add(text: string): void {
    const kept = text.length > keptCharacters ? text.slice(0, keptCharacters) : text;
    const length = Buffer.byteLength(kept);
    if (this.count >= mostTexts || this.#bytes + length > mostBytes) {
      throw new Unreadable({ reason: 'too-many-texts' });
    }
    if (this.#used + length > blockBytes) {
      this.#blocks.push(Buffer.allocUnsafeSlow(blockBytes));
      this.#used = 0;
    }
    this.#note(length);
    this.#blocks.at(-1)?.write(kept, this.#used);
    this.#used += length;
    this.#bytes += length;
  }

  /** The text of an index; empty when there is none. */
  at(index: number): string {
    const start = this.#starts[index] ?? 0;
    const block = index < this.count ? this.#blocks[Math.floor(start / blockBytes)] : undefined;
    const from = start % blockBytes;
    return block?.toString('utf8', from, from + (this.#lengths[index] ?? 0)) ?? '';
  }

  #note(length: number): void {
    if (this.count === this.#starts.length) {
      const [starts, lengths] = [this.#starts, this.#lengths];
      this.#starts = new Float64Array(2 * this.count);
      this.#starts.set(starts);
      this.#lengths = new Uint16Array(2 * this.count);
      this.#lengths.set(lengths);
    }
    this.#starts[this.count] = (this.#blocks.length - 1) * blockBytes + this.#used;
    this.#lengths[this.count] = length;
    this.count += 1;
  }
}

/** Reads the part of a workbook that holds its shared texts; readings in other scripts are left out. */
export async function readSharedTexts(chunks: AsyncIterable<Buffer>): Promise<SharedTexts> {
  const texts = new SharedTexts();
  let text = '';
  let isText = false;
  let phonetic = 0;
  await readXml(chunks, {
    open: (name) => {
      if (name === 'si') text = '';
      else if (name === 'rPh') phonetic += 1;
      isText = name === 't' && phonetic === 0;
    },
    close: (name) => {
      if (name === 'si') texts.add(text);
      else if (name === 'rPh') phonetic -= 1;
      isText = false;
    },
    text: (piece) => {
      if (isText && text.length < keptCharacters) text += piece;
    },
  });
  return texts;
}
