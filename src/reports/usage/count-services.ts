import { readCount } from './cell-values.ts';
import { services, type Headings } from './headings.ts';
import type { ReportStamp } from './report-stamp.ts';
import type { RowCounter, RowProblem, RowVerdict } from './row-counter.ts';
import type { WorkloadUsage } from './usage-report.ts';
import type { Workload } from '../../domain/usage/reading.ts';

interface ServiceColumns {
  readonly workload: Workload;
  readonly active: number;
  readonly inactive: number;
}

/**
 * Reads getOffice365ServicesUserCounts: one row with active and inactive users of each service.
 * A service with empty cells or without users is left out; a further row of the same day and period is
 * broken, since only one can be right.
 */
export function countServices(headings: Headings, stamp: ReportStamp): RowCounter {
  const columns = services
    .map(([workload, ...names]) => ({
      workload,
      active: headings.find(...names.map((name) => `${name}active`)),
      inactive: headings.find(...names.map((name) => `${name}inactive`)),
    }))
    .filter(({ active, inactive }) => active >= 0 && inactive >= 0);
  let workloads: readonly WorkloadUsage[] | undefined;

  function count(cells: readonly string[]): RowVerdict {
    if (workloads !== undefined) return { fault: 'row-again', position: -1 };
    const read = columns.map((each) => readService(cells, each));
    const problem = read.find((each) => 'fault' in each);
    if (problem !== undefined) return problem;
    workloads = read.filter((each) => 'workload' in each).filter(({ rows }) => rows > 0);
    return 'counted';
  }

  return {
    count,
    finish: () => ({
      workloads: workloads ?? [],
      counted: 'service-counts',
      periodDays: stamp.periodDays ?? null,
      newestActivity: null,
      areNamesConcealed: false,
    }),
  };
}

function readService(
  cells: readonly string[],
  { workload, active, inactive }: ServiceColumns,
): WorkloadUsage | RowProblem {
  const activeCell = cells[active] ?? '';
  const inactiveCell = cells[inactive] ?? '';
  if (activeCell.trim() === '' && inactiveCell.trim() === '') {
    return { workload, active: 0, rows: 0 };
  }
  const activeUsers = readCount(activeCell);
  if (activeUsers === undefined) return { fault: 'not-a-count', position: active };
  const inactiveUsers = readCount(inactiveCell);
  if (inactiveUsers === undefined) return { fault: 'not-a-count', position: inactive };
  return { workload, active: activeUsers, rows: activeUsers + inactiveUsers };
}
