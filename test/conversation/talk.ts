import { randomUUID } from 'node:crypto';
import { begin } from '../../src/domain/engagement/act.ts';
import { openedBy, type Opening } from '../../src/domain/engagement/opening.ts';
import type { Engagement } from '../../src/domain/engagement/engagement.ts';
import { newMember } from '../../src/application/people/member.ts';
import type { Person } from '../../src/domain/people.ts';
import type { BotSettings } from '../../src/bot-settings.ts';
import { startBot, type RunningBot } from '../../src/start-bot.ts';
import { testConnectionString } from '../storage/test-storage.ts';
import { personNamed, type TestPerson, type TestPlace } from '../teams/activities.ts';
import { startFakeConnector, type FakeConnector } from '../teams/fake-connector.ts';
import { someoneIn, type Someone } from './someone.ts';

/** When the clock of a conversation starts: a Monday morning. */
const monday = '2026-11-23T09:00:00.000Z';

/** A bot with storage, a pretended Teams and a clock that moves only by hand. */
export interface Talk {
  readonly bot: RunningBot;
  readonly connector: FakeConnector;
  readonly faults: readonly unknown[];
  /** A tenant that nobody else uses, with its people and engagements. */
  tenant(): Tenant;
  now(): string;
  /** Lets time pass. */
  pass(time: { readonly minutes?: number; readonly seconds?: number }): void;
  stop(): Promise<void>;
}

/** People and engagements of one tenant. */
export interface Tenant {
  readonly id: string;
  /** Somebody who talks with the bot, in their personal chat unless another place is given. */
  someone(name: string, place?: TestPlace): Someone;
  /** Makes the bot know somebody it has not heard of yet. */
  introduce(name: string, email?: string): Promise<Person>;
  /** An engagement that exists, on everybody's list. */
  engagement(customer: string, people: GivenPeople, more?: Partial<Opening>): Promise<Engagement>;
  /** The engagement as it stands. */
  read(id: string): Promise<Engagement>;
  /** Brings the lists to the state that stands. */
  list(id: string): Promise<void>;
  /** Waits until somebody's list shows a customer. */
  listed(name: string, customer: string): Promise<void>;
}

/** Names of who holds which place. */
export interface GivenPeople {
  readonly fe?: string;
  readonly fm?: string;
  readonly fta?: string;
}

/** Somebody's identity as the bot knows it. */
export function personOf(name: string): Person {
  return { id: personNamed(name).aadObjectId, name };
}

const silent = { error: () => undefined, warn: () => undefined, info: () => undefined };

/** The administrator of every pretended tenant. */
export const administrator: TestPerson = personNamed('Root');

/** Starts the bot as `main` does, in front of a pretended Teams. */
export async function startTalk(settings: Partial<BotSettings> = {}): Promise<Talk> {
  const connector = await startFakeConnector();
  const faults: unknown[] = [];
  let now = Date.parse(monday);
  const clock = (): string => new Date(now).toISOString();
  const bot = await startBot({
    storage: { connectionString: await testConnectionString() },
    teams: { identity: { kind: 'local', host: '127.0.0.1' }, tenants: [], timeLimitMs: 10_000 },
    host: '127.0.0.1',
    port: 0,
    defaultTimeZone: 'UTC',
    isAdministrator: (id) => id === administrator.aadObjectId,
    log: {
      ...silent,
      error: (fields: unknown) => {
        faults.push(fields);
      },
    },
    hasQuietHours: false,
    now: clock,
    ...settings,
  });
  const messagesUrl = `http://127.0.0.1:${bot.port}/api/messages`;
  return {
    bot,
    connector,
    faults,
    now: clock,
    pass: ({ minutes = 0, seconds = 0 }) => {
      now += (minutes * 60 + seconds) * 1000;
    },
    tenant: () => tenantOf(bot, { messagesUrl, connector, tenant: `t-${randomUUID()}` }),
    async stop() {
      await bot.stop();
      await connector.stop();
    },
  };
}

interface SpokenIn {
  readonly messagesUrl: string;
  readonly connector: FakeConnector;
  readonly tenant: string;
}

function openingOf(tenant: string, customer: string, people: GivenPeople): Opening {
  return {
    id: `e-${randomUUID()}`,
    tenant,
    customer,
    entitledSeats: 1000,
    myRole: people.fe === undefined ? 'fm' : 'fe',
    other: people.fe !== undefined && people.fm !== undefined ? personOf(people.fm) : null,
    fta: people.fta === undefined ? null : personOf(people.fta),
    scenario: '',
    targetPercent: 70,
    targetBy: null,
  };
}

function tenantOf({ world }: RunningBot, spoken: SpokenIn): Tenant {
  const { tenant } = spoken;
  const read = async (id: string): Promise<Engagement> => {
    const stored = await world.engagements.load({ tenant, id });
    if (!stored) throw new Error(`no engagement ${id}`);
    return stored.engagement;
  };
  const listed = async (name: string, customer: string): Promise<void> => {
    for (let tries = 0; tries < 200; tries += 1) {
      const lines = await world.lists.mine(tenant, personOf(name).id);
      if (lines.some((line) => line.customer === customer)) return;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    throw new Error(`${customer} never came to the list of ${name}`);
  };
  return {
    id: tenant,
    read,
    listed,
    someone: (name, place) => someoneIn(spoken, name, place),
    async introduce(name, email = '') {
      const person = personOf(name);
      const known = await world.people.load(tenant, person.id);
      if (!known) await world.people.save({ ...newMember(tenant, person.id, name), email }, null);
      return person;
    },
    async list(id) {
      await world.lists.project(await read(id), []);
    },
    async engagement(customer, people, more = {}) {
      const opening = { ...openingOf(tenant, customer, people), ...more };
      const me = personOf(people.fe ?? people.fm ?? people.fta ?? 'Nobody');
      const outcome = begin(openedBy(opening, me), me, world.now(), `open:${opening.id}`);
      if (outcome.kind === 'refused') throw new Error('refused');
      const { engagement, recorded } = outcome;
      await world.engagements.commit({
        engagement,
        expected: null,
        actions: [],
        recorded,
        owed: [],
      });
      await world.lists.project(engagement, []);
      return engagement;
    },
  };
}
