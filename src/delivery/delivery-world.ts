import type {
  AwaitStore,
  DrawNotice,
  DrawPersonNotice,
  DrawShrunk,
  Due,
  DueStore,
  Log,
  NoticeStore,
  ParkedStore,
  WorkQueue,
} from '../application/ports/delivery-ports.ts';
import type { ThrottleStore } from '../application/ports/throttle-ports.ts';
import type { HoldStore } from '../application/ports/quiet-ports.ts';
import type { Subject } from '../application/ports/notices.ts';
import type { Viewer } from '../application/answers.ts';
import type { Member } from '../application/people/member.ts';
import type { Messenger } from '../application/ports/messenger.ts';
import type { Clock, EngagementStore, ListStore, PeopleStore } from '../application/ports/ports.ts';
import type { Instant } from '../domain/time.ts';
import type { LearnAddress } from './reach/learn-address.ts';
import type { Pace } from './pacing/pace.ts';

/** Draws cards at the moment of sending. */
export interface Drawing {
  readonly notice: DrawNotice;
  readonly personNotice: DrawPersonNotice;
  readonly shrunk: DrawShrunk;
  /** For whom a card is drawn now. */
  readonly viewer: (member: Member) => Viewer;
}

/** What falls due for a person by what they wish. */
export type ComingUp = (member: Member, now: Instant) => readonly Pick<Due, 'at' | 'kind'>[];

/** Until when a person wants no new message; `null` when one may come now. */
export type QuietUntil = (member: Member, now: Instant) => Instant | null;

/** Everything that delivery needs from outside. */
export interface DeliveryWorld {
  readonly engagements: Pick<EngagementStore, 'load'>;
  readonly lists: Pick<ListStore, 'project'>;
  readonly people: Pick<PeopleStore, 'load' | 'save'>;
  readonly notices: NoticeStore;
  readonly awaits: AwaitStore;
  readonly holds: HoldStore;
  readonly throttles: ThrottleStore;
  readonly parked: ParkedStore;
  readonly dues: DueStore;
  readonly queue: WorkQueue;
  readonly messenger: Messenger;
  readonly draw: Drawing;
  readonly quietUntil: QuietUntil;
  readonly comingUp: ComingUp;
  readonly learnAddress: LearnAddress;
  readonly pace: Pace;
  readonly now: Clock;
  /** From 0 up to, but not including, 1. */
  readonly chance: () => number;
  readonly log: Log;
  /** The process is to end: what has not begun is left to another. */
  readonly isStopping: () => boolean;
  /** Has a subject looked after by this process; returns at once. */
  readonly soon: (subject: Subject) => void;
  /** After this long a send that nobody recorded is taken for dead; longer than one send can take. */
  readonly sendLimitMs: number;
}

/** The same without what its worker adds. */
export type OutsideWorld = Omit<DeliveryWorld, 'isStopping' | 'soon'>;
