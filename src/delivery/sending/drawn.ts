import type { NewDebt } from '../../application/ports/delivery-ports.ts';
import type { Debt, DrawnReason, Notice, PersonOwed } from '../../application/ports/notices.ts';
import { newMember, type Member } from '../../application/people/member.ts';
import type { Instant } from '../../domain/time.ts';

type Shared = PersonOwed & { readonly reason: Extract<DrawnReason, { why: 'shared' }> };

const isShared = (notice: Notice): notice is Shared => notice.reason.why === 'shared';

/** Whether a card comes as it was drawn when somebody asked for it, and stays so. */
export function isDrawn(notice: Notice): notice is PersonOwed & { readonly reason: DrawnReason } {
  return isShared(notice) || notice.reason.why === 'answer';
}

/** What is remembered of a notice that came to its end: that it came, not what was drawn. */
export function withoutCard(notice: Notice): Notice {
  return isDrawn(notice) ? { ...notice, reason: { ...notice.reason, card: null } } : notice;
}

/** The chat that something is shared into, as a recipient; `null` for what goes to people. */
export function chatOf(tenant: string, notice: Notice): Member | null {
  if (!isShared(notice)) return null;
  const { to, reason } = notice;
  const reachability = { state: 'reachable', reach: reason.reach } as const;
  return { ...newMember(tenant, to.id, to.name), reachability };
}

/** Whoever shared what could not be brought hears of it. */
export function tellSharer({ key, notice }: Debt, at: Instant): readonly NewDebt[] {
  if (!isShared(notice)) return [];
  const { by, customer } = notice.reason;
  const matter = `not-${notice.matter}`;
  const owed = { to: by, matter, seq: notice.seq, at, expires: null, breaksQuiet: true };
  const reason = { why: 'not-shared', customer } as const;
  return [{ slot: `not-${key}`, task: { task: 'notice' }, notice: { ...owed, reason } }];
}
