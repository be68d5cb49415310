import { act, type Outcome } from '../../domain/engagement/act.ts';
import type { EngagementCommand } from '../../domain/engagement/commands.ts';
import type { Circumstances } from '../../domain/engagement/deciding/decision.ts';
import type { Engagement } from '../../domain/engagement/engagement.ts';
import { owedBy, type Owed } from '../../domain/engagement/owing/owed.ts';
import type { Recorded } from '../../domain/engagement/events.ts';
import { evolve } from '../../domain/engagement/evolving/evolve.ts';
import type { Matter } from '../../domain/engagement/evolving/patch.ts';
import type { Refusal } from '../../domain/engagement/refusal.ts';
import type { EngagementRef, StoredEngagement } from '../ports/ports.ts';
import type { World } from '../world.ts';

/** An action on an engagement, with the keys under which a redelivery of it is known. */
export interface Action {
  readonly ref: EngagementRef;
  readonly command: EngagementCommand;
  readonly circumstances: Circumstances;
  /** At least one; the first signs the events. */
  readonly keys: readonly [string, ...string[]];
  /** The engagement where it was read a moment ago; should it have changed since, it is read again. */
  readonly loaded?: StoredEngagement | undefined;
}

/** What came of an action, on the fresh state. */
export type Changed =
  | {
      readonly kind: 'changed';
      readonly before: Engagement;
      readonly engagement: Engagement;
      readonly recorded: readonly Recorded[];
      /** What others changed since the card that was clicked. */
      readonly alsoChanged: readonly Matter[];
    }
  | { readonly kind: 'repeated'; readonly engagement: Engagement }
  | { readonly kind: 'refused'; readonly engagement: Engagement; readonly refusal: Refusal }
  | { readonly kind: 'missing' };

/** What a change needs of the world. */
export type Changing = Pick<World, 'engagements' | 'outbox'>;

/** How often a lost race is decided again before it is called a fault. */
const attempts = 12;

/** What each event of an action owes, seen between the states it stands between. */
export function owedByAll(before: Engagement | null, recorded: readonly Recorded[]): Owed[] {
  const owed: Owed[] = [];
  let state = before;
  for (const each of recorded) {
    const next = evolve(state, each);
    owed.push(...owedBy(state, next, each));
    state = next;
  }
  return owed;
}

function changedByOthers(engagement: Engagement, { seen, actor }: Circumstances): Matter[] {
  if (seen === null) return [];
  const isMine = (matter: Matter): boolean =>
    engagement.changes.findLast((change) => change.matters.includes(matter))?.by.id ===
    actor.person.id;
  return Object.entries(engagement.touched)
    .filter(([matter, revision]) => revision > seen && !isMine(matter))
    .map(([matter]) => matter);
}

const isRepeated = ({ actions }: StoredEngagement, keys: Action['keys']): boolean =>
  keys.some((key) => actions.includes(key));

async function commit(
  world: Changing,
  stored: StoredEngagement,
  action: Action,
  outcome: Outcome & { kind: 'accepted' },
): Promise<'committed' | 'conflict'> {
  return world.engagements.commit({
    engagement: outcome.engagement,
    expected: stored.version,
    actions: action.keys,
    recorded: outcome.recorded,
    owed: owedByAll(stored.engagement, outcome.recorded),
  });
}

/**
 * One attempt on the state as it stands; `null` when somebody else was faster. Nothing is written before the
 * announcement stands in the queue: whatever dies after that line is healed by it.
 */
async function attempt(
  world: Changing,
  action: Action,
  announced: Promise<unknown>,
): Promise<Changed | null> {
  const [stored] = await Promise.all([
    action.loaded ?? world.engagements.load(action.ref),
    announced,
  ]);
  if (!stored) return { kind: 'missing' };
  const { engagement } = stored;
  if (isRepeated(stored, action.keys)) return { kind: 'repeated', engagement };
  const outcome = act(engagement, action.command, action.circumstances, action.keys[0]);
  if (outcome.kind === 'refused') {
    return { kind: 'refused', engagement, refusal: outcome.refusal };
  }
  if ((await commit(world, stored, action, outcome)) === 'conflict') return null;
  return {
    kind: 'changed',
    before: engagement,
    engagement: outcome.engagement,
    recorded: outcome.recorded,
    alsoChanged: changedByOthers(engagement, action.circumstances),
  };
}

async function decideOnFreshState(
  world: Changing,
  action: Action,
  announced: Promise<unknown>,
): Promise<Changed> {
  const first = await attempt(world, action, announced);
  if (first) return first;
  for (let tries = 1; tries < attempts; tries += 1) {
    const changed = await attempt(world, { ...action, loaded: undefined }, announced);
    if (changed) return changed;
  }
  throw new Error(`Engagement ${action.ref.id} is changed faster than this action can be decided`);
}

/**
 * Carries an action out: announced first, decided on the fresh state, written whole; whoever loses a race is
 * decided again. The engagement's notices are sent after it returns.
 * @throws when storage fails; nothing is half written then, and what was written heals by itself.
 */
export async function changeEngagement(world: Changing, action: Action): Promise<Changed> {
  const announced = world.outbox.announce(action.ref);
  const changed = await decideOnFreshState(world, action, announced);
  if (changed.kind === 'changed') world.outbox.kick(action.ref, await announced);
  return changed;
}
