import type { Effect } from './effect.ts';
import { effectOf } from './effect.ts';
import type { Engagement, Stamp } from '../engagement.ts';
import type {
  DeploymentEvent,
  EngagementEvent,
  FrameEvent,
  ItemEvent,
  Opened,
  Recorded,
  TaskEvent,
  Undone,
  UsageEvent,
} from '../events.ts';
import { evolveFrame } from './evolve-frame.ts';
import { evolveItems } from './evolve-items.ts';
import { evolveRequests } from '../../request/evolve-request.ts';
import type { RequestEvent } from '../../request/request-events.ts';
import { evolveReadiness } from './evolve-readiness.ts';
import type { ReadinessEvent } from '../../readiness/readiness-commands.ts';
import { evolveTask } from './evolve-task.ts';
import { evolveUsage } from './evolve-usage.ts';
import { isStalledNow } from '../follow-stalled.ts';
import type { Instant } from '../../time.ts';
import { openEngagement } from '../open.ts';
import { restore, type Matter } from './patch.ts';
import { readingCap } from '../../usage/readings.ts';
import { isProgress } from '../progress.ts';
import { followChanges } from '../undoing/undo.ts';

function evolveDeployment(engagement: Engagement, event: DeploymentEvent, set: Stamp): Engagement {
  switch (event.type) {
    case 'intent-confirmed':
      return { ...engagement, intent: set };
    case 'target-set':
      return { ...engagement, target: { percent: event.percent, by: event.by, set } };
    case 'seats-set':
      return { ...engagement, entitledSeats: event.seats };
    case 'pilot-recorded':
      return { ...engagement, pilot: { ...set, note: event.note } };
    case 'deployed-recorded':
      return { ...engagement, deployed: { ...set, seats: event.seats } };
    case 'readiness-recorded':
      // What was typed stands alone: no report speaks for it.
      return { ...engagement, readiness: { ...set, counts: event.counts }, assessment: null };
  }
}

type Family =
  | 'task'
  | 'item'
  | 'readiness'
  | 'deployment'
  | 'usage'
  | 'request'
  | 'frame'
  | 'undone'
  | 'opened';

const families: Readonly<Record<EngagementEvent['type'], Family>> = {
  opened: 'opened',
  'task-started': 'task',
  'task-done': 'task',
  'task-bypassed': 'task',
  'task-reopened': 'task',
  'task-put-back': 'task',
  'item-added': 'item',
  'item-changed': 'item',
  'item-resolved': 'item',
  'item-accepted': 'item',
  'item-reopened': 'item',
  'nothing-to-remediate': 'item',
  'report-recorded': 'readiness',
  'checklist-drafted': 'readiness',
  'readiness-forgotten': 'readiness',
  'intent-confirmed': 'deployment',
  'target-set': 'deployment',
  'seats-set': 'deployment',
  'pilot-recorded': 'deployment',
  'deployed-recorded': 'deployment',
  'readiness-recorded': 'deployment',
  'reading-recorded': 'usage',
  'readings-recorded': 'usage',
  'reading-withdrawn': 'usage',
  'alert-snoozed': 'usage',
  'alert-moved': 'usage',
  'request-asked': 'request',
  'request-edited': 'request',
  'request-withdrawn': 'request',
  'request-accepted': 'request',
  'request-declined': 'request',
  'request-released': 'request',
  'request-reassigned': 'request',
  'request-resolved': 'request',
  'request-confirmed': 'request',
  'request-reopened': 'request',
  'request-noted': 'request',
  'reference-entered': 'request',
  'request-brought': 'request',
  'request-stranded': 'request',
  'request-reminded': 'request',
  'request-unanswered': 'request',
  'request-silent': 'request',
  'role-assigned': 'frame',
  'join-asked': 'frame',
  blocked: 'frame',
  unblocked: 'frame',
  'waiting-began': 'frame',
  'waiting-ended': 'frame',
  'went-on': 'frame',
  stalled: 'frame',
  'field-written': 'frame',
  'note-added': 'frame',
  'fields-entered': 'frame',
  'chat-bound': 'frame',
  'chat-released': 'frame',
  completed: 'frame',
  closed: 'frame',
  reopened: 'frame',
  undone: 'undone',
};

