import type { EngagementCommand, NewReading } from '../../domain/engagement/commands.ts';
import type { Draft, UsageFile } from './usage-file.ts';

type Figured = Pick<NewReading, 'figure' | 'denominator'>;

/** Only what is counted of Microsoft 365 Apps is of the entitled seats; other workloads have their own. */
function figured(
  { workload, active, rows }: UsageFile['workloads'][number],
  ofRows: boolean,
): Figured {
  return workload === 'opp' && !ofRows
    ? { figure: { kind: 'of-entitled', active }, denominator: 'entitled-seats' }
    : { figure: { kind: 'counts', active, seats: rows }, denominator: 'report-rows' };
}

/** Whether somebody has to choose what the users are counted among. */
export function hasChoiceOfSeats({ workloads }: UsageFile): boolean {
  return workloads.some(({ workload }) => workload === 'opp');
}

/**
 * The readings that a draft gives, or `null` while its day or period is not known. Their ids follow from the
 * draft's, so that saving twice makes them once.
 */
export function readingsOf({ id, file }: Draft, ofRows: boolean): EngagementCommand | null {
  const { measure, refreshDate: date, report, periodDays, sha256: hash } = file;
  if (measure === null || date === null) return null;
  const source = {
    kind: 'file',
    report,
    refreshed: date,
    period: String(periodDays),
    hash,
  } as const;
  const readings = file.workloads.map((usage): NewReading => ({
    id: `${id}-${usage.workload}`,
    workload: usage.workload,
    measure,
    ...figured(usage, ofRows),
    date,
    source,
  }));
  return { type: 'record-readings', readings };
}
