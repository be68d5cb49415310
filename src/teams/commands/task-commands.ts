import type { EngagementRequest } from '../../application/requests.ts';
import { taskIds, type TaskId } from '../../domain/playbook.ts';
import {
  about,
  asking,
  changing,
  showing,
  type Command,
  type CommandContext,
  type Reading,
} from './command.ts';
import { takeTask, type Taken } from './take-task.ts';

/** Asks back which task was meant. */
function whichTask(taken: Exclude<Taken, { kind: 'task' }>, { said }: CommandContext): Reading {
  const unknown = taken.kind === 'unknown-number' ? taken.number : null;
  const tasks = taken.kind === 'several' ? taken.tasks : taskIds;
  return {
    kind: 'answer',
    answer: { show: 'choose', choice: { among: 'tasks', said, tasks, unknown } },
  };
}

/** The words beside a task, which name the customer. */
const besides = ({ before, after }: Taken): string => `${before} ${after}`.trim();

type OnTask = (task: TaskId) => EngagementRequest;

/** A command on one task; the words that are left name the customer. */
const onTask =
  (request: OnTask) =>
  (rest: string, context: CommandContext): Reading => {
    const taken = takeTask(rest, context, false);
    return taken.kind === 'task'
      ? about(besides(taken), context, request(taken.task))
      : whichTask(taken, context);
  };

const finish: OnTask = (task) =>
  changing({
    type: 'finish-task',
    task,
    reason: '',
    reviewedOn: null,
    isNothingToRemediate: false,
  });

/** `complete` closes an engagement as done, `3080 complete` a task. */
function readComplete(rest: string, context: CommandContext): Reading {
  const taken = takeTask(rest, context, false);
  return taken.kind === 'none'
    ? about(rest, context, changing({ type: 'complete' }))
    : onTask(finish)(rest, context);
}

function readReopen(rest: string, context: CommandContext): Reading {
  const taken = takeTask(rest, context, false);
  return taken.kind === 'none'
    ? about(rest, context, changing({ type: 'reopen' }))
    : onTask((task) => changing({ type: 'reopen-task', task }))(rest, context);
}

/** `bypass 3070 no macros`; what stands before a number names the customer. */
function readBypass(rest: string, context: CommandContext): Reading {
  const taken = takeTask(rest, context, true);
  if (taken.kind !== 'task') return whichTask(taken, context);
  const reason = taken.after.replace(/^(?:because|since|as|:|-|–|,)\s*/iu, '').trim();
  const command = { type: 'bypass-task', task: taken.task, reason } as const;
  return about(taken.before, context, changing(command));
}

/** `tasks contoso`, and `task 3080` for the card of one. */
function readTasks(rest: string, context: CommandContext): Reading {
  const taken = takeTask(rest, context, false);
  return taken.kind === 'task'
    ? about(besides(taken), context, showing({ view: 'task', task: taken.task }))
    : about(rest, context, showing({ view: 'tasks' }));
}

/** `readiness contoso` shows what is known, `readiness type` asks for counts, `readiness forget` lets examples go. */
function readReadiness(rest: string, context: CommandContext): Reading {
  const step = /^(?<word>forget|type)\b(?<more>.*)$/isu.exec(rest.trim())?.groups;
  const customer = (step?.['more'] ?? rest).trim();
  switch (step?.['word']?.toLowerCase()) {
    case 'forget':
      return about(customer, context, { ask: 'forget-readiness' });
    case 'type':
      return about(customer, context, asking({ form: 'readiness' }));
    default:
      return about(rest, context, showing({ view: 'readiness' }));
  }
}

/** What can be typed about the tasks of the checklist. */
export const taskCommands: readonly Command[] = [
  {
    name: 'tasks',
    aliases: ['checklist', 'task list', 'todo', 'to do', 'task'],
    example: 'tasks',
    takes: 'words',
    read: readTasks,
  },
  {
    name: 'next',
    aliases: ['what next', 'what now', "what's next", 'next task'],
    example: 'next',
    takes: 'words',
    read: (rest, context) => about(rest, context, showing({ view: 'next' })),
  },
  {
    name: 'start',
    aliases: ['begin', 'started'],
    example: 'start 3080',
    takes: 'words',
    read: onTask((task) => changing({ type: 'start-task', task, isConfirmed: false })),
  },
  {
    name: 'done',
    aliases: ['finish', 'finished', 'is done', 'completed', 'mark done'],
    example: 'done 3080',
    takes: 'words',
    read: onTask(finish),
  },
  {
    name: 'bypass',
    aliases: ['skip', 'bypassed'],
    example: 'bypass 3070 <reason>',
    takes: 'free',
    read: readBypass,
  },
  {
    name: 'reopen',
    aliases: ['re-open', 'open again'],
    example: 'reopen 3080',
    takes: 'words',
    read: readReopen,
  },
  {
    name: 'complete',
    aliases: ['confirm completion'],
    example: 'complete',
    takes: 'words',
    read: readComplete,
  },
  {
    name: 'readiness',
    aliases: ['toolkit results', 'readiness results', 'results'],
    example: 'readiness',
    takes: 'words',
    read: readReadiness,
  },
];
