import type { Person, Role } from '../../domain/people.ts';
import type { EngagementEvent } from '../../domain/engagement/events.ts';
import type { ByKind } from '../by-kind.ts';
import { undone } from './events.ts';
import { names } from './names.ts';

/** Why a card comes unasked, with who did it and what stands now. */
export type Notice =
  | { readonly why: 'intent-confirmed'; readonly by: string }
  | { readonly why: 'target-set'; readonly by: string; readonly target: string }
  | { readonly why: 'role-given'; readonly by: string; readonly role: Role }
  | {
      readonly why: 'role-taken';
      readonly by: string;
      readonly role: Role;
      readonly to: Person | null;
    }
  | { readonly why: 'join-asked'; readonly by: string }
  | { readonly why: 'ended'; readonly by: string; readonly how: 'complete' | 'closed' }
  | { readonly why: 'reopened'; readonly by: string }
  | { readonly why: 'undone'; readonly by: string; readonly what: EngagementEvent['type'] }
  | { readonly why: 'not-reached'; readonly by: string; readonly person: Person };

/** The headline: what happened. */
export const headlines: ByKind<Notice, 'why'> = {
  'intent-confirmed': ({ by }) => `${by} confirmed that the customer intends to deploy.`,
  'target-set': ({ by, target }) => `${by} set the target: ${target}.`,
  'role-given': ({ by, role }) => `${by} made you ${names.roles[role].full}.`,
  'role-taken': ({ by, role, to }) =>
    to
      ? `${to.name} is now ${names.roles[role].full} in your place (${by}).`
      : `${by} ended your part as ${names.roles[role].full}.`,
  'join-asked': ({ by }) => `${by} asks for a part in this engagement.`,
  ended: ({ by, how }) =>
    how === 'complete' ? `${by} completed the engagement.` : `${by} closed the engagement early.`,
  reopened: ({ by }) => `${by} reopened the engagement.`,
  undone: ({ by, what }) => `${by} took back ${undone[what]}.`,
  'not-reached': ({ by }) =>
    `${by} cannot be reached: the bot was blocked or removed. What they are owed waits until they install it again.`,
};

const asEngineer = 'You get this because you are its FE.';
const asPart = 'You get this because you have a part in it.';

/** The quiet line below: why it came to this person. */
export const reasons: ByKind<Notice, 'why'> = {
  'intent-confirmed': () => asEngineer,
  'target-set': () => asEngineer,
  'role-given': () => 'You get this because the role is yours from now on.',
  'role-taken': () =>
    'You get this because you held the role. If you hold no other role here, you no longer see the engagement.',
  'join-asked': () => 'You get this because you are its FE or FM. Assign a role if you agree.',
  ended: () => asPart,
  reopened: () => asPart,
  undone: () => asEngineer,
  'not-reached': () => 'You get this because you work with them on this engagement.',
};
