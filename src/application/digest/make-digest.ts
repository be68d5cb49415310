import { localDateOf } from '../../domain/calendar/time-zones.ts';
import { changesSince, goneSince, type Change } from '../../domain/portfolio/digest.ts';
import {
  bandCounts,
  inOrder,
  portfolioOf,
  type PortfolioEntry,
} from '../../domain/portfolio/portfolio.ts';
import type { Instant } from '../../domain/time.ts';
import type { EngagementLine } from '../engagement/lines.ts';
import { dayOf } from '../my-day/day-of.ts';
import type { Member } from '../people/member.ts';
import { timeZoneOf } from '../people/viewer.ts';
import type { DigestShown } from '../ports/digest-store.ts';
import type { DigestAnswer, DigestEntry, DigestTally, Resting } from './digest-answer.ts';

/** Rows on a page: with the longest names a card of them stays within 25 KB. */
const rowsPerPage = 8;

/** In what a digest is made. */
export interface DigestContext {
  readonly now: Instant;
  readonly defaultTimeZone: string;
  /** What it is compared with; `null` for the first. */
  readonly since: DigestShown | null;
  readonly isProactive: boolean;
  readonly period: string | null;
  readonly page: number;
}

type Entries = readonly PortfolioEntry<EngagementLine>[];

/** The engagements a digest speaks of: those the person is FM of; muted ones only when they ask for it. */
export function digestEntries(
  member: Member,
  mine: readonly EngagementLine[],
  {
    now,
    defaultTimeZone,
    isAsked,
  }: Pick<DigestContext, 'now' | 'defaultTimeZone'> & {
    readonly isAsked: boolean;
  },
): Entries {
  const { muted } = member.wishes;
  const managed = mine.filter(
    ({ roles, engagement }) => roles.includes('fm') && (isAsked || !muted.includes(engagement)),
  );
  return portfolioOf(managed, now, localDateOf(now, timeZoneOf(member, defaultTimeZone)));
}

/** A snooze silences cards; here the line stays, and says why (docs/rules.md §5). */
function restingOf({ id, wishes }: Member, line: EngagementLine, now: Instant): Resting | null {
  const alert = line.alert?.snoozes.find(({ person, until }) => person === id && now < until);
  const ofDay = wishes.snoozes.find(
    ({ engagement, until }) => engagement === line.engagement && now < until,
  );
  const found = alert ?? ofDay;
  return found ? { reason: found.reason, until: found.until } : null;
}

function tallyOf(all: readonly (readonly Change[])[], gone: number): DigestTally {
  const count = (is: (change: Change) => boolean): number =>
    all.filter((changes) => changes.some(is)).length;
  return {
    new: count(({ change }) => change === 'new'),
    toRed: count((each) => each.change === 'band' && each.to === 'red'),
    fromRed: count((each) => each.change === 'band' && each.from === 'red'),
    blocked: count((each) => each.change === 'raised' && each.concern === 'blocked'),
    unblocked: count((each) => each.change === 'lifted' && each.concern === 'blocked'),
    withTasks: count(({ change }) => change === 'finished'),
    gone,
  };
}

/** The digest of these engagements, a page of it. */
export function makeDigest(
  member: Member,
  mine: readonly EngagementLine[],
  entries: Entries,
  context: DigestContext,
): DigestAnswer {
  const { now, since, isProactive, period } = context;
  const last = since?.shown ?? null;
  const changes = new Map(entries.map((each) => [each, changesSince(each, last)]));
  const pages = Math.max(1, Math.ceil(entries.length / rowsPerPage));
  const page = Math.min(Math.max(0, context.page), pages - 1);
  const part = inOrder(entries, 'attention').slice(page * rowsPerPage, (page + 1) * rowsPerPage);
  const day = dayOf(member, mine, { ...context, isAsked: !isProactive });
  return {
    show: 'digest',
    entries: part.map((entry): DigestEntry => ({
      ...entry,
      changes: changes.get(entry) ?? [],
      resting: restingOf(member, entry.line, now),
    })),
    bands: bandCounts(entries),
    total: entries.length,
    since: since?.at ?? null,
    tally: tallyOf([...changes.values()], goneSince(entries, last)),
    dayLines: day.lines.length,
    ...{ isProactive, period, page, pages },
  };
}
