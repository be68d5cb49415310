import { rolesOf } from '../../people.ts';
import type { Instant } from '../../time.ts';
import type { Engagement } from '../engagement.ts';
import { areResultsWanted } from '../undoing/standing.ts';
import type { RequestReason } from './owe-request.ts';
import type { NoticeReason, Owed } from './owed.ts';

/** How a notice wants to be brought (docs/rules.md §8; docs/architecture.md, Delivery). */
export interface NoticeNature {
  /** Comes as a new message with a notification; otherwise the card that stands is changed in place. */
  readonly wantsAttention: boolean;
  /** Says something only to who saw an earlier card of its matter: taken back, recovered. */
  readonly onlyAfterCard: boolean;
  /** Quiet hours do not hold it back. */
  readonly isUrgent: boolean;
  /** For how long it is tried, from the first attempt. */
  readonly keepsDays: number;
}

const ordinary: NoticeNature = {
  wantsAttention: true,
  onlyAfterCard: false,
  isUrgent: false,
  keepsDays: 7,
};

const natures: Partial<Readonly<Record<NoticeReason['why'], Partial<NoticeNature>>>> = {
  undone: { wantsAttention: false, onlyAfterCard: true },
  'usage-recovered': { onlyAfterCard: true },
  'usage-taken-back': { wantsAttention: false, onlyAfterCard: true },
  'usage-corrected': { wantsAttention: false, onlyAfterCard: true },
};

/** Tried while a request is of use to anybody. */
const requestDays = 30;

/** What only brings a card to how things are; SMEs who have none yet get theirs all the same. */
function natureOfRequest(
  { news, as, isUrgent: isUrgentRequest }: RequestReason,
  isOwn: boolean,
): Partial<NoticeNature> {
  const wantsAttention = news !== 'moved';
  const breaksQuiet = news === 'asked' || news === 'reminded' || news === 'accepted';
  return {
    wantsAttention,
    onlyAfterCard: !wantsAttention && (as !== 'sme' || isOwn),
    isUrgent: isUrgentRequest && (breaksQuiet || news === 'nobody'),
    keepsDays: requestDays,
  };
}

/** How a notice wants to be brought. */
export function natureOf({ reason, to, by }: Owed): NoticeNature {
  const own = reason.why === 'request' ? natureOfRequest(reason, to.id === by.id) : null;
  return { ...ordinary, ...natures[reason.why], ...own };
}

/**
 * When the person did what a notice answers: brought the reading that it warns of, or asked the request that is
 * accepted. Within an hour of it quiet hours do not hold the notice back (docs/rules.md §8); `null` when it answers
 * nothing.
 */
export function answeredAct(
  { reason, to, by, at }: Owed,
  { requests }: Pick<Engagement, 'requests'>,
): Instant | null {
  if (to.id === by.id) return at;
  if (reason.why !== 'request' || reason.news !== 'accepted') return null;
  const asked = requests.find(({ id }) => id === reason.request)?.asked;
  return asked?.by.id === to.id ? asked.at : null;
}

/** Whoever lost their part in the meantime hears of that and of nothing else; SMEs never had one. */
export function isStillOwed({ to, reason }: Owed, engagement: Engagement): boolean {
  const { people } = engagement;
  if (reason.why === 'results-wanted' && !areResultsWanted(engagement)) return false;
  if (reason.why === 'request' && reason.as !== 'engaged') return true;
  return reason.why === 'role-taken' || rolesOf(people, to.id).length > 0;
}
