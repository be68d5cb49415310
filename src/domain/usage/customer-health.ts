import type { Instant } from '../time.ts';
import { isFresh, standingOf } from './band.ts';
import { workloads, type Workload } from './reading.ts';
import { speakingReading, type Readings } from './readings.ts';

/** The Customer Health over all workloads with a fresh reading (docs/rules.md §4), with what it rests on. */
export interface CustomerHealth {
  readonly health: 'green' | 'yellow' | 'red' | 'not-rated';
  /** The workloads with a fresh reading, zero seats included. */
  readonly fresh: readonly Workload[];
  readonly above70: readonly Workload[];
  readonly from40To70: readonly Workload[];
  readonly under40: readonly Workload[];
  /** Green while two or more are under 40, which the card says. */
  readonly isGreenDespiteRed: boolean;
}

/** As many workloads under 40 make the customer Red. */
const redWorkloads = 2;

type Counted = Pick<CustomerHealth, 'above70' | 'from40To70' | 'under40'>;

function healthOf({ above70, from40To70, under40 }: Counted): CustomerHealth['health'] {
  if (above70.length > 0) return 'green';
  if (under40.length >= redWorkloads) return 'red';
  return from40To70.length > 0 ? 'yellow' : 'not-rated';
}

/** Rates a customer; a single workload under 40 alone is not rated ("1 of 2 workloads under 40"). */
export function rateCustomer(readings: Readings, now: Instant): CustomerHealth {
  const banded = (band: string): readonly Workload[] =>
    workloads.filter((workload) => standingOf(readings, workload, now).band === band);
  const counted = {
    above70: banded('green'),
    from40To70: banded('yellow'),
    under40: banded('red'),
  };
  const fresh = workloads.filter((workload) => {
    const reading = speakingReading(readings, workload);
    return reading !== null && isFresh(reading, now);
  });
  const health = healthOf(counted);
  const isGreenDespiteRed = health === 'green' && counted.under40.length >= redWorkloads;
  return { health, fresh, ...counted, isGreenDespiteRed };
}
