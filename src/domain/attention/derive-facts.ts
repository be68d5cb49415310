import type { Engagement, RemediationItem } from '../engagement/engagement.ts';
import {
  isFinished,
  openItems,
  stateOf,
  unfinishedMandatoryTasks,
} from '../engagement/undoing/standing.ts';
import { roles, type PersonId } from '../people.ts';
import { hasTask, tasksOf } from '../playbook.ts';
import { isUnfinished } from '../request/request.ts';
import { planStart } from '../usage/plan.ts';
import { workloads } from '../usage/reading.ts';
import { speakingReading } from '../usage/readings.ts';
import type { Instant } from '../time.ts';
import type { AttentionFacts, OpenItems } from './attention-facts.ts';

const shortCharacters = 200;

/** The beginning of a text: lists and cards show no more of it. */
const short = (text: string): string => Array.from(text).slice(0, shortCharacters).join('');

function usageOf({ readings }: Engagement): Pick<AttentionFacts, 'usage' | 'otherUsage'> {
  const newest = workloads.flatMap((workload) => {
    const speaking = speakingReading(readings, workload);
    return speaking ? [{ workload, figure: speaking.figure, date: speaking.date }] : [];
  });
  const opp = newest.find(({ workload }) => workload === 'opp');
  return {
    usage: opp ? { figure: opp.figure, date: opp.date } : null,
    otherUsage: newest.filter(({ workload }) => workload !== 'opp'),
  };
}

function alertOf({ alert: { open } }: Engagement): AttentionFacts['alert'] {
  if (!open) return null;
  const { openedAt, isBeginning, paused, snoozes } = open;
  return {
    ...{ openedAt, isBeginning, paused },
    snoozes: snoozes.map((snooze) => ({ ...snooze, reason: short(snooze.reason) })),
  };
}

function flagsOf({ blocked, waiting }: Engagement): Pick<AttentionFacts, 'blocked' | 'waiting'> {
  return {
    blocked: blocked && { reason: short(blocked.reason), by: blocked.by, since: blocked.at },
    waiting: waiting && {
      what: short(waiting.what),
      until: waiting.until,
      by: waiting.by,
      since: waiting.at,
    },
  };
}

/** An item's owner is a name as somebody wrote it; of those on the engagement it may mean one. */
function ownerOf({ people }: Engagement, { owner }: RemediationItem): PersonId | null {
  const said = owner.trim().toLowerCase();
  const meant = roles.find((role) => people[role]?.name.trim().toLowerCase() === said);
  return meant ? (people[meant]?.id ?? null) : null;
}

function fallingTo(
  owner: PersonId | null,
  items: readonly RemediationItem[],
): readonly OpenItems[] {
  const [oldest] = items.toSorted((a, b) => a.added.at.localeCompare(b.added.at));
  const [first] = items
    .flatMap(({ id, title, due }) => (due === null ? [] : [{ id, title: short(title), due }]))
    .toSorted((a, b) => a.due.localeCompare(b.due));
  if (!oldest) return [];
  const { id, title, added } = oldest;
  return [
    {
      ...{ owner, count: items.length, firstDue: first ?? null },
      oldest: { id, title: short(title), addedAt: added.at },
    },
  ];
}

function itemsOf(engagement: Engagement): readonly OpenItems[] {
  const open = openItems(engagement).map((item) => ({ item, owner: ownerOf(engagement, item) }));
  const owners = [...new Set(open.map(({ owner }) => owner))];
  return owners.flatMap((owner) =>
    fallingTo(
      owner,
      open.filter((each) => each.owner === owner).map(({ item }) => item),
    ),
  );
}

function tasksFinishedAt(engagement: Engagement): Instant | null {
  if (unfinishedMandatoryTasks(engagement).length > 0) return null;
  const { tasks, playbook, opened } = engagement;
  const finished = tasksOf(playbook)
    .filter(({ isMandatory }) => isMandatory)
    .map(({ id }) => tasks[id].set?.at ?? opened.at);
  return finished.toSorted().at(-1) ?? null;
}

function tasksOn(
  engagement: Engagement,
): Pick<AttentionFacts, 'deployment' | 'assessedAt' | 'hasReadiness' | 'tasksFinishedAt'> {
  const { tasks, readiness, playbook } = engagement;
  const assessment = tasks['3080'];
  const isAwaited = hasTask(playbook, '4105') && !isFinished(engagement, '4105');
  return {
    deployment: { state: tasks['1247'].state, since: tasks['1247'].set?.at ?? null },
    assessedAt: assessment.state === 'done' ? (assessment.set?.at ?? null) : null,
    hasReadiness: readiness !== null || !isAwaited,
    tasksFinishedAt: tasksFinishedAt(engagement),
  };
}

function requestsOf({ requests }: Engagement): AttentionFacts['requests'] {
  return requests
    .filter(isUnfinished)
    .map(({ id, kind, state, since, asked }) => ({ id, kind, state, since, by: asked.by.id }));
}

/** The facts of an engagement from which attention is computed. */
export function attentionFacts(engagement: Engagement): AttentionFacts {
  const { people, opened, intent, target, readings, progressAt, wentOn } = engagement;
  return {
    state: stateOf(engagement),
    ...{ fe: people.fe, fm: people.fm, progressAt },
    openedAt: opened.at,
    intentAt: intent?.at ?? null,
    target: { percent: target.percent, by: target.by },
    planStart: planStart(readings),
    ...usageOf(engagement),
    alert: alertOf(engagement),
    ...tasksOn(engagement),
    items: itemsOf(engagement),
    ...flagsOf(engagement),
    requests: requestsOf(engagement),
    wentOn: wentOn && { times: wentOn.times, at: wentOn.at },
  };
}
