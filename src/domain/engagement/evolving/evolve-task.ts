import type { TaskId } from '../../playbook.ts';
import type { Engagement, Stamp, TaskProgress } from '../engagement.ts';
import type { TaskEvent } from '../events.ts';

function progressAfter(event: TaskEvent, set: Stamp): TaskProgress {
  const fresh = { reason: '', reviewedOn: null, set };
  switch (event.type) {
    case 'task-started':
    case 'task-reopened':
    case 'task-put-back':
      return { ...fresh, state: 'in-progress' };
    case 'task-done':
      return { ...fresh, state: 'done', reason: event.reason, reviewedOn: event.reviewedOn };
    case 'task-bypassed':
      return { ...fresh, state: 'bypassed', reason: event.reason };
  }
}

function replaced(tasks: Engagement['tasks'], task: TaskId, progress: TaskProgress) {
  return { ...tasks, [task]: progress };
}

/** The engagement after something happened to a task. */
export function evolveTask(engagement: Engagement, event: TaskEvent, set: Stamp): Engagement {
  return {
    ...engagement,
    tasks: replaced(engagement.tasks, event.task, progressAfter(event, set)),
  };
}
