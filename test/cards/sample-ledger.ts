import type { Answer } from '../../src/application/answers.ts';
import type { LedgerLine, ParkedLine } from '../../src/application/ledger/ledger-answers.ts';
import type { Debt, Ending, LedgerEntry, Notice } from '../../src/application/ports/notices.ts';
import type { Engagement } from '../../src/domain/engagement/engagement.ts';
import type { Person } from '../../src/domain/people.ts';

const at = '2026-11-23T08:12:00.000Z';

const owed = (to: Person): Notice => ({
  ...{ to, matter: 'intent', seq: 4, by: to, at },
  reason: { why: 'target-set' },
});

const apart = (to: Person): Notice => ({
  ...{ to, matter: 'summary', seq: 4, at, expires: null, breaksQuiet: false },
  reason: { why: 'summary', engagements: [] },
});

const tried = { at, how: 'post', outcome: 'rejected', detail: 'status 400 BadSyntax' } as const;

function entryOf(notice: Notice, ending: Partial<Ending>): LedgerEntry {
  const sent: Ending = { state: 'sent', at, why: '', how: 'post', activity: 'a1' };
  const key = '0000000004!0';
  return { key, notice, ending: { ...sent, ...ending }, attempts: [tried], attempted: 2 };
}

function debtOf(to: Person, progress: Debt['progress']): Debt {
  const debt = { key: '0000000004!0', version: 'v', attempts: [], attempted: 3 };
  return { ...debt, task: { task: 'notice' }, notice: owed(to), progress };
}

const onTheWay = (debt: Debt): LedgerLine => ({ is: 'on-the-way', debt });
const ended = (entry: LedgerEntry): LedgerLine => ({ is: 'ended', entry });

function linesTo(to: Person): readonly LedgerLine[] {
  return [
    onTheWay(debtOf(to, { state: 'pending' })),
    onTheWay(debtOf(to, { state: 'waiting', why: 'quiet', until: at })),
    onTheWay(debtOf(to, { state: 'waiting', why: 'not-reachable', until: null })),
    onTheWay(debtOf(to, { state: 'waiting', why: 'retry', until: at })),
    ended(entryOf(owed(to), {})),
    ended(entryOf(owed(to), { how: 'put' })),
    ended(entryOf(owed(to), { state: 'superseded', why: 'newer' })),
    ended(entryOf(owed(to), { state: 'parked', why: 'status 400' })),
  ];
}

function parkedTo(to: Person, customer: string): readonly ParkedLine[] {
  const parked = (notice: Notice, why: string, about: 'engagement' | 'person'): ParkedLine => {
    const entry = entryOf(notice, { state: 'parked', why, how: null });
    const subject = { about, tenant: 't', id: '00000000-0000-4000-8000-000000000000' };
    return { parked: { subject, key: entry.key, entry }, customer: null };
  };
  const one = parked(owed(to), 'status 413', 'engagement');
  return [
    { ...one, customer },
    one,
    parked(owed(to), 'expired', 'engagement'),
    parked(apart(to), 'A card is left with ${x}', 'person'),
  ];
}

/** Every card about deliveries, of an engagement and to somebody. */
export function ledgerAnswers(
  engagement: Engagement,
  to: Person,
): Readonly<Record<string, Answer>> {
  const lines = linesTo(to);
  const parked = parkedTo(to, engagement.customer);
  const delivery = {
    show: 'delivery',
    engagement,
    lines,
    resent: null,
    page: 1,
    pages: 3,
  } as const;
  const list = { show: 'parked', lines: parked, total: 12, page: 0, pages: 2, did: null } as const;
  const [line] = parked;
  return {
    delivery,
    'delivery of nothing': { ...delivery, lines: [], page: 0, pages: 1 },
    'delivery, sent again': { ...delivery, resent: { to, cards: 2, isReachable: true } },
    'delivery, waits': { ...delivery, resent: { to, cards: 2, isReachable: false } },
    'delivery, nothing sent again': { ...delivery, resent: { to, cards: 0, isReachable: true } },
    'delivery, nobody known': { ...delivery, resent: { to: null, said: 'Grace '.repeat(60) } },
    parked: list,
    'parked, eight of them': { ...list, lines: [...parked, ...parked] },
    'parked, none': { ...list, lines: [], total: 0, pages: 1, did: 'gone' },
    'parked, released': { ...list, did: 'released' },
    'parked, too late': { ...list, did: 'expired' },
    'parked, dropped': { ...list, did: 'dropped' },
    ...(line && { 'parked-notice': { show: 'parked-notice', line } }),
    'not-administrator': { show: 'not-administrator' },
  };
}
