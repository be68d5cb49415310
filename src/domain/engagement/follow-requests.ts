import { heldClock } from '../request/clocks.ts';
import type { RequestEvent } from '../request/request-events.ts';
import { isUnfinished, type Alarm, type SmeRequest } from '../request/request.ts';
import { askedFor, helpersFor, type Roster } from '../request/roster.ts';
import type { Instant } from '../time.ts';
import type { Engagement } from './engagement.ts';

const hasStruck = (at: Instant | null, now: Instant): boolean => at !== null && at <= now;

/** Those asked as the lists stand now. */
function askedNow({ people }: Engagement, request: SmeRequest, roster: Roster) {
  const askers = [people.fe, people.fm].flatMap((person) => person?.id ?? []);
  return askedFor(roster, request, askers);
}

/** Those to remind: asked and not declined yet. */
function reminded(engagement: Engagement, request: SmeRequest, roster: Roster) {
  const declined = request.declined.map(({ by }) => by.id);
  return askedNow(engagement, request, roster).of.filter(({ id }) => !declined.includes(id));
}

/** What is open is brought to those who could not be asked before; a reminder brings it anyway. */
function bringing(
  engagement: Engagement,
  request: SmeRequest,
  now: Instant,
  roster: Roster,
): readonly RequestEvent[] {
  const { id, state, copies, clock } = request;
  if (state !== 'open' || hasStruck(clock.remind, now)) return [];
  const known = copies.map((person) => person.id);
  const asked = askedNow(engagement, request, roster);
  const of = asked.of.filter((person) => !known.includes(person.id));
  const { isReached } = asked;
  return of.length > 0 ? [{ type: 'request-brought', request: id, of, isReached }] : [];
}

/** Why nobody is left who could take it, as the lists stand now; `null` while somebody is. */
function alarmNow(engagement: Engagement, request: SmeRequest, roster: Roster): Alarm | null {
  if (!askedNow(engagement, request, roster).isReached) return 'nobody';
  const declined = request.declined.map(({ by }) => by.id);
  const helpers = helpersFor(roster, request.kind, engagement.people);
  const isLeft =
    helpers.length === 0 || helpers.some(({ person }) => !declined.includes(person.id));
  return isLeft ? null : 'declined';
}

/** That nobody is left is told once, until the request is brought to somebody. */
function stranding(
  engagement: Engagement,
  request: SmeRequest,
  roster: Roster,
): readonly RequestEvent[] {
  const { id, state, alarm: told } = request;
  const alarm = alarmNow(engagement, request, roster);
  if (state !== 'open' || alarm === null || told === alarm || told === 'nobody') return [];
  const administrators = alarm === 'nobody' ? roster.administrators : [];
  return [{ type: 'request-stranded', request: id, alarm, told: administrators }];
}

/** What the clocks of one request have struck by now. */
function strikes(
  engagement: Engagement,
  request: SmeRequest,
  now: Instant,
  roster: Roster,
): readonly RequestEvent[] {
  const { id, clock } = request;
  const events: (readonly [Instant | null, () => RequestEvent])[] = [
    [
      clock.remind,
      () => ({
        type: 'request-reminded',
        request: id,
        of: reminded(engagement, request, roster),
      }),
    ],
    [clock.tell, () => ({ type: 'request-unanswered', request: id })],
    [
      clock.ask,
      () => ({ type: 'request-silent', request: id, clock: heldClock(now, roster.hours) }),
    ],
    [clock.confirm, () => ({ type: 'request-confirmed', request: id })],
  ];
  return events.filter(([at]) => hasStruck(at, now)).map(([, make]) => make());
}

/** What the end of the engagement makes of a request: what is answered stands, the rest is withdrawn. */
function ending({ id, state }: SmeRequest): RequestEvent {
  return state === 'resolved'
    ? { type: 'request-confirmed', request: id }
    : { type: 'request-withdrawn', request: id, reason: '' };
}

/** How requests follow the end of their engagement (docs/rules.md §2). */
export function endRequests({ requests, ended }: Engagement): readonly RequestEvent[] {
  return ended ? requests.filter(isUnfinished).map(ending) : [];
}

/** How requests move on by the clock and the lists of SMEs alone (docs/rules.md §7). */
export function passRequests(
  engagement: Engagement,
  now: Instant,
  roster: Roster,
): readonly RequestEvent[] {
  return engagement.requests.flatMap((request) => [
    ...bringing(engagement, request, now, roster),
    ...stranding(engagement, request, roster),
    ...strikes(engagement, request, now, roster),
  ]);
}
