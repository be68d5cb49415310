import type { Draft } from '../../../src/application/files/usage-file.ts';
import {
  noChoices,
  type ReadinessDraft,
} from '../../../src/application/readiness/readiness-draft.ts';
import type { World } from '../../../src/application/world.ts';
import { aProblem, aReport } from '../../domain/readiness/sample-report.ts';

interface Whose {
  readonly tenant: string;
  readonly person: string;
}

function usage(whose: Whose, id: string, at: string): Draft {
  return {
    ...whose,
    id,
    at,
    name: 'usage.csv',
    file: {
      report: 'getM365AppUserDetail',
      workloads: [{ workload: 'opp', active: 480, rows: 938 }],
      counted: 'desktop-users',
      periodDays: 30,
      measure: 'monthly',
      refreshDate: '2026-11-21',
      newestActivity: null,
      rows: 938,
      deletedRows: 0,
      broken: { count: 0, first: [] },
      areNamesConcealed: false,
      sha256: 'usage',
    },
  };
}

function readiness(whose: Whose, id: string, at: string): ReadinessDraft {
  return {
    ...whose,
    id,
    at,
    name: 'report.xlsx',
    file: {
      report: aReport(),
      problems: [aProblem('a')],
      moreProblems: 0,
      examples: {},
      sheets: [],
      emptyRows: 0,
      sha256: 'readiness',
    },
    savedFor: null,
    choices: noChoices,
    isPlanned: false,
  };
}

/** What files brought to a person, waiting: `d-1` usage, `d-2` results, `d-3-…` the checklist of saved results. */
export async function keepDrafts(world: World, whose: Whose, engagement: string): Promise<void> {
  const at = world.now();
  await Promise.all([
    world.drafts.put(usage(whose, 'd-1', at)),
    world.readinessDrafts.put(readiness(whose, 'd-2', at)),
    world.readinessDrafts.put({
      ...readiness(whose, `d-3-${whose.person}`, at),
      savedFor: engagement,
    }),
  ]);
}

/** A usage report of one person alone. */
export async function keepOwnDraft(world: World, whose: Whose): Promise<void> {
  await world.drafts.put(usage(whose, 'd-fe', world.now()));
}
