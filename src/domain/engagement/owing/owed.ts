import type { Person, PersonId, Role } from '../../people.ts';
import type { Instant } from '../../time.ts';
import type { AlertNotice, WarningReason } from '../../usage/alert/alert.ts';
import type { Figure } from '../../usage/figure.ts';
import type { Engagement } from '../engagement.ts';
import type { EngagementEvent, Recorded } from '../events.ts';
import { areResultsWanted } from '../undoing/standing.ts';
import { owedByRequest, type RequestReason } from './owe-request.ts';

/** Why a person gets a card that they did not ask for (docs/rules.md §1, §2, §8). */
export type NoticeReason =
  | { readonly why: 'intent-confirmed' }
  | { readonly why: 'target-set' }
  | { readonly why: 'role-given'; readonly role: Role }
  | { readonly why: 'role-taken'; readonly role: Role; readonly to: Person | null }
  | { readonly why: 'join-asked' }
  | { readonly why: 'ended' }
  | { readonly why: 'reopened' }
  | { readonly why: 'undone'; readonly what: EngagementEvent['type'] }
  /** A card to this person could not be delivered any more: they blocked or removed the bot. */
  | { readonly why: 'not-reached'; readonly person: Person }
  | {
      readonly why: 'usage-red';
      readonly reason: WarningReason;
      readonly reading: string;
      /** The figure from which usage fell further; `null` for other reasons. */
      readonly since: Figure | null;
    }
  | { readonly why: 'usage-recovered'; readonly reading: string }
  | { readonly why: 'usage-taken-back' }
  | { readonly why: 'usage-corrected'; readonly reading: string }
  /** The workshop is done: whoever works as its FE is asked for the toolkit's results (docs/rules.md §6). */
  | { readonly why: 'results-wanted' }
  | RequestReason;

/** A card the bot owes somebody; what it shows is rendered from the engagement when it is sent. */
export interface Owed {
  readonly to: Person;
  /** Cards of one matter to one person come in sequence; a later one supersedes an unsent earlier one. */
  readonly matter: string;
  /** The event that owes it. */
  readonly seq: number;
  readonly by: Person;
  /** When that event happened. */
  readonly at: Instant;
  readonly reason: NoticeReason;
}

type Debt = readonly [to: Person | null, matter: string, reason: NoticeReason];

function assignment(before: Engagement | null, role: Role, person: Person | null): readonly Debt[] {
  const former = before?.people[role] ?? null;
  return [
    [person, `role:${role}`, { why: 'role-given', role }],
    [former, `role:${role}`, { why: 'role-taken', role, to: person }],
  ];
}

function everyone(after: Engagement, matter: string, reason: NoticeReason): readonly Debt[] {
  return [after.people.fe, after.people.fm, after.people.fta].map((to): Debt => [
    to,
    matter,
    reason,
  ]);
}

function joining({ people }: Engagement, by: Person): readonly Debt[] {
  const matter = `join:${by.id}`;
  return [people.fe, people.fm].map((to): Debt => [to, matter, { why: 'join-asked' }]);
}

function reasonOf(notice: AlertNotice): NoticeReason | null {
  switch (notice.kind) {
    case 'warning': {
      const { reason, readingId: reading, since } = notice;
      return { why: 'usage-red', reason, reading, since };
    }
    case 'recovered':
      return { why: 'usage-recovered', reading: notice.readingId };
    case 'taken-back':
      return { why: 'usage-taken-back' };
    case 'corrected':
      return { why: 'usage-corrected', reading: notice.readingId };
    // A wish for a new reading is a line in My day (docs/rules.md §8).
    case 'reading-wanted':
      return null;
  }
}

/** The warning goes to FE and FM alike, also to the one who brought the reading. */
function warnings(
  before: Engagement | null,
  after: Engagement,
  recorded: Recorded,
): readonly Owed[] {
  const { event, seq, by, at } = recorded;
  if (event.type !== 'alert-moved') return [];
  const number = (before?.alert.open ?? after.alert.open)?.number ?? 0;
  const { fe, fm, fta } = after.people;
  return event.notices.flatMap((notice): Owed[] => {
    const to = [fe, fm, fta].find((person) => person?.id === notice.to);
    const reason = reasonOf(notice);
    return to && reason ? [{ to, matter: `alert:${number}`, seq, by, at, reason }] : [];
  });
}

/** What was shared with the FE is taken back with the FE. */
function undoing(
  after: Engagement,
  event: Extract<EngagementEvent, { type: 'undone' }>,
): readonly Debt[] {
  const isShared = event.what === 'intent-confirmed' || event.what === 'target-set';
  return isShared ? [[after.people.fe, 'intent', { why: 'undone', what: event.what }]] : [];
}

function debts(
  before: Engagement | null,
  after: Engagement,
  { event, by }: Recorded,
): readonly Debt[] {
  const { fe, fm, fta } = after.people;
  switch (event.type) {
    case 'opened':
      return [
        [fe, 'role:fe', { why: 'role-given', role: 'fe' }],
        [fm, 'role:fm', { why: 'role-given', role: 'fm' }],
        [fta, 'role:fta', { why: 'role-given', role: 'fta' }],
      ];
    case 'intent-confirmed':
      return [[fe, 'intent', { why: 'intent-confirmed' }]];
    case 'target-set':
      return [[fe, 'intent', { why: 'target-set' }]];
    case 'role-assigned':
      return assignment(before, event.role, event.person);
    case 'join-asked':
      return joining(after, by);
    case 'completed':
    case 'closed':
      return everyone(after, 'end', { why: 'ended' });
    case 'reopened':
      return everyone(after, 'end', { why: 'reopened' });
    case 'undone':
      return undoing(after, event);
    default:
      return [];
  }
}

/** The question for results goes to the FE, or the FM while there is none, also to who finished the workshop. */
function asking(after: Engagement, { event, seq, by, at }: Recorded): readonly Owed[] {
  const to = after.people.fe ?? after.people.fm;
  const isDone = event.type === 'task-done' && event.task === '3080';
  return isDone && to && areResultsWanted(after)
    ? [{ to, matter: 'results', seq, by, at, reason: { why: 'results-wanted' } }]
    : [];
}

const distinct = (owed: readonly Owed[]): readonly Owed[] => {
  const seen = new Set<PersonId>();
  return owed.filter(({ to }) => !seen.has(to.id) && seen.add(to.id));
};

/**
 * The notices an event owes: to everybody it concerns but whoever did it, one card for a person in two roles.
 */
export function owedBy(
  before: Engagement | null,
  after: Engagement,
  recorded: Recorded,
): readonly Owed[] {
  const { seq, by, at } = recorded;
  const owed = debts(before, after, recorded).flatMap(([to, matter, reason]): Owed[] =>
    to && to.id !== by.id ? [{ to, matter, seq, by, at, reason }] : [],
  );
  return [
    ...distinct(owed),
    ...asking(after, recorded),
    ...warnings(before, after, recorded),
    ...owedByRequest(before, after, recorded),
  ];
}
