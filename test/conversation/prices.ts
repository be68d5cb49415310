import type { RequestKind } from '../../src/storage/calls.ts';
import type { Someone } from './someone.ts';

/** A thing that somebody does, and the requests to storage that they wait for. */
export interface Priced {
  readonly what: string;
  readonly does: (someone: Someone) => Promise<unknown>;
  readonly costs: readonly RequestKind[];
}

const person: RequestKind = 'read';
const state: RequestKind = 'read';
const list: RequestKind = 'query';
/** Who the SMEs are: one row. */
const lists: RequestKind = 'read';
const change: readonly RequestKind[] = ['queue', 'transaction'];

const say = (what: string, ...costs: readonly RequestKind[]): Priced => ({
  what,
  does: (someone) => someone.say(what),
  costs,
});

let count = 0;

/** The same with other words each time, so that it changes something each time. */
const sayAnew = (what: string, ...costs: readonly RequestKind[]): Priced => ({
  what,
  does: (someone) => someone.say(`${what} ${(count += 1)}`),
  costs,
});

const click = (said: string, title: string, ...costs: readonly RequestKind[]): Priced => ({
  what: `${said}: [${title}]`,
  does: async (someone) => someone.click(title),
  costs,
});

/** What each command costs: two reads and one transaction at most, a list when a customer may be named. */
export const typed: readonly Priced[] = [
  say('help', person),
  say('playbook', person),
  say('list', person, list),
  say('portfolio', person, list),
  say('portfolio red', person, list),
  say('digest', person, list, 'read'),
  say('share', person, state),
  say('today', person, list),
  say('settings', person, list, 'query'),
  say('mute contoso', person, list, state, 'queue', 'write', person),
  say('unmute contoso', person, list, state, 'queue', 'queue', 'write', person),
  say('quiet off', person, list, 'queue', 'write', person),
  say('my day 8:30', person, list),
  say('status', person, state),
  say('tasks', person, state),
  say('task 3080', person, state),
  say('next', person, state),
  say('data', person, state),
  say('data export', person, state),
  say('remediation', person, state),
  // Nothing is on the list, so no example is looked up.
  say('remediation file', person, list, state),
  say('remediation csv contoso', person, list, state),
  // Without a report no draft is looked for.
  say('readiness', person, state, 'read'),
  say('readiness type', person, state),
  say('blocked', person, state),
  say('history', person, state, 'query'),
  say('delivery', person, state, 'query', 'query'),
  say('contoso', person, list, state),
  say('contoso tasks', person, list, state),
  say('open contoso', person, list, state),
  say('new Northwind', person, list, 'query'),
  say('done 9999', person),
  say('unblocked', person, state, 'queue'),
  say('contoso unblocked', person, list, state, 'queue'),
  say('done 4105', person, state, 'queue'),
  say('3080', person, list, state),
  say('banana', person, list),
  sayAnew('note they called', person, list, state, ...change),
  sayAnew('contoso: note they called', person, list, state, ...change),
  sayAnew('blocked legal', person, list, state, ...change),
  sayAnew('remediation add Macro', person, list, state, ...change),
  say('sme', person, state),
  say('sme contoso', person, list, state),
  say('sme list', person, list, lists),
  say('requests', person, state),
  // Of the tenant, or of the person's own engagements: one query each.
  say('requests stats', person, list),
  say('requests find 4711', person, list, 'query', lists),
  say('queue', person, lists, 'query'),
  say('on call', person, lists, 'query'),
  say('off call', person, lists, 'query'),
  // The number stands for an item: the state tells which.
  say('remediation resolve 99', person, state),
];

export const steps: readonly Priced[] = [
  say('start 3080', person, state, ...change),
  say('3080 done', person, state, ...change),
  say('undo', person, state, ...change),
  say('done workshop', person, state, ...change),
  say('done workshop', person, state, 'queue'),
  say('reopen 3080 contoso', person, list, state, ...change),
  say('intent', person, state, 'queue'),
  say('deployed 640 of 1000', person, state, ...change),
  say('seats 900', person, state, ...change),
  say('waiting over', person, list, state, 'queue'),
];

/** The rest of what changes an engagement, by its FE. */
export const engineering: readonly Priced[] = [
  say('remediation resolve 1', person, state, ...change),
  say('remediation reopen 1', person, state, ...change),
  say('remediation accept 1 they agree', person, list, state, ...change),
  sayAnew('data l1 In production', person, list, state, ...change),
  say('data entered', person, state, ...change),
  sayAnew('pilot in Berlin', person, list, state, ...change),
  say('bypass 3070 no macros', person, list, state, ...change),
  say('usage 800 of 1000', person, state, ...change),
  say('feedback', person),
  say('feedback fine', person, list, 'write'),
];

/** What belongs to the FM; somebody who is named is looked up, and how they are reached. */
export const managing: readonly Priced[] = [
  say('intent', person, state, ...change),
  say('target 70% by 2027-03-31', person, state, ...change),
  say('assign fta Toni', person, list, 'query', 'read', state, ...change),
  say('assign fta', person, list, 'query', state),
  {
    what: 'the form: [Assign]',
    does: (someone) => someone.click('Assign', { person: '', 'person-typed': 'Ada' }),
    costs: [person, state, 'query', 'read', ...change],
  },
  say('complete', person, state, ...change),
  say('reopen', person, state, ...change),
  say('close they left', person, list, state, ...change),
  say('reopen', person, state, ...change),
];

/** A sent form of `new`: one of that name is looked for, and the new one becomes current. */
export const opening: readonly Priced[] = [
  say('new Fabrikam', person, list, 'query'),
  {
    what: 'the form: [Open engagement]',
    does: (someone) => someone.click('Open engagement', { seats: 10 }),
    costs: [person, 'query', ...change, 'write'],
  },
];

export const clicked: readonly (readonly [said: string, ...clicks: readonly Priced[]])[] = [
  [
    'status',
    click('status', 'Done: 3080 Assessment Workshop', person, state, ...change),
    click('status', 'Undo', person, state, ...change),
  ],
  ['status', click('status', 'Tasks', person, state)],
  ['tasks', click('tasks', 'Overview', person, state)],
  ['status', click('status', 'History', person, state, 'query')],
  [
    'status',
    click('status', 'Mark as waiting', person, state),
    {
      what: 'the form: [Mark as waiting]',
      does: (someone) => someone.click('Mark as waiting', { what: 'x', until: '2027-01-01' }),
      costs: [person, state, ...change],
    },
    click('status', 'No longer waiting', person, state, ...change),
  ],
  ['list', click('list', 'Contoso', person, state)],
];

/** Where others read: what is answered in private or shared is owed, and no more. */
export const amongOthers: readonly Priced[] = [
  say('tasks contoso', person, list, state, lists, ...change),
  say('list', person, list, lists, ...change),
  say('share contoso', person, list, state),
  click('share contoso', 'Share it here', person, state, ...change),
  say('bind contoso', person, list, state, ...change),
  say('unbind contoso', person, list, state, ...change),
];

/** A touch of the current engagement is written once a minute. */
export const afterAMinute: readonly Priced[] = [
  { ...say('tasks', person, state, 'write'), what: 'the touch after a minute' },
  say('tasks', person, state),
];
