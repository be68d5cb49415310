import { caps } from '../../caps.ts';
import { heldClock, openClock, resolvedClock } from '../../request/clocks.ts';
import type {
  AskerCommand,
  HelperCommand,
  RequestCommand,
} from '../../request/request-commands.ts';
import { isHelping } from '../../request/request-commands.ts';
import type { Brought } from '../../request/request-events.ts';
import {
  isUnfinished,
  type Asking,
  type RequestKind,
  type RequestState,
  type SmeRequest,
} from '../../request/request.ts';
import { askedFor, nobodyToAsk, onCallFor, type Roster } from '../../request/roster.ts';
import type { Instant } from '../../time.ts';
import type { Engagement } from '../engagement.ts';
import { checkAhead, checkLength, checkReason, checkText } from '../entries.ts';
import type { Refusal } from '../refusal.ts';
import {
  accept,
  refuse,
  unless,
  type Circumstances,
  type Decide,
  type Decision,
} from './decision.ts';
import { requestOf } from './permit-request.ts';

type Ask = Extract<AskerCommand, { type: 'ask-request' }>;
type Edit = Extract<AskerCommand, { type: 'edit-request' }>;
type Reassign = Extract<HelperCommand, { type: 'reassign-request' }>;

const rosterOf = ({ smes = nobodyToAsk }: Circumstances): Roster => smes.roster;

const unchanged: Decision = refuse({ refused: 'no-change', what: 'request' });

const notSo = ({ state, last, since }: SmeRequest): Decision =>
  refuse({ refused: 'request-not-so', state, by: last.by, since });

/** Where a step begins; anywhere else it is refused with how it stands. */
function from(
  request: SmeRequest,
  states: readonly RequestState[],
  decide: () => Decision,
): Decision {
  return states.includes(request.state) ? decide() : notSo(request);
}

function checkAsking({ text, needBy }: Asking, today: string): readonly (Refusal | null)[] {
  return [
    checkText('request-text', text, caps.textCharacters),
    needBy === null ? null : checkAhead('request-need-by', needBy, today),
  ];
}

/** Whom the request is brought to; administrators hear where it reaches nobody. */
function bring(
  { people }: Engagement,
  wanted: { readonly kind: RequestKind; readonly urgency: Asking['urgency'] },
  since: Instant,
  roster: Roster,
): Brought {
  const askers = [people.fe, people.fm].flatMap((person) => person?.id ?? []);
  const { of, isReached } = askedFor(roster, wanted, askers);
  const clock = openClock(since, wanted.urgency, roster.hours);
  return { of, told: isReached ? [] : roster.administrators, clock };
}

const trimmed = ({ urgency, cause, text, needBy }: Asking): Asking => ({
  urgency,
  cause,
  text: text.trim(),
  needBy,
});

function decideAsk(engagement: Engagement, command: Ask, circumstances: Circumstances): Decision {
  const { request, kind, contact } = command;
  const { now, today } = circumstances;
  if (requestOf(engagement, request)) return unchanged;
  const running = engagement.requests.find((each) => each.kind === kind && isUnfinished(each));
  if (running) {
    const { state, since } = running;
    return refuse({ refused: 'request-unfinished', kind, state, since });
  }
  return unless(checkAsking(command, today), () => {
    const brought = bring(engagement, command, now, rosterOf(circumstances));
    return accept({
      type: 'request-asked',
      request,
      kind,
      contact,
      ...trimmed(command),
      ...brought,
    });
  });
}

const isSameAsking = (left: Asking, right: Asking): boolean =>
  left.urgency === right.urgency &&
  left.cause === right.cause &&
  left.text === right.text &&
  left.needBy === right.needBy;

function decideEdit(
  engagement: Engagement,
  { request, command }: { readonly request: SmeRequest; readonly command: Edit },
  circumstances: Circumstances,
): Decision {
  const asking = trimmed(command);
  if (isSameAsking(asking, request)) return unchanged;
  const { needBy } = asking;
  const isDaySame = needBy === request.needBy;
  const checked = checkAsking(
    { ...asking, needBy: isDaySame ? null : needBy },
    circumstances.today,
  );
  return unless(checked, () => {
    const wanted = { kind: request.kind, urgency: asking.urgency };
    const brought = bring(engagement, wanted, request.since, rosterOf(circumstances));
    const isAsSoon = asking.urgency === request.urgency;
    const { clock, ...others } = brought;
    return accept({
      type: 'request-edited',
      request: request.id,
      ...asking,
      ...others,
      clock: isAsSoon ? request.clock : clock,
    });
  });
}

/** Of two who accept, the second is told who has it and since when. */
function taken(request: SmeRequest, person: string): Decision {
  const { holder, state } = request;
  if (!holder || state !== 'accepted') return notSo(request);
  return holder.person.id === person
    ? unchanged
    : refuse({ refused: 'request-taken', holder: holder.person, since: holder.since });
}

function accepting({ id }: SmeRequest, contact: string, circumstances: Circumstances) {
  const clock = heldClock(circumstances.now, rosterOf(circumstances).hours);
  return { type: 'request-accepted', request: id, contact, clock } as const;
}

function resolving({ id }: SmeRequest, text: string, circumstances: Circumstances) {
  const clock = resolvedClock(circumstances.now, rosterOf(circumstances).hours);
  return { type: 'request-resolved', request: id, text: text.trim(), clock } as const;
}

function decideAnswer(
  request: SmeRequest,
  { text, contact }: Extract<HelperCommand, { type: 'answer-request' }>,
  circumstances: Circumstances,
): Decision {
  const { id: person } = circumstances.actor.person;
  const isMine = request.state === 'accepted' && request.holder?.person.id === person;
  if (request.state !== 'open' && !isMine) return taken(request, person);
  const accepted = isMine ? [] : [accepting(request, contact, circumstances)];
  return unless([checkText('request-answer', text, caps.textCharacters)], () =>
    accept(...accepted, resolving(request, text, circumstances)),
  );
}

