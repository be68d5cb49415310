import { readingsOf } from '../../../application/files/file-readings.ts';
import type { Draft, UsageFile } from '../../../application/files/usage-file.ts';
import { act, type Outcome } from '../../../domain/engagement/act.ts';
import { broughtBy, type Recorded } from '../../../domain/engagement/events.ts';
import type { Refusal } from '../../../domain/engagement/refusal.ts';
import { standingOf } from '../../../domain/usage/band.ts';
import type { Figure } from '../../../domain/usage/figure.ts';
import { isComparable, type Reading } from '../../../domain/usage/reading.ts';
import { speakingReading } from '../../../domain/usage/readings.ts';
import { clip } from '../../../text/clip.ts';
import type { Reader, Scene } from '../../reader.ts';
import { fact } from '../engagement/engagement-facts.ts';
import { row } from '../frame.ts';
import { refusalLine } from '../news.ts';
import type { Fact, Row } from '../views.ts';

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

/** What it says of each workload; Microsoft 365 Apps of the entitled seats and of its rows. */
export function figureRows(scene: Scene, { workloads }: UsageFile): readonly Row[] {
  const { engagement, words, formats } = scene;
  const { files, names, usage } = words;
  return workloads.map(({ workload, active, rows }) => {
    const ofRows: Figure = { kind: 'counts', active, seats: rows };
    const ofSeats: Figure = { kind: 'counts', active, seats: engagement.entitledSeats };
    const own = files.ofRows(usage.figure(ofRows, formats));
    const figures =
      workload === 'opp' ? [files.ofEntitled(usage.figure(ofSeats, formats)), own] : [own];
    return row('○', 'default', names.workloads[workload], figures.join(' · '));
  });
}

function comparesText({ words }: Scene, was: Reading | null, now: Reading): string {
  const { files, usage } = words;
  if (!was) return files.firstOne;
  return isComparable(was, now)
    ? files.compares(usage.denominators[was.denominator])
    : files.comparesNot(usage.denominators[was.denominator]);
}

const hasStep = (recorded: readonly Recorded[], kind: 'opened' | 'recovered'): boolean =>
  recorded.some(
    ({ event }) => event.type === 'alert-moved' && event.steps.some((each) => each.kind === kind),
  );

/** What saving it now would do, as the domain decides it; of the entitled seats. */
function preview({ engagement, viewer, today }: Scene, draft: Draft): Outcome | null {
  const command = readingsOf(draft, false);
  if (!command) return null;
  const circumstances = { actor: viewer.actor, now: viewer.now, today, seen: null };
  return act(engagement, command, circumstances, 'preview');
}

/** What is known already changes nothing; whatever else is refused says why. */
function refusedFact(scene: Scene, refusal: Refusal): Fact {
  const { facts, nothing } = scene.words.files;
  return refusal.refused === 'no-change'
    ? fact(facts.changes, nothing)
    : fact(facts.changes, refusalLine(scene, refusal), 'warning');
}

function changesText(
  { engagement, viewer, words }: Scene,
  after: Extract<Outcome, { kind: 'accepted' }>,
): string {
  const { files } = words;
  const from = standingOf(engagement.readings, 'opp', viewer.now).band;
  const to = standingOf(after.engagement.readings, 'opp', viewer.now).band;
  const text = from === to ? files.stays(to) : files.becomes(from, to);
  if (hasStep(after.recorded, 'opened')) return files.warns(text);
  return hasStep(after.recorded, 'recovered') ? files.recovers(text) : text;
}

/** Whether it compares with the reading before, and what it would change; nothing where it cannot be saved. */
export function outlookFacts(scene: Scene, draft: Draft): readonly Fact[] {
  const { engagement, words } = scene;
  const { facts } = words.files;
  const after = preview(scene, draft);
  if (after === null) return [];
  if (after.kind === 'refused') return [refusedFact(scene, after.refusal)];
  const [reading] = broughtBy(after.recorded);
  const was = reading
    ? speakingReading(engagement.readings, reading.workload, reading.measure)
    : null;
  return [
    ...(reading ? [fact(facts.compares, comparesText(scene, was, reading))] : []),
    fact(facts.changes, changesText(scene, after)),
  ];
}
