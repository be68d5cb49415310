import type { EngagementCommand } from '../../src/domain/engagement/commands.ts';
import type { ReadinessCounts } from '../../src/domain/engagement/engagement.ts';
import type { EngagementEvent } from '../../src/domain/engagement/events.ts';
import type { TaskId } from '../../src/domain/playbook.ts';
import type { LocalDate } from '../../src/domain/time.ts';

type Finish = Extract<EngagementCommand, { type: 'finish-task' }>;
type Written = Omit<Extract<EngagementCommand, { type: 'add-item' }>, 'type' | 'item'>;

/** Commands as people give them. */
export const start = (task: TaskId, isConfirmed = false): EngagementCommand => ({
  type: 'start-task',
  task,
  isConfirmed,
});

/** "Done", bare unless said otherwise. */
export const finish = (task: TaskId, but: Partial<Finish> = {}): EngagementCommand => ({
  type: 'finish-task',
  task,
  reason: '',
  reviewedOn: null,
  isNothingToRemediate: false,
  ...but,
});

export const bypass = (task: TaskId, reason = ''): EngagementCommand => ({
  type: 'bypass-task',
  task,
  reason,
});

export const reopenTask = (task: TaskId): EngagementCommand => ({ type: 'reopen-task', task });

export const addItem = (item: string, but: Partial<Written> = {}): EngagementCommand => ({
  type: 'add-item',
  item,
  title: `Problem ${item}`,
  owner: '',
  due: null,
  ...but,
});

export const changeItem = (item: string, but: Partial<Written> = {}): EngagementCommand => ({
  type: 'change-item',
  item,
  title: `Problem ${item}`,
  owner: '',
  due: null,
  ...but,
});

export const resolve = (item: string): EngagementCommand => ({ type: 'resolve-item', item });

export const acceptItem = (item: string, reason = 'Rarely used'): EngagementCommand => ({
  type: 'accept-item',
  item,
  reason,
});

export const reopenItem = (item: string): EngagementCommand => ({ type: 'reopen-item', item });

export const setTarget = (percent: number, by: LocalDate | null = null): EngagementCommand => ({
  type: 'set-target',
  percent,
  by,
});

export const setSeats = (seats: number): EngagementCommand => ({ type: 'set-seats', seats });

export const deploy = (seats: number, of: number | null = null): EngagementCommand => ({
  type: 'record-deployed',
  seats,
  of,
});

export const pilot = (note = ''): EngagementCommand => ({ type: 'record-pilot', note });

export const note = (field: 'fm-notes' | 'fe-notes' | 'fta-notes', text = 'Met the customer') =>
  ({ type: 'add-note', field, text }) as const;

export const write = (field: 'l1' | 'l2' | 'l3' | 'scenario', text: string) =>
  ({ type: 'write-field', field, text }) as const;

/** Readiness counts that hold together. */
export const counts: ReadinessCounts = {
  devices: 20,
  filesScanned: 500,
  filesWithMacros: 30,
  significant: 1,
  limited: 2,
  unreadable: 3,
  addInsToContact: 4,
};

export const recordReadiness = (but: Partial<ReadinessCounts> = {}): EngagementCommand => ({
  type: 'record-readiness',
  counts: { ...counts, ...but },
});

/** Commands that say everything by their name. */
export const undo: EngagementCommand = { type: 'undo' };
export const confirmIntent: EngagementCommand = { type: 'confirm-intent' };
export const enterFields: EngagementCommand = { type: 'enter-fields' };
export const reopen: EngagementCommand = { type: 'reopen' };
export const complete: EngagementCommand = { type: 'complete' };
export const close: EngagementCommand = { type: 'close', reason: 'The customer stopped' };
export const block: EngagementCommand = { type: 'block', reason: 'No access to the tenant' };
export const unblock: EngagementCommand = { type: 'unblock' };
export const stopWaiting: EngagementCommand = { type: 'stop-waiting' };

/** What a task's end looks like in the history. */
export const done = (task: TaskId): EngagementEvent => ({
  type: 'task-done',
  task,
  reason: '',
  reviewedOn: null,
});

export const bypassed = (task: TaskId): EngagementEvent => ({
  type: 'task-bypassed',
  task,
  reason: 'Done elsewhere',
});

export const itemAdded = (item: string): EngagementEvent => ({
  type: 'item-added',
  item,
  title: `Problem ${item}`,
  owner: '',
  due: null,
});

export const deployed = (seats: number): EngagementEvent => ({ type: 'deployed-recorded', seats });

/** The customer reviewed the list and everything on it is settled. */
export const reviewed: EngagementEvent = {
  type: 'task-done',
  task: '3190',
  reason: '',
  reviewedOn: '2026-11-23',
};