function decideDecline(
  request: SmeRequest,
  reason: string,
  circumstances: Circumstances,
): Decision {
  const { id: person } = circumstances.actor.person;
  if (request.state !== 'open') return taken(request, person);
  if (request.declined.some(({ by }) => by.id === person)) return unchanged;
  const gone = new Set([...request.declined.map(({ by }) => by.id), person]);
  const onCall = onCallFor(rosterOf(circumstances), request.kind);
  const isLast = onCall.length > 0 && onCall.every((sme) => gone.has(sme.person.id));
  return unless([checkReason(reason)], () =>
    accept({ type: 'request-declined', request: request.id, reason: reason.trim(), isLast }),
  );
}

function decideRelease(
  engagement: Engagement,
  request: SmeRequest,
  reason: string,
  circumstances: Circumstances,
): Decision {
  return unless([checkReason(reason)], () =>
    accept({
      type: 'request-released',
      request: request.id,
      reason: reason.trim(),
      ...bring(engagement, request, circumstances.now, rosterOf(circumstances)),
    }),
  );
}

/** Handed to somebody on call who is not on the engagement themselves. */
function decideReassign(
  { people }: Engagement,
  request: SmeRequest,
  { to, contact }: Reassign,
  circumstances: Circumstances,
): Decision {
  const { id, kind, holder } = request;
  const { hours } = rosterOf(circumstances);
  if (holder?.person.id === to.id) return unchanged;
  const isEngaged = people.fe?.id === to.id || people.fm?.id === to.id;
  const onCall = onCallFor(rosterOf(circumstances), kind).map(({ person }) => person);
  const person = onCall.find((each) => each.id === to.id);
  return isEngaged || !person
    ? refuse({ refused: 'not-on-call', person: to, kind })
    : accept({
        type: 'request-reassigned',
        request: id,
        to: person,
        contact,
        clock: heldClock(circumstances.now, hours),
      });
}

function decideHelping(
  engagement: Engagement,
  request: SmeRequest,
  command: HelperCommand,
  circumstances: Circumstances,
): Decision {
  switch (command.type) {
    case 'accept-request':
      return request.state === 'open'
        ? accept(accepting(request, command.contact, circumstances))
        : taken(request, circumstances.actor.person.id);
    case 'answer-request':
      return decideAnswer(request, command, circumstances);
    case 'decline-request':
      return decideDecline(request, command.reason, circumstances);
    case 'release-request':
      return from(request, ['accepted'], () =>
        decideRelease(engagement, request, command.reason, circumstances),
      );
    case 'reassign-request':
      return from(request, ['accepted'], () =>
        decideReassign(engagement, request, command, circumstances),
      );
    case 'resolve-request':
      return from(request, ['accepted'], () =>
        unless([checkText('request-answer', command.text, caps.textCharacters)], () =>
          accept(resolving(request, command.text, circumstances)),
        ),
      );
    case 'note-request':
      return from(request, ['accepted'], () => decideNote(request, command.text, circumstances));
  }
}

/** A word of the SME; the silence begins anew. */
function decideNote(
  { id, notes }: SmeRequest,
  text: string,
  circumstances: Circumstances,
): Decision {
  const { requestNotes: limit } = caps;
  if (notes.length >= limit) return refuse({ refused: 'cap-reached', cap: 'notes', limit });
  const clock = heldClock(circumstances.now, rosterOf(circumstances).hours);
  return unless([checkText('note-text', text, caps.textCharacters)], () =>
    accept({ type: 'request-noted', request: id, text: text.trim(), clock }),
  );
}

function decideReference(request: SmeRequest, reference: string): Decision {
  const kept = reference.trim();
  if (kept === request.reference) return unchanged;
  return unless([checkText('request-reference', kept, caps.nameCharacters)], () =>
    accept({ type: 'reference-entered', request: request.id, reference: kept }),
  );
}

function decideAsking(
  engagement: Engagement,
  request: SmeRequest,
  command: Exclude<AskerCommand, Ask>,
  circumstances: Circumstances,
): Decision {
  const { id } = request;
  switch (command.type) {
    case 'edit-request':
      return from(request, ['open'], () =>
        decideEdit(engagement, { request, command }, circumstances),
      );
    case 'withdraw-request':
      return from(request, ['open', 'accepted'], () =>
        unless([checkLength('reason', command.reason, caps.textCharacters)], () =>
          accept({ type: 'request-withdrawn', request: id, reason: command.reason.trim() }),
        ),
      );
    case 'confirm-request':
      return from(request, ['resolved'], () => accept({ type: 'request-confirmed', request: id }));
    case 'reopen-request':
      return from(request, ['resolved'], () =>
        unless([checkReason(command.reason)], () =>
          accept({
            type: 'request-reopened',
            request: id,
            reason: command.reason.trim(),
            clock: heldClock(circumstances.now, rosterOf(circumstances).hours),
          }),
        ),
      );
    case 'enter-reference':
      return decideReference(request, command.reference);
  }
}

/** Decides a step on a request to a Get Modern SME (docs/rules.md §7). */
export const decideRequest: Decide<RequestCommand> = (engagement, command, circumstances) => {
  if (command.type === 'ask-request') return decideAsk(engagement, command, circumstances);
  const request = requestOf(engagement, command.request);
  if (!request) return refuse({ refused: 'no-such-request' });
  return isHelping(command)
    ? decideHelping(engagement, request, command, circumstances)
    : decideAsking(engagement, request, command, circumstances);
};
