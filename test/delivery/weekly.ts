import { bringDigest, digestClock } from '../../src/application/digest/bring-digest.ts';
import { bringMyDay, myDayClock } from '../../src/application/my-day/bring-my-day.ts';
import type { OutgoingCard } from '../../src/application/ports/messenger.ts';
import type { PersonOwed } from '../../src/application/ports/notices.ts';
import type { DeliveryWorld } from '../../src/delivery/delivery-world.ts';
import { lookAtDues, type OnDue } from '../../src/delivery/schedule/due-look.ts';
import { reconcile } from '../../src/delivery/sending/reconcile.ts';
import { ofPerson } from '../../src/delivery/sending/subject.ts';
import type { Person } from '../../src/domain/people.ts';
import type { Wishes } from '../../src/domain/wishes.ts';
import type { Storage } from '../../src/storage/connect.ts';
import { claimStore } from '../../src/storage/notices/claim-store.ts';
import { digestStore } from '../../src/storage/people/digest-store.ts';
import { comingUpIn, drawingPersonNotices } from '../../src/wiring/wire-person-notices.ts';
import { Bench } from './delivery-bench.ts';

const noOutbox = {
  announce: () => Promise.resolve(null),
  announcePerson: () => Promise.resolve(),
  kick: () => undefined,
  kickPerson: () => undefined,
};

/** Delivery with a clock in the test's hands that brings what is due by somebody's wishes. */
export class Weekly {
  readonly bench: Bench;
  readonly world: DeliveryWorld;
  /** The last card that was drawn of those that belong to no engagement. */
  drawn: OutgoingCard | null = null;
  readonly #storage: Storage;

  constructor(storage: Storage) {
    this.#storage = storage;
    this.bench = new Bench(storage);
    const { lists, world } = this.bench;
    const draw = drawingPersonNotices({
      ...{ lists, digests: digestStore(storage), defaultTimeZone: 'UTC' },
      now: () => this.bench.now,
    });
    this.world = {
      ...world,
      comingUp: comingUpIn('UTC'),
      draw: {
        ...world.draw,
        personNotice: async (owed: PersonOwed, viewer, member) =>
          (this.drawn = await draw(owed, viewer, member)),
      },
    };
  }

  /** Somebody in Berlin who can be reached. */
  async knows(person: Person, wishes: Partial<Wishes> = {}): Promise<void> {
    const { bench } = this;
    const platform = { timeZone: 'Europe/Berlin', locale: 'en-GB' };
    await bench.knows(person, { platform });
    const stored = await this.world.people.load(bench.tenant, person.id);
    if (!stored) throw new Error('nobody');
    await bench.knows(person, { platform, wishes: { ...stored.member.wishes, ...wishes } });
    await this.lookAfter(person);
  }

  async lookAfter(person: Person): Promise<void> {
    await reconcile(this.world, ofPerson(this.bench.tenant, person.id));
  }

  /** What one process does about what is due. */
  async #look(): Promise<void> {
    const { dues, now, log, people } = this.world;
    const { lists } = this.bench;
    const claims = claimStore(this.#storage);
    const means = { people, dues, now, claims, outbox: noOutbox, lists, defaultTimeZone: 'UTC' };
    const onDue: Readonly<Record<string, OnDue>> = {
      [myDayClock]: (due, ats) => bringMyDay(means, due, ats),
      [digestClock]: (due, ats) => bringDigest(means, due, ats),
    };
    await lookAtDues({ ...{ dues, now, log }, onDue, lookOnce: async () => true });
  }

  /** The clock moves, and so many processes bring what is due to these people. */
  async at(now: string, people: readonly Person[], processes = 1): Promise<void> {
    this.bench.now = now;
    await Promise.all(Array.from({ length: processes }, () => this.#look()));
    for (const person of people) await this.lookAfter(person);
  }

  /** Summaries of the new messages to somebody that begin so. */
  posts(person: Person, beginning: string): readonly string[] {
    return this.bench.told
      .shownTo(person.id)
      .filter((each) => each.startsWith(`post ${beginning}`));
  }
}
