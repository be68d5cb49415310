import type { EngagementCommand } from '../domain/engagement/commands.ts';
import type { Circumstances } from '../domain/engagement/decision.ts';
import type { Engagement, EngagementId } from '../domain/engagement/engagement.ts';
import type { Refusal } from '../domain/engagement/refusal.ts';
import { findUndoable } from '../domain/engagement/undo.ts';
import type { Person } from '../domain/people.ts';
import type { Answer, Said } from './answers.ts';
import { changeEngagement, type Changed } from './change-engagement.ts';
import { formFor, returnForm } from './form-for-refusal.ts';
import type { Asker, FilledForm, View } from './requests.ts';
import type { World } from './world.ts';

/** A change on its way to its answer. */
export interface ChangeRequest {
  readonly id: EngagementId;
  readonly command: EngagementCommand;
  readonly back: View | null;
  readonly filled: FilledForm | null;
  /** Somebody named in the change whom the bot cannot reach yet. */
  readonly notReachable: Person | null;
}

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

type Viewed = Exclude<View, { view: 'history' | 'next' }>;

/** The card that stood there, unless it was one that is not drawn from the engagement alone. */
function viewedAgain(back: View | null): Viewed | null {
  return back === null || back.view === 'history' || back.view === 'next' ? null : back;
}

/** Refusals that the fresh card answers best: the state is already another one. */
const answeredByState: ReadonlySet<Refusal['refused']> = new Set([
  'overtaken',
  'already',
  'not-finished',
  'no-change',
  'no-such-item',
]);

function answerRefusal(
  engagement: Engagement,
  refusal: Refusal,
  { back, filled, command }: ChangeRequest,
): Answer {
  if (refusal.refused === 'no-part') return { show: 'no-engagement', words: null, nearest: [] };
  if (filled) return returnForm(engagement, filled, refusal);
  const form = formFor(refusal, command);
  if (form) return { ...returnForm(engagement, { form, values: {} }, refusal), faults: {} };
  const view = viewedAgain(back);
  return view && answeredByState.has(refusal.refused)
    ? { show: 'engagement', view, engagement, said: null, refusal }
    : { show: 'refused', engagement, refusal };
}

/** Carries a change out and answers with what it did, the fresh card, a form that is needed, or the refusal. */
export async function answerChange(
  world: World,
  asker: Asker,
  request: ChangeRequest,
  today: string,
): Promise<Answer> {
  const circumstances = { actor: asker.actor, now: world.now(), today, seen: asker.seen };
  const changed = await changeEngagement(world, {
    ref: { tenant: asker.tenant, id: request.id },
    command: request.command,
    circumstances,
    keys: keysOf(asker),
  });
  if (changed.kind === 'missing') return { show: 'no-engagement', words: null, nearest: [] };
  if (changed.kind === 'refused') {
    return answerRefusal(changed.engagement, changed.refusal, request);
  }
  const { engagement } = changed;
  const said = saidOf(changed, circumstances, request.notReachable);
  const view = viewedAgain(request.back);
  return view
    ? { show: 'engagement', view, engagement, said, refusal: null }
    : { show: 'done', engagement, said };
}
