import type { PlaybookChange } from '../../domain/playbook.ts';
import type { Formats } from '../format.ts';

const changes: Readonly<Record<PlaybookChange['change'], string>> = {
  approach: 'the standalone scale approach begins',
  workflow: 'the workflow is revised',
  'toolkit-task': 'task 4105, Office Readiness Toolkit, is added',
};

/** Titles and sentences of the cards that speak of no single engagement. */
export const answers = {
  help: {
    title: 'What you can say',
    intro: 'Say these for the current customer, or add a customer’s name.',
    open: 'Tap a topic to see its commands, or say help and a word, such as “help usage”.',
    topics: {
      engagements: 'Engagements',
      tasks: 'Tasks and checklist',
      usage: 'Active usage',
      smes: 'Get Modern SMEs',
      people: 'People, notes and FTOP data',
      day: 'My day and settings',
      overview: 'Portfolio and status cards',
      delivery: 'What was sent',
      administration: 'Administration',
    },
    administrator: 'You are an administrator: you may assign people on any engagement.',
  },
  welcome: {
    title: 'Welcome to ProPlus Playbook',
    intro:
      'I guide an engagement through the FastTrack playbook for Office 365 ProPlus: tasks, remediation checklist, people and the data for FTOP, shared with everybody on it.',
    begin: 'Open your first engagement, or say “help” at any time.',
    goOn: 'Your engagements are ready. Say “list” to see them, or “help” at any time.',
    limits:
      'I answer here in private; in a group chat only where an FE or FM binds it. What comes unasked you choose under “settings”.',
  },
  playbook: {
    title: 'The playbook',
    intro: 'Office 365 ProPlus Standalone Scale Approach',
    version: (day: string) => `Version of ${day}`,
    processes: 'Processes',
    changeLog: 'Change log',
    change: ({ change }: PlaybookChange, day: string, published: string) =>
      `${day}: ${changes[change]} (published ${published})`,
  },
  list: {
    title: 'My engagements',
    count: (total: number, { count }: Formats) =>
      count(total, { one: 'engagement', other: 'engagements' }),
    empty: 'You have no engagement yet. Open your first one.',
    row: (phase: string, progress: string) => `${phase} · ${progress}`,
    next: (task: string) => `Next: ${task}`,
    nothing: 'Nothing left for you',
    without: (role: string) => `No ${role}`,
    lastProgress: (ago: string) => `last progress ${ago}`,
  },
  feedbackThanks: {
    title: 'Thank you',
    passedOn: 'Your feedback is kept and was passed on to the owner of the playbook.',
    kept: 'Your feedback is kept. Nobody but you is named as the owner of the playbook.',
  },
  whichCustomer: {
    title: (customer: string) => `For ${customer}?`,
    sentence: (said: string) => `You said ${said}. Nothing is changed until you choose.`,
  },
  choose: {
    customers: 'Which customer?',
    tasks: 'Which task?',
    commands: 'Did you mean one of these?',
    sentence: (said: string) => `You said ${said}.`,
    unknownTask: (task: string) => `There is no task ${task} in the playbook. Choose one of these.`,
    tooLong:
      'Your text is too long to keep on a card. Open the customer first, then send it again.',
    more: (count: number, { count: format }: Formats) =>
      `${format(count, { one: 'more fits', other: 'more fit' })}; type more of the name.`,
  },
  noEngagement: {
    title: 'No such engagement',
    named: (words: string) =>
      `You have no engagement like ${words}. Check the spelling, look at your list, or open a new one.`,
    none: 'There is no engagement here that you have a part in. Look at your list, or open a new one.',
    nearest: 'Did you mean one of these?',
  },
  nameTaken: {
    yours:
      'There is an engagement of that name already, and you have a part in it. Go on with that one, or open a second one.',
    managed: (manager: string) =>
      `There is an engagement of that name already; its FM is ${manager}. Ask for a part in it, or open a second one.`,
    unmanaged:
      'There is an engagement of that name already; it has no FM. Ask for a part in it, or open a second one.',
  },
  joinAsked:
    'Its FE and FM are told that you ask for a part. One of them assigns you, or gets in touch.',
  notAdministrator: {
    title: 'For administrators',
    sentence:
      'Only an administrator of the bot may see or do that. Please ask one of them. What was sent about your own engagement is under “delivery”.',
  },
  answeredPrivately: {
    title: 'Answered in private',
    sentence:
      'The answer comes in our personal chat, as this chat is not bound to an engagement. Its FE or FM can bind it with “bind”.',
  },
  notAnswered: {
    title: 'Not answered here',
    sentence:
      'This chat is not bound to an engagement, so I answer in private, but I cannot reach you there yet. Open a chat with me and say it there.',
  },
  notUnderstood: {
    title: 'Sorry, I did not understand',
    sentence: (said: string) => `I cannot make anything of ${said}.`,
    button: 'That button does not work any more. Open the engagement again to go on.',
    examples: 'Try one of these, or a customer’s name:',
  },
  fault: {
    title: 'Something went wrong',
    sentence:
      'That is our fault, not yours. What you did may not be saved; please look, and try again in a moment.',
    reference: (id: string) => `If it happens again, tell your administrator this reference: ${id}`,
  },
};
