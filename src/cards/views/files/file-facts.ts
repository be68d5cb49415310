import type { UsageFile } from '../../../application/files/usage-file.ts';
import { clip } from '../../../text/clip.ts';
import type { Reader } from '../../reader.ts';
import { fact } from '../engagement/engagement-facts.ts';
import type { Fact } from '../card-parts.ts';

const columnCharacters = 40;

function brokenFacts({ words, formats }: Reader, { broken }: UsageFile): readonly Fact[] {
  if (broken.count === 0) return [];
  const { files } = words;
  const first = broken.first.map(({ line, fault, column }) =>
    files.brokenRow(line, fault, column === null ? null : clip(column, columnCharacters)),
  );
  return [fact(files.facts.broken, files.broken(broken.count, first, formats), 'warning')];
}

/** What was read and how: the report, its day and period, its rows. */
export function fileFacts(reader: Reader, file: UsageFile): readonly Fact[] {
  const { words, formats } = reader;
  const { files } = words;
  const { report, refreshDate, periodDays, measure, rows, deletedRows } = file;
  const counted = files.counting[file.counted];
  return [
    fact(files.facts.report, report),
    refreshDate === null
      ? fact(files.facts.day, files.noDay, 'warning')
      : fact(files.facts.day, formats.day(refreshDate)),
    fact(
      files.facts.period,
      files.period(periodDays, measure === 'monthly'),
      measure === null ? 'warning' : 'default',
    ),
    fact(files.facts.rows, files.rows(rows, deletedRows, formats)),
    ...brokenFacts(reader, file),
    fact(files.facts.counted, file.areNamesConcealed ? files.concealed(counted) : counted),
  ];
}
