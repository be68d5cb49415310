import type { DrawPersonNotice } from './application/ports/delivery-ports.ts';
import type { Member } from './application/people/member.ts';
import type { Messenger } from './application/ports/messenger.ts';
import type { Clock, EngagementStore, ListStore, PeopleStore } from './application/ports/ports.ts';
import { passTimeOn, usageClock } from './application/engagement/pass-time.ts';
import { viewerOf } from './application/people/viewer.ts';
import { presentNotice } from './cards/present-notice.ts';
import { presentAnswer } from './cards/present.ts';
import { presentMissed, presentShrunk } from './cards/present-upkeep.ts';
import type { Drawing } from './delivery/delivery-world.ts';
import { createDelivery, type Delivery } from './delivery/delivery.ts';
import { createPace, usualPace } from './delivery/pacing/pace.ts';
import { quietByWish } from './delivery/quiet/quiet-wishes.ts';
import type { WorkerSettings } from './delivery/worker.ts';
import type { PersonId } from './domain/people.ts';
import type { Log } from './log.ts';
import type { Storage } from './storage/connect.ts';
import { dueStore } from './storage/notices/due-store.ts';
import { engagementQueue } from './storage/engagements/engagement-queue.ts';
import { parkedStore } from './storage/notices/ledger-parked.ts';
import { awaitStore } from './storage/notices/owed-awaits.ts';
import { noticeStore } from './storage/notices/owed-store.ts';
import { wordsFor } from './text/languages.ts';

/** What delivery is wired from. */
export interface DeliveryParts {
  readonly storage: Storage;
  readonly engagements: EngagementStore;
  readonly lists: ListStore;
  readonly people: PeopleStore;
  readonly messenger: Messenger;
  readonly now: Clock;
  readonly defaultTimeZone: string;
  readonly isAdministrator: (person: PersonId) => boolean;
  /** Off in local mode, so that a Sunday shows what a Monday does. */
  readonly hasQuietHours: boolean;
  readonly log: Log;
}

const drawPersonNotice: DrawPersonNotice = async ({ reason }, viewer) => {
  const words = wordsFor(viewer.language);
  return reason.why === 'summary'
    ? presentMissed(reason.engagements.length, viewer, words)
    : presentAnswer({ show: 'welcome', hasEngagements: false }, viewer, words, []);
};

function drawingOf({ now, defaultTimeZone, isAdministrator }: DeliveryParts): Drawing {
  return {
    notice: (owed, engagement, viewer) =>
      presentNotice(owed, engagement, viewer, wordsFor(viewer.language)),
    personNotice: drawPersonNotice,
    shrunk: (_notice, engagement, viewer) =>
      presentShrunk(engagement, viewer, wordsFor(viewer.language)),
    viewer: (member: Member) => {
      const person = { id: member.id, name: member.name };
      const actor = { person, isAdministrator: isAdministrator(member.id) };
      return viewerOf(member, actor, now(), defaultTimeZone);
    },
  };
}

/** After this long a send that nobody recorded is taken for dead; a send takes ten seconds at most. */
const sendLimitMs = 30_000;

/** Delivery over Azure Storage and Teams. */
export function wireDelivery(parts: DeliveryParts): Delivery {
  const { storage, engagements, lists, people, messenger, now, log } = parts;
  const world = {
    ...{ engagements, lists, people, messenger, now, sendLimitMs },
    notices: noticeStore(storage),
    awaits: awaitStore(storage),
    parked: parkedStore(storage),
    dues: dueStore(storage),
    queue: engagementQueue(storage),
    draw: drawingOf(parts),
    quietUntil: quietByWish(parts.hasQuietHours, parts.defaultTimeZone),
    pace: createPace(usualPace, () => performance.now()),
    chance: Math.random,
    log: (event: string, fields: object) => {
      const isParked = 'state' in fields && fields.state === 'parked';
      if (isParked || event.endsWith('fault')) log.warn(fields, event);
      else log.info(fields, event);
    },
  };
  const onDue: WorkerSettings['onDue'] = {
    [usageClock]: ({ subject }) =>
      passTimeOn({ engagements, outbox: delivery.outbox, now }, subject),
  };
  const delivery = createDelivery(world, { onDue });
  return delivery;
}
