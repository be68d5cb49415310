import { isSameReading, type Measure, type Reading, type Workload } from './reading.ts';

/** The readings in the state, in the order in which they were brought. */
export type Readings = readonly Reading[];

/** Readings in the state at most; older ones stay in the history (docs/rules.md §2). */
export const readingCap = 200;

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

/** What one reading of each day is found by. */
const seriesDay = ({ workload, measure, date }: Reading): string =>
  [workload, measure, date].join(' ');

/** The one that stands for each workload, measure and date, by these. */
function standingByDay(readings: Readings): Map<string, Reading> {
  const counting = readings.filter(({ withdrawn }) => withdrawn === null);
  return new Map(counting.map((reading) => [seriesDay(reading), reading]));
}

/** What carries the band or the line of its workload, and so never leaves the state. */
function carrying(standing: ReadonlySet<Reading>): ReadonlySet<Reading> {
  const monthly = [...standing]
    .filter(({ measure }) => measure === 'monthly')
    .toSorted((a, b) => (a.date < b.date ? -1 : 1));
  const newest = new Map(monthly.map((reading) => [reading.workload, reading]));
  const first = new Map(monthly.toReversed().map((reading) => [reading.workload, reading]));
  return new Set([...first.values(), ...newest.values()]);
}

/** Those that may leave: what no longer counts before what does, then the oldest date. */
function inOrderOfLeaving(readings: Readings): Readings {
  const standing = new Set(standingByDay(readings).values());
  const kept = carrying(standing);
  const rank = (reading: Reading): string => `${standing.has(reading) ? '1' : '0'}${reading.date}`;
  return readings
    .filter((reading) => !kept.has(reading))
    .toSorted((a, b) => (rank(a) < rank(b) ? -1 : Number(rank(a) > rank(b))));
}

function underCap(readings: Readings): Readings {
  if (readings.length <= readingCap) return readings;
  const leaving = new Set(inOrderOfLeaving(readings).slice(0, readings.length - readingCap));
  return readings.filter((reading) => !leaving.has(reading));
}

/**
 * Those of several, brought in this order, that are not known: a reading equal to the one that stands for its
 * workload, measure and date, or with the id of another, is known. Each is held against the ones before it too.
 */
export function newAmong(readings: Readings, brought: Readings): Readings {
  const ids = new Set(readings.map(({ id }) => id));
  const standing = standingByDay(readings);
  return brought.filter((reading) => {
    const day = seriesDay(reading);
    const stood = standing.get(day);
    if (ids.has(reading.id) || (stood && isSameReading(stood, reading))) return false;
    ids.add(reading.id);
    standing.set(day, reading);
    return true;
  });
}

/**
 * Adds checked readings that are brought together; known ones are left out. Of two for the same workload,
 * measure and date the one brought later stands, and the former stands again should that be withdrawn. What is
 * beyond the cap leaves the state for the history, which has it anyway.
 */
export function joinReadings(readings: Readings, brought: Readings): Readings {
  return underCap([...readings, ...newAmong(readings, brought)]);
}
