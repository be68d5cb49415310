import type { EngagementCommand } from '../../domain/engagement/commands.ts';
import type { Circumstances } from '../../domain/engagement/deciding/decision.ts';
import type { Engagement, EngagementId } from '../../domain/engagement/engagement.ts';
import type { Refusal } from '../../domain/engagement/refusal.ts';
import { maySee } from '../../domain/engagement/deciding/rights.ts';
import { isAboutRequest } from '../../domain/request/request-commands.ts';
import { smesFor } from '../request/roster.ts';
import { findUndoable } from '../../domain/engagement/undoing/undo.ts';
import type { Person } from '../../domain/people.ts';
import type { Answer, Said } from '../answers.ts';
import { changeEngagement, type Changed } from './change-engagement.ts';
import { returnForm, typedAgain } from '../forms/form-for-refusal.ts';
import { timeZoneOf } from '../people/viewer.ts';
import { peopleFor } from '../people/name-person.ts';
import type { Asker } from '../asker.ts';
import type { StoredEngagement } from '../ports/ports.ts';
import type { FilledForm } from '../forms/filled-form.ts';
import type { View } from '../view.ts';
import { todayOf, type Turn } from '../turn.ts';
import type { World } from '../world.ts';
import { nothingToSee } from './nothing-to-see.ts';

/** A change on its way to its answer. */
export interface ChangeRequest {
  readonly id: EngagementId;
  readonly command: EngagementCommand;
  readonly back: View | null;
  readonly filled: FilledForm | null;
  /** Somebody named in the change whom the bot cannot reach yet. */
  readonly notReachable: Person | null;
  /** The engagement, where it had to be read already. */
  readonly loaded?: StoredEngagement;
}

/** What a typed change has no card for, and names nobody in. */
export const typed = { back: null, filled: null, notReachable: null } as const;

/** The keys of an action: its delivery, and for a click also the click itself. */
function keysOf(asker: Asker): [string, ...string[]] {
  const delivery = `d:${asker.place.conversation}:${asker.delivery}`;
  return asker.click === null ? [delivery] : [delivery, `c:${asker.click}`];
}

function saidOf(
  changed: Extract<Changed, { kind: 'changed' | 'repeated' }>,
  { actor, now }: Circumstances,
  notReachable: Person | null,
): Said {
  const undoable = findUndoable(changed.engagement.changes, actor.person.id, now);
  const isNew = changed.kind === 'changed';
  return {
    recorded: isNew ? changed.recorded : [],
    canUndo: undoable.kind === 'change',
    isRepeated: !isNew,
    alsoChanged: isNew ? changed.alsoChanged : [],
    notReachable,
  };
}

type Viewed = Exclude<View, { view: 'history' | 'next' | 'readiness' }>;

/** Cards that are not drawn from the engagement alone. */
const isDrawnOfMore = (back: View): back is Exclude<View, Viewed> =>
  back.view === 'history' || back.view === 'next' || back.view === 'readiness';

/** The card that stood there, unless it was one that is not drawn from the engagement alone. */
function viewedAgain(back: View | null): Viewed | null {
  return back === null || isDrawnOfMore(back) ? null : back;
}

/** Refusals that the fresh card answers best: the state is already another one. */
const answeredByState: ReadonlySet<Refusal['refused']> = new Set([
  'overtaken',
  'already',
  'not-finished',
  'no-change',
  'no-such-item',
  'request-taken',
  'request-not-so',
]);

/** The form that a refusal leaves, filled; people to choose from are in it again. */
async function returned(
  world: World,
  turn: Turn,
  engagement: Engagement,
  { filled, refusal }: { readonly filled: FilledForm; readonly refusal: Refusal },
): Promise<Answer> {
  const people = await peopleFor(world, turn, filled.form);
  return { ...returnForm(engagement, filled, refusal), people };
}

async function answerRefusal(
  world: World,
  turn: Turn,
  { engagement, refusal }: Extract<Changed, { kind: 'refused' }>,
  { back, filled, command }: ChangeRequest,
): Promise<Answer> {
  if (refusal.refused === 'no-part') return nothingToSee;
  // The card says who was faster; the form would ask for what cannot be done any more.
  const isPast = isAboutRequest(command) && answeredByState.has(refusal.refused);
  if (filled && !isPast) return returned(world, turn, engagement, { filled, refusal });
  const zone = timeZoneOf(turn.stored.member, world.defaultTimeZone);
  const again = typedAgain(engagement, refusal, command, zone);
  if (again) return again;
  const view = viewedAgain(back);
  return view && answeredByState.has(refusal.refused)
    ? { show: 'engagement', view, engagement, said: null, refusal }
    : { show: 'refused', engagement, refusal };
}

/** The fresh card in place of the one that was pressed; a short answer to what was typed. */
function answerDone(engagement: Engagement, said: Said, back: View | null): Answer {
  const view = viewedAgain(back);
  return view
    ? { show: 'engagement', view, engagement, said, refusal: null }
    : { show: 'done', engagement, said };
}

/** By whom the other side is reached to talk about a request. */
function withContact(command: EngagementCommand, { stored }: Turn): EngagementCommand {
  const { email } = stored.member;
  return command.type === 'ask-request' ||
    command.type === 'accept-request' ||
    command.type === 'answer-request'
    ? { ...command, contact: email }
    : command;
}

/** Carries a change out and answers with what it did, the fresh card, a form that is needed, or the refusal. */
export async function answerChange(
  world: World,
  turn: Turn,
  request: ChangeRequest,
): Promise<Answer> {
  const { asker } = turn;
  const { actor, tenant, seen } = asker;
  const command = withContact(request.command, turn);
  const smes = isAboutRequest(command) ? await smesFor(world, asker, command.type) : undefined;
  const circumstances = { actor, now: world.now(), today: todayOf(world, turn), seen, smes };
  const changed = await changeEngagement(world, {
    ref: { tenant, id: request.id },
    command,
    circumstances,
    keys: keysOf(asker),
    loaded: request.loaded,
  });
  if (changed.kind === 'missing') return nothingToSee;
  if (changed.kind === 'refused') return answerRefusal(world, turn, changed, request);
  const { engagement } = changed;
  const said = saidOf(changed, circumstances, request.notReachable);
  // Somebody who handed over, or never had a part, learns what they did, and sees no card of it.
  const isShown = maySee(engagement, actor) || isAboutRequest(command);
  return answerDone(engagement, said, isShown ? request.back : null);
}