type ByFamily = {
  readonly task: TaskEvent;
  readonly item: ItemEvent;
  readonly readiness: ReadinessEvent;
  readonly deployment: DeploymentEvent;
  readonly usage: UsageEvent;
  readonly request: RequestEvent;
  readonly frame: FrameEvent;
  readonly undone: Undone;
  readonly opened: Opened;
};

function belongsTo<F extends Family>(event: EngagementEvent, family: F): event is ByFamily[F] {
  return families[event.type] === family;
}

/** What people do and what comes of it: tasks, the checklist, reports. */
function worked(engagement: Engagement, event: EngagementEvent, set: Stamp): Engagement | null {
  if (belongsTo(event, 'task')) return evolveTask(engagement, event, set);
  if (belongsTo(event, 'item')) return evolveItems(engagement, event, set);
  return belongsTo(event, 'readiness') ? evolveReadiness(engagement, event, set) : null;
}

function applied(engagement: Engagement, event: EngagementEvent, set: Stamp): Engagement {
  const after = worked(engagement, event, set);
  if (after) return after;
  if (belongsTo(event, 'deployment')) return evolveDeployment(engagement, event, set);
  if (belongsTo(event, 'usage')) return evolveUsage(engagement, event, set);
  if (belongsTo(event, 'request')) {
    return { ...engagement, requests: evolveRequests(engagement.requests, event, set) };
  }
  if (belongsTo(event, 'frame')) return evolveFrame(engagement, event, set);
  if (belongsTo(event, 'undone')) return restore(engagement, event.restore, set);
  return engagement;
}

/** Readings that left the state take what is remembered of them along: it would grow without end. */
function isForgotten(matter: Matter, { readings }: Engagement): boolean {
  return matter.startsWith('reading:') && !readings.some(({ id }) => matter === `reading:${id}`);
}

function touch(next: Engagement, effect: Effect, seq: number): Engagement['touched'] {
  const touched = { ...next.touched };
  for (const matter of effect.matters) touched[matter] = seq;
  const isFull = next.readings.length >= readingCap;
  return isFull
    ? Object.fromEntries(Object.entries(touched).filter(([matter]) => !isForgotten(matter, next)))
    : touched;
}

function isOpening(recorded: Recorded): recorded is Recorded<Opened> {
  return recorded.event.type === 'opened';
}

function checkSequence(engagement: Engagement | null, { seq }: Recorded): void {
  const last = engagement?.revision ?? 0;
  if (seq !== last + 1) throw new Error(`Event ${seq} does not follow ${last}`);
}

/** What was said while nothing moved counts no longer once something did. */
function progressed(before: Engagement, next: Engagement, at: Instant | null): Engagement {
  return at === null
    ? { ...next, progressAt: before.progressAt }
    : { ...next, progressAt: at, wentOn: null };
}

/**
 * The engagement after an event; replaying the history from nothing gives the snapshot.
 * @throws when a history does not begin with `opened`, opens twice, or has a gap.
 */
export function evolve(engagement: Engagement | null, recorded: Recorded): Engagement {
  checkSequence(engagement, recorded);
  const { event, by, at, seq } = recorded;
  if (isOpening(recorded)) return openEngagement(recorded);
  if (!engagement) throw new Error(`History begins with ${event.type}`);
  const effect = effectOf(engagement, event);
  const next = progressed(
    engagement,
    applied(engagement, event, { by, at }),
    isProgress(engagement, event) ? at : null,
  );
  return {
    ...next,
    stalledAt: isStalledNow(next, at) ? next.stalledAt : null,
    changedAt: at,
    revision: seq,
    touched: touch(next, effect, seq),
    changes: followChanges(engagement.changes, recorded, effect),
  };
}
