import { bringDigest, digestClock } from '../application/digest/bring-digest.ts';
import { draftClock, sweepDrafts } from '../application/files/sweep-drafts.ts';
import { fileClock, tellUnread, type FilesUnderWay } from '../application/files/under-way.ts';
import type { DraftStore } from '../application/files/usage-file.ts';
import { bringMyDay, myDayClock } from '../application/my-day/bring-my-day.ts';
import type { Viewer } from '../application/answers.ts';
import type { Member } from '../application/people/member.ts';
import type { DueStore } from '../application/ports/delivery-ports.ts';
import type { DigestStore } from '../application/ports/digest-store.ts';
import type { FindAddress } from '../application/ports/find-address.ts';
import type { Messenger } from '../application/ports/messenger.ts';
import type {
  Clock,
  EngagementStore,
  ListStore,
  PeopleStore,
  Outbox,
} from '../application/ports/ports.ts';
import { engagementClock, passTimeOn } from '../application/engagement/pass-time.ts';
import { viewerOf } from '../application/people/viewer.ts';
import type { ReadinessDraftStore } from '../application/readiness/readiness-draft.ts';
import type { SmeStore } from '../application/ports/sme-ports.ts';
import { presentNotice } from '../cards/present-notice.ts';
import { presentShrunk } from '../cards/present-upkeep.ts';
import type { Drawing } from '../delivery/delivery-world.ts';
import { createDelivery, type Delivery } from '../delivery/delivery.ts';
import { createPace, paceOf } from '../delivery/pacing/pace.ts';
import { quietByWish } from '../delivery/quiet/quiet-wishes.ts';
import { learnAddressBy } from '../delivery/reach/learn-address.ts';
import { quietForPeople, withChannels } from '../delivery/reach/channel-recipient.ts';
import type { WorkerSettings } from '../delivery/worker.ts';
import type { PersonId } from '../domain/people.ts';
import type { Storage } from '../storage/connect.ts';
import { claimStore } from '../storage/notices/claim-store.ts';
import { dueStore } from '../storage/notices/due-store.ts';
import { engagementQueue } from '../storage/engagements/engagement-queue.ts';
import { parkedStore } from '../storage/notices/ledger-parked.ts';
import { throttleStore } from '../storage/notices/throttle-store.ts';
import { holdStore } from '../storage/notices/hold-store.ts';
import { awaitStore } from '../storage/notices/owed-awaits.ts';
import { noticeStore } from '../storage/notices/owed-store.ts';
import { wordsFor } from '../text/languages.ts';
import { retentionDue, wireRetention } from './wire-retention.ts';
import { comingUpIn, drawingPersonNotices } from './wire-person-notices.ts';

type OnDues = WorkerSettings['onDue'];

/** How long the worker rests between two looks. */
export type WorkerPauses = Partial<Pick<WorkerSettings, 'pollMs' | 'dueLookMs'>>;

/** What delivery is wired from. */
export interface DeliveryParts {
  readonly storage: Storage;
  readonly engagements: EngagementStore;
  readonly lists: ListStore;
  readonly people: PeopleStore;
  readonly digests: DigestStore;
  readonly drafts: DraftStore;
  readonly filesUnderWay: FilesUnderWay;
  readonly readinessDrafts: ReadinessDraftStore;
  readonly smes: SmeStore;
  readonly administrators: readonly PersonId[];
  readonly toolLink: Viewer['toolLink'];
  readonly messenger: Messenger;
  readonly findAddress: FindAddress;
  readonly now: Clock;
  readonly defaultTimeZone: string;
  readonly isAdministrator: (person: PersonId) => boolean;
  /** Off in local mode, so that a Sunday shows what a Monday does. */
  readonly hasQuietHours: boolean;
  /** Days after which an engagement that has ended is removed; 0 keeps it. */
  readonly retentionDays: number;
  /** How many processes share what a tenant takes in a second; one unless this is set. */
  readonly replicas?: number;
  /** How often is looked for what is owed and due, where that is not as usual. */
  readonly pauses?: WorkerPauses;
  /** Told what happens: a name of the event and plain fields. */
  readonly onDelivery: (event: string, fields: object) => void;
}

function drawingOf(parts: DeliveryParts): Drawing {
  const { lists, digests, now, defaultTimeZone, isAdministrator, toolLink } = parts;
  return {
    notice: (owed, engagement, viewer) =>
      presentNotice(owed, engagement, viewer, wordsFor(viewer.language)),
    personNotice: drawingPersonNotices({ lists, digests, now, defaultTimeZone }),
    shrunk: (_notice, engagement, viewer) =>
      presentShrunk(engagement, viewer, wordsFor(viewer.language)),
    viewer: (member: Member) => {
      const person = { id: member.id, name: member.name };
      const actor = { person, isAdministrator: isAdministrator(member.id) };
      return { ...viewerOf(member, actor, now(), defaultTimeZone), toolLink };
    },
  };
}

/** After this long a send that nobody recorded is taken for dead; a send takes ten seconds at most. */
const sendLimitMs = 30_000;

/** What the clock brings, by kind. */
function clocksOf(parts: DeliveryParts, dues: DueStore, outbox: () => Outbox): OnDues {
  const { storage, engagements, lists, people, smes, administrators, now } = parts;
  const { defaultTimeZone } = parts;
  const claims = claimStore(storage);
  const byWish = () => ({
    ...{ people, lists, claims, dues, now, defaultTimeZone },
    outbox: outbox(),
  });
  return {
    ...retentionDue(
      () =>
        wireRetention({ storage, engagements, outbox: outbox(), now, days: parts.retentionDays }),
      parts.retentionDays,
    ),
    [fileClock]: (due) => tellUnread({ ...byWish(), filesUnderWay: parts.filesUnderWay }, due),
    [draftClock]: (due) => sweepDrafts(parts, due),
    [digestClock]: (due, ats) => bringDigest(byWish(), due, ats),
    [myDayClock]: (due, ats) => bringMyDay(byWish(), due, ats),
    [engagementClock]: ({ subject }) =>
      passTimeOn({ engagements, outbox: outbox(), now, smes, people, administrators }, subject),
  };
}

/** Delivery over Azure Storage and Teams. */
export function wireDelivery(parts: DeliveryParts): Delivery {
  const { storage, engagements, lists, smes, messenger, now } = parts;
  const world = {
    ...{ engagements, lists, messenger, now, sendLimitMs },
    people: withChannels(parts.people, smes),
    notices: noticeStore(storage),
    awaits: awaitStore(storage),
    holds: holdStore(storage),
    throttles: throttleStore(storage),
    parked: parkedStore(storage),
    dues: dueStore(storage),
    queue: engagementQueue(storage),
    draw: drawingOf(parts),
    quietUntil: quietForPeople(quietByWish(parts.hasQuietHours, parts.defaultTimeZone)),
    comingUp: comingUpIn(parts.defaultTimeZone),
    learnAddress: learnAddressBy({
      ...{ people: parts.people, claims: claimStore(storage), now },
      ...{ findAddress: parts.findAddress, log: parts.onDelivery },
    }),
    pace: createPace(paceOf(parts.replicas), () => performance.now()),
    chance: Math.random,
    log: parts.onDelivery,
  };
  const delivery = createDelivery(world, {
    ...parts.pauses,
    onDue: clocksOf(parts, world.dues, () => delivery.outbox),
  });
  return delivery;
}
