import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { expect } from 'vitest';
import type { OnRequest, RequestKind } from '../../src/storage/calls.ts';
import { connectionStringFor, startTestAzurite, untilListening } from '../storage/azurite.ts';
import { RequestCounter } from '../storage/test-storage.ts';
import type { Someone } from './someone.ts';
import { startTalk, type Talk, type Tenant } from './talk.ts';

/** A thing that somebody does, and the requests to storage that they wait for. */
interface Priced {
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
const typed: readonly Priced[] = [
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
  say('readiness', person, state, 'read', 'query'),
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
  say('on call', person, lists),
  say('off call', person, lists, 'query'),
  // The number stands for an item: the state tells which.
  say('remediation resolve 99', person, state),
];

const steps: readonly Priced[] = [
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

const clicked: readonly (readonly [said: string, ...clicks: readonly Priced[]])[] = [
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
const amongOthers: readonly Priced[] = [
  say('tasks contoso', person, list, state, lists, ...change),
  say('list', person, list, lists, ...change),
  say('share contoso', person, list, state),
  click('share contoso', 'Share it here', person, state, ...change),
];

const rounds = 40;

/** Tells apart what a turn asks of storage from what the worker does at the same moment. */
class TurnRequests {
  readonly #turn = new AsyncLocalStorage<true>();
  readonly #enter = (): void => {
    this.#turn.enterWith(true);
  };

  constructor() {
    subscribe('http.server.request.start', this.#enter);
  }

  only(onRequest: OnRequest): OnRequest {
    return (...request) => {
      if (this.#turn.getStore()) onRequest(...request);
    };
  }

  stop(): void {
    unsubscribe('http.server.request.start', this.#enter);
  }
}

async function fill(tenant: Tenant, engagements: number): Promise<void> {
  for (let from = 0; from < engagements; from += rounds) {
    const some = Array.from({ length: Math.min(rounds, engagements - from) }, (_, index) => {
      const number = from + index;
      const fe = number < 9 ? 'Ada' : `Engineer ${number % 20}`;
      return tenant.engagement(`Customer ${number}`, { fe, fm: 'Kim' });
    });
    await Promise.all(some);
  }
}

async function expectPrices(talk: Talk, counter: RequestCounter, engagements: number) {
  const tenant = talk.tenant();
  await fill(tenant, engagements - 1);
  await tenant.engagement('Contoso', { fe: 'Ada', fm: 'Kim' });
  const ada = tenant.someone('Ada');
  await ada.say('contoso');
  const expectPrice = async ({ what, does, costs }: Priced, someone = ada) => {
    const { requests } = await counter.during(() => does(someone));
    expect([what, requests]).toEqual([what, [...costs].toSorted()]);
  };
  for (const priced of typed) await expectPrice(priced);
  for (const priced of steps) await expectPrice(priced);
  for (const [said, ...clicks] of clicked) {
    await ada.say(said);
    for (const priced of clicks) await expectPrice(priced);
  }
  const place = {
    conversation: `19:${tenant.id}@thread.v2`,
    conversationType: 'groupChat',
  } as const;
  const adaAmongOthers = tenant.someone('Ada', place);
  for (const priced of amongOthers) await expectPrice(priced, adaAmongOthers);
  talk.pass({ minutes: 1 });
  await expectPrice({
    ...say('tasks', person, state, 'write'),
    what: 'the touch after a minute',
  });
  await expectPrice(say('tasks', person, state));
}

/** Asserts what everything costs with so many engagements stored. */
export async function expectCostsWith(engagements: number): Promise<void> {
  const azurite = await startTestAzurite();
  await Promise.all([untilListening(azurite.tablePort), untilListening(azurite.queuePort)]);
  const counter = new RequestCounter();
  const connectionString = connectionStringFor(azurite.tablePort, azurite.queuePort);
  const turns = new TurnRequests();
  const onRequest = turns.only(counter.onRequest);
  const talk = await startTalk({ storage: { connectionString }, onRequest });
  // Nobody waits for what comes after the answer.
  Object.assign(talk.bot.world.outbox, { kick: () => undefined, kickPerson: () => undefined });
  try {
    await expectPrices(talk, counter, engagements);
    expect(talk.faults).toEqual([]);
  } finally {
    turns.stop();
    await talk.stop();
    await azurite.stop();
  }
}
