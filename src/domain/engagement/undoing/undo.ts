import type { Person, PersonId } from '../../people.ts';
import type { Instant } from '../../time.ts';
import type { Effect } from '../evolving/effect.ts';
import type { EngagementEvent, Recorded } from '../events.ts';
import { mergePatches, type Matter, type Patch } from '../evolving/patch.ts';

/** A recent action as undo needs it (docs/rules.md §2). */
export interface Change {
  /** The revision the action ended on. */
  readonly revision: number;
  readonly action: string;
  readonly by: Person;
  readonly at: Instant;
  readonly what: EngagementEvent['type'];
  readonly matters: readonly Matter[];
  /** What stood before; `null` where undo does not reach. */
  readonly before: Patch | null;
}

/** How long a change can be taken back, in milliseconds. */
const undoWindowMs = 10 * 60 * 1000;

const keptChanges = 20;

/** What all recent changes together may remember, newest first; a change beyond it cannot be taken back. */
const rememberedCharacters = 24_000;

const age = (change: { readonly at: Instant }, now: Instant): number =>
  Date.parse(now) - Date.parse(change.at);

/** Undo may not crowd out what the engagement itself has to say. */
function withinMemory(changes: readonly Change[]): readonly Change[] {
  let left = rememberedCharacters;
  return changes
    .toReversed()
    .map((change) => {
      left -= change.before ? JSON.stringify(change.before).length : 0;
      return left < 0 ? { ...change, before: null } : change;
    })
    .toReversed();
}

function begin(recorded: Recorded, effect: Effect): Change {
  const { action, by, at, event, seq } = recorded;
  return {
    revision: seq,
    action,
    by,
    at,
    what: event.type,
    matters: effect.matters,
    before: effect.before,
  };
}

function extend(change: Change, recorded: Recorded, effect: Effect): Change {
  const before = change.before && effect.before ? mergePatches(change.before, effect.before) : null;
  const matters = [...new Set([...change.matters, ...effect.matters])];
  return { ...change, revision: recorded.seq, matters, before };
}

/** The recent changes after an event: an undo takes its change off the list, anything else joins it. */
export function followChanges(
  changes: readonly Change[],
  recorded: Recorded,
  effect: Effect,
): readonly Change[] {
  const { event } = recorded;
  const recent = changes.filter((change) => age(change, recorded.at) <= undoWindowMs);
  if (event.type === 'undone') return recent.filter((change) => change.revision !== event.revision);
  // Nothing to take back: a wish to join, or what a script brought.
  if (effect.matters.length === 0 || event.type === 'alert-moved') return recent;
  const last = recent.at(-1);
  const next =
    last?.action === recorded.action
      ? [...recent.slice(0, -1), extend(last, recorded, effect)]
      : [...recent, begin(recorded, effect)];
  return withinMemory(next.slice(-keptChanges));
}

/** What was decided from something rests on it; undoing that under it would leave it hanging. */
const foundations: Readonly<Record<Matter, readonly Matter[]>> = {
  pilot: ['task:1247'],
  deployed: ['task:1247'],
  seats: ['task:1247', 'deployed'],
  checklist: ['task:3070', 'task:3190'],
  readiness: ['task:4105'],
  'task:3070': ['task:3190'],
};

function restingOn(matter: Matter): readonly Matter[] {
  if (matter.startsWith('item:')) return ['task:3070', 'task:3190'];
  return matter.startsWith('reading:') ? ['ended'] : (foundations[matter] ?? []);
}

/** A done review says that nothing is open: it is not put back under items that were touched since. */
const isReviewUnderItems = (change: Change, later: Change): boolean =>
  change.before?.tasks['3190']?.state === 'done' &&
  later.matters.some((matter) => matter.startsWith('item:'));

function isBuiltOn(change: Change, later: Change): boolean {
  if (isReviewUnderItems(change, later)) return true;
  return change.matters.some(
    (matter) =>
      later.matters.includes(matter) ||
      restingOn(matter).some((above) => later.matters.includes(above)),
  );
}

/** What an undo by this person would take back, or what stands in its way. */
export type Undoable =
  | { readonly kind: 'change'; readonly change: Change; readonly before: Patch }
  | { readonly kind: 'none' }
  | { readonly kind: 'out-of-reach'; readonly what: EngagementEvent['type'] }
  | { readonly kind: 'built-on'; readonly by: Person };

/** The person's last change, if it is within ten minutes and nothing was built on it (docs/rules.md §2). */
export function findUndoable(changes: readonly Change[], person: PersonId, now: Instant): Undoable {
  const change = changes.findLast((each) => each.by.id === person);
  if (!change || age(change, now) > undoWindowMs) return { kind: 'none' };
  if (!change.before) return { kind: 'out-of-reach', what: change.what };
  const above = changes.find(
    (later) => later.revision > change.revision && isBuiltOn(change, later),
  );
  return above
    ? { kind: 'built-on', by: above.by }
    : { kind: 'change', change, before: change.before };
}
