import {
  about,
  general,
  showing,
  type Command,
  type CommandContext,
  type Reading,
} from './command.ts';
import { takeTask } from './take-task.ts';

/** `open contoso`, `show 3080`, `open workshop`. */
function readOpen(rest: string, context: CommandContext): Reading {
  const taken = takeTask(rest, context, false);
  const isTask = taken.kind === 'task' && /^\W*$/u.test(`${taken.before}${taken.after}`);
  return isTask
    ? about('', context, showing({ view: 'task', task: taken.task }))
    : about(rest, context, showing({ view: 'engagement' }));
}

/** `2`, `page 2`: a page as people count them; the first without a number. */
function pageIn(rest: string): number {
  const page = /^(?:page\s*)?(?<page>\d{1,4})$/iu.exec(rest.trim())?.groups?.['page'];
  return page ? Math.max(0, Number(page) - 1) : 0;
}

/** `help me`, `help me with usage`, `help on tasks`. */
const leadIn = /^(?:me\b)?\s*(?:(?:with|about|on|for)\b)?\s*/iu;

/** What can be typed about the bot itself, and how an engagement is found. */
export const generalCommands: readonly Command[] = [
  {
    name: 'help',
    aliases: ['?', 'hilfe', 'ayuda', 'commands'],
    example: 'help',
    takes: 'words',
    read: (rest) => general({ ask: 'help', about: rest.replace(leadIn, '') }),
  },
  {
    name: 'new',
    aliases: ['new engagement', 'new customer', 'create', 'add engagement'],
    example: 'new Contoso',
    takes: 'free',
    read: (rest) => general({ ask: 'new-form', customer: rest }),
  },
  {
    name: 'list',
    aliases: ['my engagements', 'engagements', 'mine', 'my list', 'customers'],
    example: 'list',
    takes: 'words',
    read: (rest) => general({ ask: 'list', page: pageIn(rest) }),
  },
  {
    name: 'open',
    aliases: ['show', 'go to', 'switch to'],
    example: 'open contoso',
    takes: 'words',
    read: readOpen,
  },
  {
    name: 'status',
    aliases: ['card', 'how is', 'where are we'],
    example: 'status',
    takes: 'words',
    read: (rest, context) => about(rest, context, showing({ view: 'engagement' })),
  },
  {
    name: 'playbook',
    aliases: ['guide', 'workflow'],
    example: 'playbook',
    takes: 'words',
    read: () => general({ ask: 'playbook' }),
  },
  {
    name: 'feedback',
    aliases: ['playbook feedback'],
    example: 'feedback <text>',
    takes: 'free',
    read: (rest) =>
      general(rest === '' ? { ask: 'feedback-form' } : { ask: 'feedback', text: rest }),
  },
];
