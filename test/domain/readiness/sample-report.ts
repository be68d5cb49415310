import { findingOf } from '../../../src/domain/readiness/plan-checklist.ts';
import type { DraftedItem } from '../../../src/domain/readiness/readiness-commands.ts';
import type {
  AddInCounts,
  FileCounts,
  Problem,
  ReadinessReport,
} from '../../../src/domain/readiness/report.ts';

/** Files of a customer: 30 of 500 with macros. */
export const someFiles: FileCounts = {
  scanned: 500,
  withVba: 30,
  unreadable: 3,
  severities: { ready: 20, awareness: 4, minimal: 3, limited: 2, significant: 1 },
  otherSeverities: [],
  statuses: {
    'no-vba': 467,
    'cloud-based': 0,
    'password-protected': 2,
    inaccessible: 1,
    'driver-required': 0,
    locked: 0,
    error: 0,
    'has-vba': 30,
  },
  otherStatuses: [],
  withProposals: 2,
};

/** Eight add-ins, one of them to ask about. */
export const someAddIns: AddInCounts = {
  total: 8,
  states: {
    'highly-adopted': 3,
    adopted: 2,
    'supported-version': 1,
    'adopted-version': 0,
    unknown: 1,
    'insufficient-data': 0,
    'contact-provider': 1,
  },
  otherStates: [],
};

/** A problem, found in three files on two devices. */
export function aProblem(key: string, but: Partial<Problem> = {}): Problem {
  return {
    key,
    kind: 'guideline',
    name: `Problem ${key}`,
    publisher: '',
    severity: 'limited',
    files: 3,
    devices: 2,
    ...but,
  };
}

/** A report as it was read. */
export function aReport(but: Partial<ReadinessReport> = {}): ReadinessReport {
  return {
    devices: 20,
    files: someFiles,
    addIns: someAddIns,
    deviceStates: null,
    areNamesConcealed: false,
    biggest: [aProblem('one', { severity: 'significant' }), aProblem('two')],
    ...but,
  };
}

/** A problem as an item of a draft. */
export function drafted(problem: Problem): DraftedItem {
  return {
    item: `item-${problem.key}`,
    title: problem.name,
    owner: '',
    due: null,
    finding: findingOf(problem),
  };
}
