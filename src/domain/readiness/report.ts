import type { AddInState, FileStatus, Severity } from './scales.ts';

/** A value that is none of the documented ones: kept and shown under its own name. */
export interface OtherCount {
  readonly name: string;
  readonly count: number;
}

/** What was found in files: each file counts once, by its hash (docs/rules.md §6). */
export interface FileCounts {
  readonly scanned: number;
  readonly withVba: number;
  readonly unreadable: number;
  readonly severities: Readonly<Record<Severity, number>>;
  readonly otherSeverities: readonly OtherCount[];
  readonly statuses: Readonly<Record<FileStatus, number>>;
  readonly otherStatuses: readonly OtherCount[];
  /** Files for which the report proposes other code. */
  readonly withProposals: number;
}

/** Add-ins by readiness: each counts once, by its name and publisher. */
export interface AddInCounts {
  readonly total: number;
  readonly states: Readonly<Record<AddInState, number>>;
  readonly otherStates: readonly OtherCount[];
}

/** Devices as Configuration Manager counts them. */
export interface DeviceStates {
  readonly notAssessed: number;
  readonly ready: number;
  readonly needsReview: number;
}

/** A kind of problem that a checklist item can be about. */
export type ProblemKind = 'guideline' | 'add-in' | 'unreadable';

/** A problem found, and how far it reaches. */
export interface Problem {
  /** Names the problem in every report: the same guideline or add-in has the same key. */
  readonly key: string;
  readonly kind: ProblemKind;
  /** The guideline, or the add-in with its publisher; empty for unreadable files. */
  readonly name: string;
  readonly publisher: string;
  readonly severity: Severity | null;
  /** Distinct files; 0 for add-ins. */
  readonly files: number;
  readonly devices: number;
}

/** What readiness results say, in counts (docs/rules.md §6): nothing of a single file, user or device. */
export interface ReadinessReport {
  readonly devices: number;
  /** `null` where the results do not speak of files. */
  readonly files: FileCounts | null;
  readonly addIns: AddInCounts | null;
  readonly deviceStates: DeviceStates | null;
  readonly areNamesConcealed: boolean;
  /** The three that reach furthest. */
  readonly biggest: readonly Problem[];
}

/** Whether nothing is known of any add-in: after the toolkit's end, no problem by itself (docs/rules.md §6). */
export function isAddInReadinessUnknown(addIns: AddInCounts | null): boolean {
  if (addIns === null || addIns.total === 0) return false;
  return addIns.states.unknown + addIns.states['insufficient-data'] === addIns.total;
}
