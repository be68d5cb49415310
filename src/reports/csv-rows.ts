import { CsvError, parse, type Parser } from 'csv-parse';

/** How reading the rows of a file ended. `cut-off`: the file ends within a quoted field. */
type CsvEnd = 'complete' | 'stopped' | 'cut-off' | 'row-too-long';

/** How the cells of a file are told apart and how long a row may be. */
interface CsvForm {
  readonly delimiter: string;
  readonly maxRowBytes: number;
}

/** Takes one row and the line it ends on (the first line is 1); answers `false` to stop reading. */
type OnCsvRow = (cells: readonly string[], line: number) => boolean;

const quote = 0x22;
const lineFeed = 0x0a;

/**
 * Reads UTF-8 text row by row and keeps none of them; empty lines are left out.
 *
 * Rows before the first quotation mark are split at the delimiter directly, which is all that CSV
 * without quotes asks for and several times quicker; from the first quotation mark on csv-parse reads.
 */
export async function readCsvRows(
  chunks: AsyncIterable<Buffer>,
  form: CsvForm,
  onRow: OnCsvRow,
): Promise<{ readonly end: CsvEnd; readonly line: number }> {
  let rows: RowReader = new PlainRows(form, onRow);
  for await (const chunk of chunks) {
    const rest = await rows.take(chunk);
    if (rest !== undefined && rows.end === undefined) {
      rows = new QuotedRows(form, onRow, rows.line);
      await rows.take(rest);
    }
    if (rows.end !== undefined) break;
  }
  return { end: rows.end ?? (await rows.finish()), line: rows.line };
}

interface RowReader {
  /** The line on which the last row ended. */
  readonly line: number;
  readonly end: CsvEnd | undefined;
  /** Reads a chunk; answers the part of it, from the start of a line on, that another reader must read. */
  take(chunk: Buffer): Promise<Buffer | undefined>;
  finish(): Promise<CsvEnd>;
}

/** Splits rows that hold no quotation mark. */
class PlainRows implements RowReader {
  line = 0;
  end: CsvEnd | undefined;
  readonly #form: CsvForm;
  readonly #onRow: OnCsvRow;
  #carried: Buffer = Buffer.alloc(0);

  constructor(form: CsvForm, onRow: OnCsvRow) {
    this.#form = form;
    this.#onRow = onRow;
  }

  /** Answers what is left from the line with the first quotation mark on. */
  async take(chunk: Buffer): Promise<Buffer | undefined> {
    const quoteAt = chunk.indexOf(quote);
    const lastFeed = quoteAt < 0 ? chunk.lastIndexOf(lineFeed) : lastFeedBefore(chunk, quoteAt);
    if (lastFeed >= 0) {
      this.#split(Buffer.concat([this.#carried, chunk.subarray(0, lastFeed)]));
      this.#carried = Buffer.from(chunk.subarray(lastFeed + 1));
    } else {
      this.#carried = Buffer.concat([this.#carried, chunk]);
    }
    if (quoteAt >= 0) return this.#carried;
    if (this.#carried.length > this.#form.maxRowBytes) this.end ??= 'row-too-long';
    return undefined;
  }

  async finish(): Promise<CsvEnd> {
    if (this.#carried.length > 0) this.#split(this.#carried);
    return this.end ?? 'complete';
  }

  #split(lines: Buffer): void {
    for (const line of lines.toString('utf8').split('\n')) {
      if (this.end !== undefined) return;
      this.line += 1;
      this.#give(line.endsWith('\r') ? line.slice(0, -1) : line);
    }
  }

  #give(line: string): void {
    if (line.length > this.#form.maxRowBytes) this.end = 'row-too-long';
    else if (line !== '' && !this.#onRow(line.split(this.#form.delimiter), this.line)) {
      this.end = 'stopped';
    }
  }
}

/** Reads rows with csv-parse. */
class QuotedRows implements RowReader {
  line: number;
  end: CsvEnd | undefined;
  readonly #parser: Parser;
  readonly #ended: Promise<unknown>;

  constructor(form: CsvForm, onRow: OnCsvRow, linesBefore: number) {
    this.line = linesBefore;
    this.#parser = parse({
      delimiter: form.delimiter,
      max_record_size: form.maxRowBytes,
      record_delimiter: ['\r\n', '\n'],
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      // Answering nothing keeps each row out of the parser's own queue.
      on_record: (cells: string[], { lines }) => {
        if (this.end !== undefined) return null;
        this.line = linesBefore + lines;
        if (!onRow(cells, this.line)) this.end = 'stopped';
        return null;
      },
    });
    this.#ended = new Promise((resolve) => {
      this.#parser.once('end', resolve).once('error', resolve).resume();
    });
  }

  async take(chunk: Buffer): Promise<undefined> {
    const fault = await new Promise((resolve) => {
      this.#parser.write(chunk, resolve);
    });
    this.#note(fault);
  }

  async finish(): Promise<CsvEnd> {
    this.#parser.end();
    this.#note(await this.#ended);
    return this.end ?? 'complete';
  }

  #note(fault: unknown): void {
    if (!(fault instanceof Error)) return;
    const end = fault instanceof CsvError ? endsBy[fault.code] : undefined;
    if (end === undefined) throw fault;
    this.end ??= end;
  }
}

const endsBy: Readonly<Partial<Record<string, CsvEnd>>> = {
  CSV_MAX_RECORD_SIZE: 'row-too-long',
  CSV_QUOTE_NOT_CLOSED: 'cut-off',
};

function lastFeedBefore(chunk: Buffer, position: number): number {
  return position === 0 ? -1 : chunk.lastIndexOf(lineFeed, position - 1);
}
