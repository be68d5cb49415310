import { addBusinessHours, type BusinessHours } from '../calendar/business-hours.ts';
import type { Instant } from '../time.ts';
import { stoppedClock, type RequestClock, type SmeRequest, type Urgency } from './request.ts';

/** Business hours until the SMEs are reminded and the FM is told (docs/rules.md §7). */
const openHours: Readonly<Record<Urgency, { readonly remind: number; readonly tell: number }>> = {
  normal: { remind: 4, tell: 8 },
  urgent: { remind: 1, tell: 2 },
};

/** Business days of silence after which whoever accepted is asked. */
const silentDays = 3;

/** Business days after which what is resolved counts as confirmed. */
const confirmDays = 5;

const hoursAt = (time: string): number => Number(time.slice(0, 2)) + Number(time.slice(3, 5)) / 60;

/** How long a business day is, in hours; the same time twice means round the clock. */
function lengthOf({ from, to }: BusinessHours): number {
  const length = hoursAt(to) - hoursAt(from);
  return length > 0 ? length : length + 24;
}

const afterDays = (since: Instant, days: number, hours: BusinessHours): Instant =>
  addBusinessHours(since, days * lengthOf(hours), hours);

/** The clocks of a request that is open since then. */
export function openClock(since: Instant, urgency: Urgency, hours: BusinessHours): RequestClock {
  const { remind, tell } = openHours[urgency];
  return {
    ...stoppedClock,
    remind: addBusinessHours(since, remind, hours),
    tell: addBusinessHours(since, tell, hours),
  };
}

/** The clock of a request whose SME was heard of then. */
export function heldClock(since: Instant, hours: BusinessHours): RequestClock {
  return { ...stoppedClock, ask: afterDays(since, silentDays, hours) };
}

/** The clock of a request that is resolved since then. */
export function resolvedClock(since: Instant, hours: BusinessHours): RequestClock {
  return { ...stoppedClock, confirm: afterDays(since, confirmDays, hours) };
}

/** When the first clock of these requests strikes; `null` when none runs. */
export function requestsDueAt(requests: readonly SmeRequest[]): Instant | null {
  const strikes = requests.flatMap(({ clock: { remind, tell, ask, confirm } }) => [
    ...[remind, tell, ask, confirm],
  ]);
  return strikes.filter((each) => each !== null).toSorted()[0] ?? null;
}
