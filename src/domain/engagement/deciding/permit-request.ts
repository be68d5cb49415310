import { rolesOf } from '../../people.ts';
import type { PersonId } from '../../people.ts';
import { isHelping, type SmeCommand, type RequestCommand } from '../../request/request-commands.ts';
import { isHeldBy, isUnfinished, type SmeRequest } from '../../request/request.ts';
import { isSmeOf, nobodyToAsk, type Smes } from '../../request/roster.ts';
import type { Engagement } from '../engagement.ts';
import type { Refusal } from '../refusal.ts';
import type { Circumstances } from './decision.ts';
import { permit, permitAsked, type Permission } from './rights.ts';

const forbidden = (refusal: Refusal): Permission => ({ isPermitted: false, refusal });

const permitted: Permission = { isPermitted: true, standingInFor: null };

type Known = Pick<Engagement, 'people' | 'requests'>;

/** The request of that id; `undefined` when it is not kept any more. */
export function requestOf({ requests }: Known, id: string): SmeRequest | undefined {
  return requests.find((each) => each.id === id);
}

const isEngaged = ({ people }: Known, person: PersonId): boolean =>
  people.fe?.id === person || people.fm?.id === person;

/** Whether an SME may see a request: it is of their kind, or theirs. */
export function maySeeRequest(request: SmeRequest, person: PersonId, smes: Smes): boolean {
  return isHeldBy(request, person) || isSmeOf(smes, request.kind, person);
}

/** Whether somebody may read the engagement as an SME: one of its requests is open to them, or theirs. */
export function mayReadAsSme({ requests }: Known, person: PersonId, smes: Smes): boolean {
  return requests.some((request) => {
    const isOpenTo = request.state === 'open' && isSmeOf(smes, request.kind, person);
    return isUnfinished(request) && (isOpenTo || isHeldBy(request, person));
  });
}

/** What somebody who may not is told: nothing at all, unless they see the request anyway. */
function denied(
  engagement: Known,
  request: SmeRequest,
  { person, smes }: { readonly person: PersonId; readonly smes: Smes },
  refusal: Refusal,
): Permission {
  const hasPart = rolesOf(engagement.people, person).length > 0;
  const isInside = hasPart || maySeeRequest(request, person, smes);
  return forbidden(isInside ? refusal : { refused: 'no-part' });
}

/** FE and FM do not accept their own request; nobody off the list does (docs/rules.md §7). */
function permitTaking(
  engagement: Engagement,
  request: SmeRequest,
  who: { readonly person: PersonId; readonly smes: Smes },
): Permission {
  if (isEngaged(engagement, who.person)) return forbidden({ refused: 'own-request' });
  if (isSmeOf(who.smes, request.kind, who.person)) return permitted;
  return denied(engagement, request, who, { refused: 'not-an-sme', kind: request.kind });
}

const taking: ReadonlySet<SmeCommand['type']> = new Set([
  'accept-request',
  'answer-request',
  'decline-request',
]);

/** Who holds it, or nobody yet; once it is over nobody can hold it any more. */
function noHolder(request: SmeRequest): Refusal {
  const { state, holder, last, since } = request;
  if (!isUnfinished(request)) return { refused: 'request-not-so', state, by: last.by, since };
  return { refused: 'not-holder', holder: state === 'open' ? null : (holder?.person ?? null) };
}

/** The holder may; the FM too where it is handed on; others are told who it is. */
function permitHolding(
  engagement: Engagement,
  command: SmeCommand,
  request: SmeRequest,
  { actor, smes = nobodyToAsk }: Circumstances,
): Permission {
  const { id: person } = actor.person;
  if (isHeldBy(request, person)) return permitted;
  const hasPart = rolesOf(engagement.people, person).length > 0;
  if (command.type === 'reassign-request' && hasPart) {
    return permitAsked(engagement, ['fm'], actor);
  }
  return denied(engagement, request, { person, smes }, noHolder(request));
}

function permitHelping(
  engagement: Engagement,
  command: SmeCommand,
  circumstances: Circumstances,
): Permission {
  const { actor, smes = nobodyToAsk } = circumstances;
  const { id: person } = actor.person;
  const request = requestOf(engagement, command.request);
  if (!request) {
    const isInside = rolesOf(engagement.people, person).length > 0;
    return forbidden({ refused: isInside ? 'no-such-request' : 'no-part' });
  }
  return taking.has(command.type)
    ? permitTaking(engagement, request, { person, smes })
    : permitHolding(engagement, command, request, circumstances);
}

/** An SME who gives a command of the FE's is told whose it is. */
function permitAsking(
  engagement: Engagement,
  command: RequestCommand,
  { actor, smes = nobodyToAsk }: Circumstances,
): Permission {
  const permission = permit(engagement, command, actor);
  if (permission.isPermitted || permission.refusal.refused !== 'no-part') return permission;
  const request = requestOf(engagement, command.request);
  const { fe, fm } = engagement.people;
  const role = fe === null && fm !== null ? 'fm' : 'fe';
  return request && maySeeRequest(request, actor.person.id, smes)
    ? forbidden({ refused: 'not-yours', role, holder: engagement.people[role] })
    : permission;
}

/**
 * Whether the actor may take the step: asking is FE's and FM's, taking it on an SME's who is neither, the rest
 * the holder's, handing it on the FM's too (docs/rules.md §7). By default no.
 */
export function permitRequest(
  engagement: Engagement,
  command: RequestCommand,
  circumstances: Circumstances,
): Permission {
  return isHelping(command)
    ? permitHelping(engagement, command, circumstances)
    : permitAsking(engagement, command, circumstances);
}
