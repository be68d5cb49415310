import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { expect } from 'vitest';
import type { OnRequest } from '../../src/storage/calls.ts';
import { connectionStringFor, startTestAzurite, untilListening } from '../storage/azurite.ts';
import { RequestCounter } from '../storage/test-storage.ts';
import * as prices from './prices.ts';
import type { Someone } from './someone.ts';
import { startTalk, type Talk, type Tenant } from './talk.ts';

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

type ExpectPrices = (someone: Someone, rows: readonly prices.Priced[]) => Promise<void>;

const expectingWith =
  (counter: RequestCounter): ExpectPrices =>
  async (someone, rows) => {
    for (const { what, does, costs } of rows) {
      const { requests } = await counter.during(() => does(someone));
      expect([what, requests]).toEqual([what, [...costs].toSorted()]);
    }
  };

/** What is the FM's own, once every task is finished. */
async function expectPricesOfFm(expectPrices: ExpectPrices, tenant: Tenant, ada: Someone) {
  const kim = tenant.someone('Kim');
  await tenant.introduce('Toni');
  for (const said of ['contoso', 'bypass 3738 known', 'bypass 3650 known']) await kim.say(said);
  for (const task of ['3080', '4105', '3190', '1247']) await ada.say(`bypass ${task} known`);
  await expectPrices(kim, prices.managing);
}

async function expectAll(talk: Talk, expectPrices: ExpectPrices, engagements: number) {
  const tenant = talk.tenant();
  await fill(tenant, engagements - 1);
  await tenant.engagement('Contoso', { fe: 'Ada', fm: 'Kim' });
  const ada = tenant.someone('Ada');
  await ada.say('contoso');
  await expectPrices(ada, [...prices.typed, ...prices.steps]);
  for (const [said, ...clicks] of prices.clicked) {
    await ada.say(said);
    await expectPrices(ada, clicks);
  }
  await expectPrices(ada, prices.engineering);
  await expectPricesOfFm(expectPrices, tenant, ada);
  const place = {
    conversation: `19:${tenant.id}@thread.v2`,
    conversationType: 'groupChat',
  } as const;
  await expectPrices(tenant.someone('Ada', place), prices.amongOthers);
  talk.pass({ minutes: 1 });
  await expectPrices(ada, [...prices.afterAMinute, ...prices.opening]);
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
    await expectAll(talk, expectingWith(counter), engagements);
    expect(talk.faults).toEqual([]);
  } finally {
    turns.stop();
    await talk.stop();
    await azurite.stop();
  }
}
