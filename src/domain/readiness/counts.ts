import type { ReadinessCounts } from '../engagement/engagement.ts';
import { partWith } from './read-files.ts';
import type { AddInCounts, FileCounts, OtherCount, Problem, ReadinessReport } from './report.ts';
import { addProblems } from './add-problems.ts';
import { reachFirst } from './reach.ts';

/** How a report that comes after another stands to it. */
export type Joining = 'in-place' | 'added';

/** The few counts by which results compare, whether read or typed. */
export function countsOf({ devices, files, addIns }: ReadinessReport): ReadinessCounts {
  return {
    devices,
    ...(files ? fileCountsOf(files) : noFiles),
    addInsToContact: addIns?.states['contact-provider'] ?? 0,
  };
}

const noFiles = { filesScanned: 0, filesWithMacros: 0, significant: 0, limited: 0, unreadable: 0 };

const fileCountsOf = ({ scanned, withVba, severities, unreadable }: FileCounts) => ({
  filesScanned: scanned,
  filesWithMacros: withVba,
  significant: severities.significant,
  limited: severities.limited,
  unreadable,
});

function sums<K extends string>(
  one: Readonly<Record<K, number>>,
  other: Readonly<Record<K, number>>,
): Readonly<Record<K, number>> {
  const sum: Record<K, number> = { ...one };
  for (const key in other) sum[key] += other[key];
  return sum;
}

function othersOf(one: readonly OtherCount[], other: readonly OtherCount[]): readonly OtherCount[] {
  const names = new Set([...one, ...other].map(({ name }) => name));
  return [...names].map((name) => ({
    name,
    count: [...one, ...other]
      .filter((each) => each.name === name)
      .reduce((sum, { count }) => sum + count, 0),
  }));
}

function addFiles(one: FileCounts, other: FileCounts): FileCounts {
  return {
    scanned: one.scanned + other.scanned,
    withVba: one.withVba + other.withVba,
    unreadable: one.unreadable + other.unreadable,
    severities: sums(one.severities, other.severities),
    otherSeverities: othersOf(one.otherSeverities, other.otherSeverities),
    statuses: sums(one.statuses, other.statuses),
    otherStatuses: othersOf(one.otherStatuses, other.otherStatuses),
    withProposals: one.withProposals + other.withProposals,
  };
}

function addAddIns(one: AddInCounts, other: AddInCounts): AddInCounts {
  return {
    total: one.total + other.total,
    states: sums(one.states, other.states),
    otherStates: othersOf(one.otherStates, other.otherStates),
  };
}

/** A part that one of the two lacks is the other's. */
function joinPart<P>(former: P | null, brought: P | null, add: ((one: P, other: P) => P) | null) {
  if (former === null || brought === null) return brought ?? former;
  return add ? add(former, brought) : brought;
}

const parts = ['files', 'addIns', 'deviceStates'] as const;

/** Whether the two speak of the same part, so that somebody has to say how they stand to each other. */
export function isSamePart(former: ReadinessReport, brought: ReadinessReport): boolean {
  return parts.some((part) => former[part] !== null && brought[part] !== null);
}

/** Devices of a part that stays were seen still. */
function devicesOf(former: ReadinessReport, brought: ReadinessReport, how: Joining): number {
  if (how === 'added') return former.devices + brought.devices;
  const isAnyLeft = parts.some((part) => former[part] !== null && brought[part] === null);
  return isAnyLeft ? Math.max(former.devices, brought.devices) : brought.devices;
}

/** Figures of different places add up; what the newer report has a part of takes the older one's place there. */
function biggestOf(
  former: ReadinessReport,
  brought: ReadinessReport,
  how: Joining,
): readonly Problem[] {
  const kept = former.biggest.filter(
    ({ kind }) => how === 'added' || brought[partWith[kind]] === null,
  );
  return addProblems([...brought.biggest, ...kept])
    .toSorted(reachFirst)
    .slice(0, 3);
}

/**
 * The results of several files (docs/rules.md §6): what a file does not speak of stays as it was; what both
 * speak of is the newer one's, or added up for files of different places.
 */
export function joinReports(
  former: ReadinessReport,
  brought: ReadinessReport,
  how: Joining,
): ReadinessReport {
  const isAdded = how === 'added';
  return {
    devices: devicesOf(former, brought, how),
    files: joinPart(former.files, brought.files, isAdded ? addFiles : null),
    addIns: joinPart(former.addIns, brought.addIns, isAdded ? addAddIns : null),
    deviceStates: joinPart(former.deviceStates, brought.deviceStates, isAdded ? sums : null),
    areNamesConcealed: brought.areNamesConcealed || former.areNamesConcealed,
    biggest: biggestOf(former, brought, how),
  };
}
