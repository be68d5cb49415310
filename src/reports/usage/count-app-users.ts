import { readFlag } from './cell-values.ts';
import { columns, type Headings } from './headings.ts';
import type { ReportStamp } from './report-stamp.ts';
import {
  NewestDay,
  UserColumns,
  type RowCounter,
  type RowProblem,
  type RowVerdict,
} from './row-counter.ts';

/**
 * Counts getM365AppUserDetail: a user is active with Windows or Mac = Yes in the report's period
 * (docs/rules.md §4). Rows are counted, not distinct names, which the report lists once each.
 */
export function countAppUsers(headings: Headings, stamp: ReportStamp): RowCounter {
  const windows = headings.find(...columns.windows);
  const mac = headings.find(...columns.mac);
  const lastActivity = headings.find(...columns.lastActivity);
  const users = new UserColumns(headings);
  const newest = new NewestDay();
  let active = 0;
  let rows = 0;

  function count(cells: readonly string[]): RowVerdict {
    const verdict = users.read(cells);
    if (verdict !== 'counted') return verdict;
    const onDesktop = readEither(cells, windows, mac);
    if (typeof onDesktop !== 'boolean') return onDesktop;
    newest.see(cells[lastActivity] ?? '');
    rows += 1;
    if (onDesktop) active += 1;
    return 'counted';
  }

  return {
    count,
    finish: () => ({
      workloads: rows === 0 ? [] : [{ workload: 'opp', active, rows }],
      counted: 'desktop-users',
      periodDays: stamp.periodDays ?? null,
      newestActivity: newest.get(),
      areNamesConcealed: users.areNamesConcealed,
    }),
  };
}

function readEither(cells: readonly string[], first: number, second: number): boolean | RowProblem {
  const isFirst = readFlag(cells[first] ?? '');
  if (isFirst === undefined) return { fault: 'not-yes-or-no', position: first };
  const isSecond = readFlag(cells[second] ?? '');
  if (isSecond === undefined) return { fault: 'not-yes-or-no', position: second };
  return isFirst || isSecond;
}
