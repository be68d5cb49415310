import { caps } from '../caps.ts';
import type { Person } from '../people.ts';
import type { Instant } from '../time.ts';
import {
  isUnfinished,
  joinPeople,
  stoppedClock,
  type Alarm,
  type RequestState,
  type SmeRequest,
  type Word,
} from './request.ts';
import type { Brought, RequestEvent } from './request-events.ts';

interface Signed {
  readonly by: Person;
  readonly at: Instant;
}

type AskedEvent = Extract<RequestEvent, { type: 'request-asked' }>;
type Step = Exclude<RequestEvent, AskedEvent>;

/** What was told when it was brought. */
const alarmOf = ({ of, told }: Pick<Brought, 'of' | 'told'>): Alarm | null =>
  of.length === 0 || told.length > 0 ? 'nobody' : null;

function begun(event: AskedEvent, { by, at }: Signed): SmeRequest {
  const { request: id, kind, urgency, cause, text, needBy, contact, of, clock } = event;
  return {
    ...{ id, kind, urgency, cause, text, needBy, contact, clock },
    state: 'open',
    since: at,
    asked: { by, at },
    holder: null,
    alarm: alarmOf(event),
    declined: [],
    notes: [],
    last: { by, at, text: '' },
    reference: '',
    copies: of,
    acceptedAt: null,
    resolvedAt: null,
  };
}

/** In another state, with what was said. */
function moved(request: SmeRequest, state: RequestState, last: Word): SmeRequest {
  return { ...request, state, since: last.at, last, clock: stoppedClock };
}

function taken(
  request: SmeRequest,
  person: Person,
  { by, at }: Signed,
  { contact, clock }: Pick<Extract<Step, { type: 'request-accepted' }>, 'contact' | 'clock'>,
): SmeRequest {
  return {
    ...moved(request, 'accepted', { by, at, text: '' }),
    holder: { person, since: at, contact },
    copies: joinPeople(request.copies, [person]),
    acceptedAt: request.acceptedAt ?? at,
    clock,
  };
}

/** A clock that struck does not strike again. */
function struck(request: SmeRequest, clock: Partial<SmeRequest['clock']>): SmeRequest {
  return { ...request, clock: { ...request.clock, ...clock } };
}

const asides: ReadonlySet<string> = new Set<Step['type']>([
  'request-edited',
  'request-declined',
  'request-noted',
  'reference-entered',
  'request-brought',
  'request-stranded',
  'request-reminded',
  'request-unanswered',
  'request-silent',
]);

type Aside = Extract<
  Step,
  {
    type:
      | 'request-edited'
      | 'request-declined'
      | 'request-noted'
      | 'reference-entered'
      | 'request-brought'
      | 'request-stranded'
      | 'request-reminded'
      | 'request-unanswered'
      | 'request-silent';
  }
>;

const isAside = (event: Step): event is Aside => asides.has(event.type);

/** What leaves the request in its state. */
function beside(request: SmeRequest, event: Aside, { by, at }: Signed): SmeRequest {
  switch (event.type) {
    case 'request-edited': {
      const { urgency, cause, text, needBy, of, clock } = event;
      const copies = joinPeople(request.copies, of);
      const alarm = alarmOf(event);
      return { ...request, urgency, cause, text, needBy, clock, copies, alarm };
    }
    case 'request-declined':
      return {
        ...request,
        alarm: event.isLast ? 'declined' : request.alarm,
        declined: [...request.declined, { by, at, text: event.reason }],
      };
    case 'request-noted':
      return {
        ...struck(request, event.clock),
        notes: [...request.notes, { by, at, text: event.text }],
      };
    case 'reference-entered':
      return { ...request, reference: event.reference };
    case 'request-brought':
      return {
        ...request,
        alarm: event.isReached ? null : request.alarm,
        copies: joinPeople(request.copies, event.of),
      };
    case 'request-stranded':
      return { ...request, alarm: event.alarm };
    case 'request-reminded':
      return { ...struck(request, { remind: null }), copies: joinPeople(request.copies, event.of) };
    case 'request-unanswered':
      return struck(request, { tell: null });
    case 'request-silent':
      return struck(request, event.clock);
  }
}

/** What brings the request into another state. */
function advanced(request: SmeRequest, event: Exclude<Step, Aside>, signed: Signed): SmeRequest {
  const { by, at } = signed;
  switch (event.type) {
    case 'request-withdrawn':
      return moved(request, 'withdrawn', { by, at, text: event.reason });
    case 'request-accepted':
      return taken(request, by, signed, event);
    case 'request-reassigned':
      return taken(request, event.to, signed, event);
    case 'request-released': {
      const { of, clock, reason } = event;
      const open = moved(request, 'open', { by, at, text: reason });
      const copies = joinPeople(open.copies, of);
      return { ...open, holder: null, declined: [], clock, copies, alarm: alarmOf(event) };
    }
    case 'request-resolved': {
      const resolved = moved(request, 'resolved', { by, at, text: event.text });
      return { ...resolved, clock: event.clock, resolvedAt: at };
    }
    case 'request-confirmed':
      return { ...moved(request, 'confirmed', request.last), since: at };
    case 'request-reopened':
      return { ...moved(request, 'accepted', { by, at, text: event.reason }), clock: event.clock };
  }
}

/** The newest stay; what is not finished stays whatever its age (docs/rules.md §2). */
function withinCap(requests: readonly SmeRequest[]): readonly SmeRequest[] {
  const surplus = requests.length - caps.requests;
  const oldest = requests.filter((each) => !isUnfinished(each)).slice(0, Math.max(0, surplus));
  return requests.filter((each) => !oldest.includes(each));
}

/** The requests of an engagement after something happened to one of them. */
export function evolveRequests(
  requests: readonly SmeRequest[],
  event: RequestEvent,
  signed: Signed,
): readonly SmeRequest[] {
  if (event.type === 'request-asked') return withinCap([...requests, begun(event, signed)]);
  return requests.map((request) => {
    if (request.id !== event.request) return request;
    return isAside(event) ? beside(request, event, signed) : advanced(request, event, signed);
  });
}
