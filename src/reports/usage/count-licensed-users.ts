import { readDay, readFlag, writeDay } from './cell-values.ts';
import { services, type Headings } from './headings.ts';
import { activityHeadings, licenceHeadings } from './recognise-report.ts';
import type { ReportStamp } from './report-stamp.ts';
import { UserColumns, type RowCounter, type RowProblem, type RowVerdict } from './row-counter.ts';
import type { WorkloadUsage } from './usage-report.ts';
import type { Workload } from '../../domain/usage/reading.ts';

/** The days of activity that count as monthly, the refresh date being the last of them. */
const windowDays = 30;

/** Never active: an empty cell in a column of dates. */
const never = -1;

/**
 * Counts getOffice365ActiveUserDetail: per workload the licensed users, and those of them whose last
 * activity lies in the 30 days that end with the refresh date. Where the report carries no refresh date,
 * the newest activity in it stands for that day. A workload nobody is licensed for is left out.
 */
export function countLicensedUsers(headings: Headings, stamp: ReportStamp): RowCounter {
  const users = new UserColumns(headings);
  const workloads = services
    .map(([workload, ...names]) => new WorkloadColumns(workload, names, headings))
    .filter((each) => each.isThere);

  function count(cells: readonly string[]): RowVerdict {
    const verdict = users.read(cells);
    if (verdict !== 'counted') return verdict;
    for (const each of workloads) {
      const problem = each.read(cells, stamp.refreshDay);
      if (problem !== undefined) return problem;
    }
    for (const each of workloads) each.count();
    return 'counted';
  }

  return {
    count,
    finish: () => {
      const newest = Math.max(never, ...workloads.map((each) => each.newest));
      const lastDay = stamp.refreshDay ?? newest;
      return {
        workloads: workloads.map((each) => each.usage(lastDay)).filter(({ rows }) => rows > 0),
        counted: 'licensed-users-active-in-30-days',
        periodDays: windowDays,
        newestActivity: newest === never ? null : writeDay(newest),
        areNamesConcealed: users.areNamesConcealed,
      };
    },
  };
}

/** The columns of one workload: who is licensed, and how many were last active on each day. */
class WorkloadColumns {
  readonly isThere: boolean;
  newest = never;
  readonly #workload: Workload;
  readonly #licence: number;
  readonly #activity: number;
  /** Bounded by the calendar: one number per day. */
  readonly #lastActiveOn = new Map<number, number>();
  #licensed = 0;
  #isLicensed = false;
  #day = never;
  #dayCell = '';

  constructor(workload: Workload, names: readonly string[], headings: Headings) {
    this.#workload = workload;
    this.#licence = headings.find(...licenceHeadings(names));
    this.#activity = headings.find(...activityHeadings(names));
    this.isThere = this.#licence >= 0 && this.#activity >= 0;
  }

  /** Reads a row without counting it yet, since a later column may be broken. */
  read(cells: readonly string[], refreshDay: number | undefined): RowProblem | undefined {
    const isLicensed = readFlag(cells[this.#licence] ?? '');
    if (isLicensed === undefined) return { fault: 'not-yes-or-no', position: this.#licence };
    this.#isLicensed = isLicensed;
    const cell = cells[this.#activity] ?? '';
    const day = cell === this.#dayCell ? this.#day : readDayOrNever(cell);
    if (day === undefined) return { fault: 'not-a-date', position: this.#activity };
    if (refreshDay !== undefined && day > refreshDay) {
      return { fault: 'date-after-refresh', position: this.#activity };
    }
    this.#day = day;
    this.#dayCell = cell;
    return undefined;
  }

  /** Counts the row that was read last. */
  count(): void {
    if (this.#day > this.newest) this.newest = this.#day;
    if (!this.#isLicensed) return;
    this.#licensed += 1;
    this.#lastActiveOn.set(this.#day, (this.#lastActiveOn.get(this.#day) ?? 0) + 1);
  }

  usage(lastDay: number): WorkloadUsage {
    let active = 0;
    for (const [day, count] of this.#lastActiveOn) {
      if (day !== never && day <= lastDay && day > lastDay - windowDays) active += count;
    }
    return { workload: this.#workload, active, rows: this.#licensed };
  }
}

function readDayOrNever(cell: string): number | undefined {
  return cell.trim() === '' ? never : readDay(cell);
}
