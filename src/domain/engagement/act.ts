import { caps } from '../caps.ts';
import type { Person, Role } from '../people.ts';
import type { Instant } from '../time.ts';
import type { EngagementCommand } from './commands.ts';
import { decide } from './deciding/decide.ts';
import type { Circumstances } from './deciding/decision.ts';
import type { Engagement } from './engagement.ts';
import type { EngagementEvent, Opened, Recorded } from './events.ts';
import { evolve } from './evolving/evolve.ts';
import { nobodyToAsk, type Roster } from '../request/roster.ts';
import { followStalled } from './follow-stalled.ts';
import { followAlert } from './follow-alert.ts';
import { endRequests, passRequests } from './follow-requests.ts';
import type { Refusal } from './refusal.ts';

/** What came of an action: the engagement after it with what to record, or a refusal and nothing else. */
export type Outcome =
  | {
      readonly kind: 'accepted';
      readonly engagement: Engagement;
      readonly recorded: readonly Recorded[];
    }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

type Accepted = Extract<Outcome, { kind: 'accepted' }>;

/** How an action signs its events. */
interface Signature {
  readonly at: Instant;
  readonly by: Person;
  readonly standingInFor: Role | null;
  readonly action: string;
}

/** Event times never go back, even when the clocks of two replicas differ. */
function notBefore(now: Instant, engagement: Engagement): Instant {
  return engagement.changedAt > now ? engagement.changedAt : now;
}

function recordAll(
  engagement: Engagement | null,
  events: readonly EngagementEvent[],
  signature: Signature,
): Accepted {
  const recorded: Recorded[] = [];
  let next = engagement;
  for (const event of events) {
    const each: Recorded = { seq: (next?.revision ?? 0) + 1, ...signature, event };
    next = evolve(next, each);
    recorded.push(each);
  }
  if (!next) throw new Error('An action without events');
  return { kind: 'accepted', engagement: next, recorded };
}

const sizeOf = (engagement: Engagement): number => JSON.stringify(engagement).length;

const additions: ReadonlySet<EngagementCommand['type']> = new Set([
  'add-item',
  'change-item',
  'write-field',
  'add-note',
  'bind-chat',
  'record-readings',
  'save-checklist',
  'ask-request',
  'edit-request',
  'note-request',
]);

/**
 * Growing beyond what storage keeps is refused; shrinking is always possible. Additions stop earlier, so that
 * a full engagement can still be worked to its end.
 */
function isTooLarge(command: EngagementCommand, before: Engagement, after: Engagement): boolean {
  const size = sizeOf(after);
  const limit = additions.has(command.type) ? caps.stateCharacters : caps.stateCharactersAtMost;
  return size > limit && size > sizeOf(before);
}

/** Warning and requests follow whatever was recorded, in the same action. */
function withFollowers(outcome: Accepted, signature: Signature): Accepted {
  const { engagement } = outcome;
  const events = [...endRequests(engagement), ...followAlert(engagement, signature.at)];
  if (events.length === 0) return outcome;
  const followed = recordAll(outcome.engagement, events, signature);
  return { ...followed, recorded: [...outcome.recorded, ...followed.recorded] };
}

/** Who signs what the clock does. */
const clockwork: Person = { id: 'proplus-playbook', name: 'ProPlus Playbook' };

/** Looks at warning, requests and progress because time has passed; `null` when nothing is due. */
export function passTime(
  engagement: Engagement,
  now: Instant,
  roster: Roster = nobodyToAsk.roster,
): Accepted | null {
  const at = notBefore(now, engagement);
  const events = [
    ...passRequests(engagement, at, roster),
    ...followAlert(engagement, at),
    ...followStalled(engagement, at),
  ];
  const signature = { at, by: clockwork, standingInFor: null, action: `clock:${at}` };
  return events.length > 0 ? recordAll(engagement, events, signature) : null;
}

/**
 * Carries a command out on an engagement.
 * @param action names the person's action; every event it causes carries it.
 */
export function act(
  engagement: Engagement,
  command: EngagementCommand,
  circumstances: Circumstances,
  action: string,
): Outcome {
  const decision = decide(engagement, command, circumstances);
  if (decision.kind === 'refused') return decision;
  const signature = {
    at: notBefore(circumstances.now, engagement),
    by: circumstances.actor.person,
    standingInFor: decision.standingInFor,
    action,
  };
  const outcome = withFollowers(recordAll(engagement, decision.events, signature), signature);
  return isTooLarge(command, engagement, outcome.engagement)
    ? { kind: 'refused', refusal: { refused: 'full' } }
    : outcome;
}

/** Begins an engagement; its values were checked by `checkOpening`. */
export function begin(opened: Opened, by: Person, at: Instant, action: string): Outcome {
  return recordAll(null, [opened], { at, by, standingInFor: null, action });
}
