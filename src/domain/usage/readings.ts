import {
  isSameReading,
  isSameSeries,
  type Measure,
  type Reading,
  type Workload,
} from './reading.ts';

/** The readings in the state, in the order in which they were brought. */
export type Readings = readonly Reading[];

/** Readings in the state at most; older ones stay in the history (docs/rules.md §2). */
export const readingCap = 200;

/**
 * What a new reading does: `speaks` for its workload from now on, `corrects` one of the same date that spoke,
 * or joins the `history`, where it changes neither band nor alert.
 */
export type Part = 'speaks' | 'corrects' | 'history';

/** What comes of a new reading. */
export type Added =
  | {
      readonly kind: 'added';
      readonly readings: Readings;
      readonly part: Part;
      /** Who spoke before, to compare with; `null` for the first. */
      readonly before: Reading | null;
      /** Leave the state for the history, which has them anyway. */
      readonly dropped: Readings;
    }
  /** The same reading twice is one. */
  | { readonly kind: 'known'; readonly reading: Reading };

/** The readings that count for a workload, oldest date first: one for each date, the one brought last. */
export function standingReadings(
  readings: Readings,
  workload: Workload,
  measure: Measure = 'monthly',
): Readings {
  const byDate = new Map<string, Reading>();
  for (const reading of readings) {
    const isMeant = reading.workload === workload && reading.measure === measure;
    if (isMeant && reading.withdrawn === null) byDate.set(reading.date, reading);
  }
  return [...byDate.values()].toSorted((a, b) => (a.date < b.date ? -1 : 1));
}

/** The reading with the latest date, which speaks for its workload; `null` without any. */
export function speakingReading(
  readings: Readings,
  workload: Workload,
  measure: Measure = 'monthly',
): Reading | null {
  return standingReadings(readings, workload, measure).at(-1) ?? null;
}

/** The standing reading of the same workload and measure dated next before; `null` for the first. */
export function readingBefore(readings: Readings, reading: Reading): Reading | null {
  const { workload, measure, date } = reading;
  return (
    standingReadings(readings, workload, measure).findLast((other) => other.date < date) ?? null
  );
}

function partOf(reading: Reading, before: Reading | null): Part {
  if (before === null || before.date < reading.date) return 'speaks';
  return before.date === reading.date ? 'corrects' : 'history';
}

/** The one that stands for the same workload, measure and date. */
function standingFor(reading: Reading, readings: Readings): Reading | null {
  const isFor = (other: Reading): boolean =>
    other.withdrawn === null && isSameSeries(other, reading) && other.date === reading.date;
  return readings.findLast(isFor) ?? null;
}

/** Whether the reading carries the band or the line of its workload, and so never leaves the state. */
function isCarrying(readings: Readings, reading: Reading): boolean {
  if (reading.measure !== 'monthly') return false;
  const standing = standingReadings(readings, reading.workload);
  return standing.at(0) === reading || standing.at(-1) === reading;
}

/** The next to leave: what no longer counts before what does, then the oldest date. */
function nextToLeave(readings: Readings): Reading | undefined {
  const rank = (reading: Reading): string =>
    `${standingFor(reading, readings) === reading ? '1' : '0'}${reading.date}`;
  return readings
    .filter((reading) => !isCarrying(readings, reading))
    .reduce((least: Reading | undefined, reading) => {
      return least && rank(least) <= rank(reading) ? least : reading;
    }, undefined);
}

function underCap(readings: Readings): { readings: Readings; dropped: Readings } {
  const dropped: Reading[] = [];
  let kept = readings;
  while (kept.length > readingCap) {
    const leaving = nextToLeave(kept);
    if (!leaving) break;
    dropped.push(leaving);
    kept = kept.filter((reading) => reading !== leaving);
  }
  return { readings: kept, dropped };
}

/**
 * Adds a checked reading. Two for the same workload, measure and date: the one brought later stands, and the
 * former stands again should that be withdrawn. A reading equal to the one that stands, or with its id, is known.
 */
export function addReading(readings: Readings, reading: Reading): Added {
  const sameId = readings.find((other) => other.id === reading.id);
  if (sameId) return { kind: 'known', reading: sameId };
  const standing = standingFor(reading, readings);
  if (standing && isSameReading(standing, reading)) return { kind: 'known', reading: standing };
  const before = speakingReading(readings, reading.workload, reading.measure);
  const part = partOf(reading, before);
  return { kind: 'added', part, before, ...underCap([...readings, reading]) };
}
