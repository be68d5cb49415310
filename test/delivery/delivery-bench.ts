import type { Log } from '../../src/application/ports/delivery-ports.ts';
import type { Subject } from '../../src/application/ports/notices.ts';
import { newMember, type Member, type Reach } from '../../src/application/people/member.ts';
import type {
  EngagementRef,
  EngagementStore,
  ListStore,
  StoredEngagement,
} from '../../src/application/ports/ports.ts';
import type { Messenger } from '../../src/application/ports/messenger.ts';
import { createPace, usualPace } from '../../src/delivery/pacing/pace.ts';
import type { DeliveryWorld } from '../../src/delivery/delivery-world.ts';
import { quietByWish } from '../../src/delivery/quiet/quiet-wishes.ts';
import { reconcile } from '../../src/delivery/sending/reconcile.ts';
import { ofEngagement } from '../../src/delivery/sending/subject.ts';
import type { EngagementEvent, Opened } from '../../src/domain/engagement/events.ts';
import type { Person } from '../../src/domain/people.ts';
import type { Instant } from '../../src/domain/time.ts';
import { dueStore } from '../../src/storage/notices/due-store.ts';
import { engagementQueue } from '../../src/storage/engagements/engagement-queue.ts';
import { engagementStore } from '../../src/storage/engagements/engagement-store.ts';
import { listStore } from '../../src/storage/engagements/list-store.ts';
import { parkedStore } from '../../src/storage/notices/ledger-parked.ts';
import { throttleStore } from '../../src/storage/notices/throttle-store.ts';
import { holdStore } from '../../src/storage/notices/hold-store.ts';
import { awaitStore } from '../../src/storage/notices/owed-awaits.ts';
import { noticeStore } from '../../src/storage/notices/owed-store.ts';
import { peopleStore } from '../../src/storage/people/people-store.ts';
import type { Storage } from '../../src/storage/connect.ts';
import { change, opened } from '../storage/changes.ts';
import { newTenant } from '../storage/test-storage.ts';
import { ToldMessenger } from './told-messenger.ts';

/** Working hours of a Monday. */
export const monday: Instant = '2026-11-23T10:00:00.000Z';

/** The personal chat of somebody. */
export function reachOf(person: string): Reach {
  return {
    conversation: `chat-${person}`,
    serviceUrl: 'https://service.example/',
    bot: 'bot',
    user: `user-${person}`,
  };
}

/** One event as it was logged. */
export interface Logged {
  readonly event: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** Delivery over real storage, with a clock and a messenger in the test's hands. */
export class Bench {
  readonly tenant = newTenant();
  readonly logged: Logged[] = [];
  readonly world: DeliveryWorld;
  readonly told = new ToldMessenger();
  readonly lists: ListStore;
  /** What is to be looked after soon. */
  readonly soon: Subject[] = [];
  now: Instant = monday;
  readonly #engagements: EngagementStore;
  #count = 0;

  constructor(storage: Storage, messenger?: Messenger) {
    const log: Log = (event, fields) => {
      this.logged.push({ event, fields });
    };
    this.#engagements = engagementStore(storage);
    this.lists = listStore(storage);
    this.world = {
      engagements: this.#engagements,
      lists: this.lists,
      people: peopleStore(storage),
      notices: noticeStore(storage),
      awaits: awaitStore(storage),
      holds: holdStore(storage),
      throttles: throttleStore(storage),
      parked: parkedStore(storage),
      dues: dueStore(storage),
      queue: engagementQueue(storage),
      messenger: messenger ?? this.told,
      draw: {
        notice: ({ reason, seq }, { revision, customer }) => ({
          content: { revision },
          summary: `${customer}: ${reason.why} ${seq}`,
        }),
        personNotice: async ({ reason }) => ({ content: {}, summary: reason.why }),
        shrunk: ({ seq }) => ({ content: {}, summary: `newer than ${seq}` }),
        viewer: ({ id, name }) => ({
          actor: { person: { id, name }, isAdministrator: false },
          language: 'en',
          timeZone: 'UTC',
          now: this.now,
        }),
      },
      quietUntil: quietByWish(true, 'UTC'),
      comingUp: () => [],
      learnAddress: async () => undefined,
      pace: createPace({ ...usualPace, conversation: [] }, () => performance.now()),
      now: () => this.now,
      chance: () => 0.5,
      log,
      isStopping: () => false,
      soon: (subject) => this.soon.push(subject),
      sendLimitMs: 15_000,
    };
  }

  /** Somebody whom the bot knows, reachable unless said otherwise. */
  async knows(person: Person, but: Partial<Member> = {}): Promise<void> {
    const reachability = { state: 'reachable', reach: reachOf(person.id) } as const;
    const stored = await this.world.people.load(this.tenant, person.id);
    const member = stored?.member ?? newMember(this.tenant, person.id, person.name);
    await this.world.people.save({ ...member, reachability, ...but }, stored?.version ?? null);
  }

  /** A new engagement of Kim and Alex. */
  async opens(but: Partial<Opened> = {}): Promise<EngagementRef> {
    this.#count += 1;
    const ref = { tenant: this.tenant, id: `e-${this.#count}` };
    await this.#engagements.commit(change(null, [opened(ref, but)]));
    return ref;
  }

  /** These happened to it, at Kim's hands. */
  async happens(ref: EngagementRef, ...events: readonly EngagementEvent[]): Promise<void> {
    await this.#engagements.commit(change(await this.stored(ref), events));
  }

  /** The engagement as it stands. */
  async stored(ref: EngagementRef): Promise<StoredEngagement> {
    const stored = await this.world.engagements.load(ref);
    if (!stored) throw new Error(`${ref.id} is not there`);
    return stored;
  }

  /** Looks after it once. */
  reconcile(ref: EngagementRef): Promise<Instant | null> {
    return reconcile(this.world, ofEngagement(ref));
  }

  /** What is on its way: to whom, why, how far. */
  async onItsWay(ref: EngagementRef): Promise<readonly string[]> {
    const debts = await this.world.notices.read(ofEngagement(ref));
    return debts.map(({ notice, progress, task }) => {
      const how = progress.state === 'waiting' ? `waiting ${progress.why}` : progress.state;
      return `${notice.to.id} ${task.task} ${notice.reason.why} ${how}`;
    });
  }

  /** What came to its end, newest first. */
  async ledger(ref: EngagementRef): Promise<readonly string[]> {
    const entries = await this.world.notices.ledger(ofEngagement(ref), 100);
    return entries.map(({ notice, ending }) =>
      [notice.to.id, notice.reason.why, ending.state, ending.why].join(' ').trimEnd(),
    );
  }
}
