import { addDays } from '../calendar/days.ts';
import type { LocalDate } from '../time.ts';
import { isOver } from '../usage/alert/snooze.ts';
import { bandOf, isFresh } from '../usage/band.ts';
import { dayOf } from '../usage/days.ts';
import { expectedOn, isBehindPlan, pointsUnder, type UsagePoint } from '../usage/plan.ts';
import { dayFor, isFor, type Lines, type Look } from './look.ts';

/** Without a reading for so many days there is a line. */
const readingDays = 30;

function freshUsage({ facts: { usage }, now }: Look): UsagePoint | null {
  return usage && isFresh(usage, now) ? usage : null;
}

function red(look: Look): Lines {
  const { facts, reader, now } = look;
  const usage = freshUsage(look);
  if (!usage || bandOf(usage.figure) !== 'red' || !isFor(look, ['fe', 'fm'])) return [];
  const own = facts.alert?.snoozes.find(({ person }) => person === reader.person);
  if (own && !isOver(own, now)) return [];
  const since = facts.alert ? dayFor(look, facts.alert.openedAt) : usage.date;
  return [{ kind: 'red', figure: usage.figure, since, isPressing: false }];
}

function behindPlan(look: Look): Lines {
  const { facts, now } = look;
  const usage = freshUsage(look);
  if (!usage || !isFor(look, ['fe', 'fm'])) return [];
  const expected = expectedOn(facts.planStart, facts.target, dayOf(now));
  const points = pointsUnder(usage.figure, expected);
  return points && isBehindPlan(usage.figure, expected)
    ? [{ kind: 'behind-plan', figure: usage.figure, points, since: usage.date, isPressing: false }]
    : [];
}

/** The day since which a reading is missed: of the newest one, or without any the one on which 1247 began. */
function readingMissedSince(look: Look): LocalDate | null {
  const { usage, deployment, alert } = look.facts;
  const isDeploying = deployment.state !== 'to-do';
  if (usage) return isDeploying || alert?.paused === 'stale' ? usage.date : null;
  return isDeploying && deployment.since !== null ? dayFor(look, deployment.since) : null;
}

function readingOverdue(look: Look): Lines {
  const since = readingMissedSince(look);
  if (since === null || !isFor(look, ['fe'])) return [];
  const last = look.facts.usage?.date ?? null;
  return dayOf(look.now) >= addDays(since, readingDays)
    ? [{ kind: 'reading-overdue', last, since, isPressing: false }]
    : [];
}

/** Workloads other than Microsoft 365 Apps make a line, never a card (docs/rules.md §5). */
function otherRed(look: Look): Lines {
  const reds = look.facts.otherUsage.filter(
    (usage) => isFresh(usage, look.now) && bandOf(usage.figure) === 'red',
  );
  const [since] = reds.map(({ date }) => date).toSorted();
  if (since === undefined || !isFor(look, ['fe', 'fm'])) return [];
  const workloads = reds.map(({ workload }) => workload);
  return [{ kind: 'other-red', workloads, since, isPressing: false }];
}

function completionOffered(look: Look): Lines {
  const { tasksFinishedAt } = look.facts;
  const usage = freshUsage(look);
  if (tasksFinishedAt === null || !usage || !isFor(look, ['fm'])) return [];
  const finished = dayFor(look, tasksFinishedAt);
  const since = finished > usage.date ? finished : usage.date;
  return bandOf(usage.figure) === 'green'
    ? [{ kind: 'completion-offered', figure: usage.figure, since, isPressing: false }]
    : [];
}

/** Lines that follow from active usage (docs/rules.md §4, §5, §8). */
export const usageLines = [red, behindPlan, readingOverdue, otherRed, completionOffered] as const;
