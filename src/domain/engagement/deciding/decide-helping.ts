import { caps } from '../../caps.ts';
import { heldClock, resolvedClock } from '../../request/clocks.ts';
import type { SmeCommand } from '../../request/request-commands.ts';
import type { SmeRequest } from '../../request/request.ts';
import { helpersFor, onCallFor } from '../../request/roster.ts';
import type { Engagement } from '../engagement.ts';
import { checkReason, checkText } from '../entries.ts';
import { accept, refuse, unless, type Circumstances, type Decision } from './decision.ts';
import { bring, from, notSo, rosterOf, unchanged } from './request-terms.ts';

type Reassign = Extract<SmeCommand, { type: 'reassign-request' }>;

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
  { text, contact }: Extract<SmeCommand, { type: 'answer-request' }>,
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
  engagement: Engagement,
  request: SmeRequest,
  reason: string,
  circumstances: Circumstances,
): Decision {
  const { id: person } = circumstances.actor.person;
  if (request.state !== 'open') return taken(request, person);
  if (request.declined.some(({ by }) => by.id === person)) return unchanged;
  const gone = new Set([...request.declined.map(({ by }) => by.id), person]);
  const onCall = helpersFor(rosterOf(circumstances), request.kind, engagement.people);
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

/** Decides what SMEs do with a request, and the FM where it is handed on. */
export function decideHelping(
  engagement: Engagement,
  request: SmeRequest,
  command: SmeCommand,
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
      return decideDecline(engagement, request, command.reason, circumstances);
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
