import { readingsOf } from '../../../application/files/file-readings.ts';
import type { Draft } from '../../../application/files/usage-file.ts';
import { act, type Outcome } from '../../../domain/engagement/act.ts';
import { broughtBy } from '../../../domain/engagement/events.ts';
import type { Refusal } from '../../../domain/engagement/refusal.ts';
import type { AlertNotice, AlertStep } from '../../../domain/usage/alert/alert.ts';
import { standingOf } from '../../../domain/usage/band.ts';
import { isComparable, type Reading, type Workload } from '../../../domain/usage/reading.ts';
import {
  readingBefore,
  speakingReading,
  standingReadings,
} from '../../../domain/usage/readings.ts';
import type { Scene } from '../../reader.ts';
import { refusalLine } from '../news.ts';

/** What is said of one way to save. */
export interface Outlook {
  /** What becomes of each workload that the report speaks of. */
  readonly changes: ReadonlyMap<Workload, string>;
  /** Who is warned, or that the warning closes; empty while neither is so. */
  readonly warning: string;
  /** Why it cannot be saved; empty where it can. */
  readonly refusal: string;
}

type Accepted = Extract<Outcome, { kind: 'accepted' }>;

/** Against what a reading is held: the one it replaces, or else the one before it. */
function comparisonText({ engagement, words }: Scene, reading: Reading): string {
  const { files, usage } = words;
  const { readings } = engagement;
  const { workload, measure, date } = reading;
  const replaced = standingReadings(readings, workload, measure).find((each) => each.date === date);
  const was = replaced ?? readingBefore(readings, reading);
  if (!was) return files.firstOne;
  const counted = usage.denominators[was.denominator];
  if (replaced) return files.replaces(counted);
  return isComparable(was, reading) ? files.compares(counted) : files.comparesNot(counted);
}

function bandText({ engagement, viewer, words }: Scene, after: Accepted, reading: Reading): string {
  const { files, usage } = words;
  const { workload, measure } = reading;
  if (measure !== 'monthly') return files.noBand;
  const from = standingOf(engagement.readings, workload, viewer.now);
  const to = standingOf(after.engagement.readings, workload, viewer.now);
  if (from.band !== to.band) return files.becomes(from.band, to.band);
  return to.reason === null
    ? files.stays(to.band)
    : files.staysUnknown(usage.reasonsShort[to.reason]);
}

/** An older reading moves no band, so it is held against nothing (docs/rules.md §4). */
function changeText(scene: Scene, after: Accepted, reading: Reading): string {
  const { words, formats } = scene;
  const { workload, measure, id } = reading;
  const speaking = speakingReading(after.engagement.readings, workload, measure);
  return speaking && speaking.id !== id
    ? words.files.joinsHistory(formats.day(speaking.date))
    : words.files.change(bandText(scene, after, reading), comparisonText(scene, reading));
}

/** How the warning moves on when it is saved. */
function movesOf({ recorded }: Accepted): {
  readonly notices: readonly AlertNotice[];
  readonly steps: readonly AlertStep[];
} {
  const moves = recorded.flatMap(({ event }) => (event.type === 'alert-moved' ? [event] : []));
  return {
    notices: moves.flatMap(({ notices }) => notices),
    steps: moves.flatMap(({ steps }) => steps),
  };
}

function warningText({ engagement, words }: Scene, after: Accepted): string {
  const { files } = words;
  const { notices, steps } = movesOf(after);
  if (steps.some(({ kind }) => kind === 'recovered')) return files.recovers;
  const warned = new Set(notices.flatMap((each) => (each.kind === 'warning' ? [each.to] : [])));
  const { fe, fm } = engagement.people;
  const [isFe, isFm] = [fe, fm].map((person) => person !== null && warned.has(person.id));
  if (isFe) return isFm ? files.warns.both : files.warns.fe;
  return isFm ? files.warns.fm : '';
}

/** What is known already changes nothing; whatever else is refused says why. */
function refusedOutlook(scene: Scene, { file }: Draft, refusal: Refusal): Outlook {
  const { nothing } = scene.words.files;
  return refusal.refused === 'no-change'
    ? {
        changes: new Map(file.workloads.map(({ workload }) => [workload, nothing])),
        warning: '',
        refusal: '',
      }
    : { changes: new Map(), warning: '', refusal: refusalLine(scene, refusal) };
}

/** What saving a report now would do, as the domain decides it; `null` while its day or period is not known. */
export function outlookOf(scene: Scene, draft: Draft, ofRows: boolean): Outlook | null {
  const { engagement, viewer, today } = scene;
  const command = readingsOf(draft, ofRows);
  if (!command) return null;
  const circumstances = { actor: viewer.actor, now: viewer.now, today, seen: null };
  const outcome = act(engagement, command, circumstances, 'preview');
  if (outcome.kind === 'refused') return refusedOutlook(scene, draft, outcome.refusal);
  const brought = new Map(broughtBy(outcome.recorded).map((each) => [each.workload, each]));
  const changes = draft.file.workloads.map(({ workload }): [Workload, string] => {
    const reading = brought.get(workload);
    return [workload, reading ? changeText(scene, outcome, reading) : scene.words.files.nothing];
  });
  return { changes: new Map(changes), warning: warningText(scene, outcome), refusal: '' };
}
