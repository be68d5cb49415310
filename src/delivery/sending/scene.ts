import type { OutgoingCard } from '../../application/ports/messenger.ts';
import type { Debt, Notice, PersonOwed, Subject } from '../../application/ports/notices.ts';
import type { Member } from '../../application/people/member.ts';
import { clockDueAt, engagementClock } from '../../application/engagement/pass-time.ts';
import type { Engagement } from '../../domain/engagement/engagement.ts';
import { passesMute } from '../../domain/engagement/owing/mute.ts';
import {
  answeredAct,
  isStillOwed,
  natureOf,
  type NoticeNature,
} from '../../domain/engagement/owing/notice-nature.ts';
import type { Owed } from '../../domain/engagement/owing/owed.ts';
import type { Person, PersonId } from '../../domain/people.ts';
import type { Instant } from '../../domain/time.ts';
import type { DeliveryWorld } from '../delivery-world.ts';

/** How a notice is brought, and until when. */
export interface Manner extends NoticeNature {
  /** When the person did what this answers; within an hour of it quiet hours do not hold it back. */
  readonly answers: Instant | null;
  /** Not sent any more from then on, tried or not; `null` for what never grows old. */
  readonly expires: Instant | null;
  /** Reaches who muted the engagement. */
  readonly passesMute: boolean;
}

/** What a subject's notices are decided and drawn on: the fresh state. */
export interface Scene {
  readonly subject: Subject;
  readonly mannerOf: (notice: Notice) => Manner;
  readonly isStillOwed: (notice: Notice) => boolean;
  /** `null` when there is nothing to say any more. */
  readonly draw: (notice: Notice, member: Member) => Promise<OutgoingCard | null>;
  readonly drawShrunk: (notice: Notice, member: Member) => OutgoingCard;
  /** The people to tell when somebody cannot be reached. */
  readonly others: (person: PersonId) => readonly Person[];
  /** Brings lists, and what falls due, to the state. */
  readonly project: () => Promise<void>;
}

const isEngagementOwed = (notice: Notice): notice is Owed => !('breaksQuiet' in notice);
const isPersonOwed = (notice: Notice): notice is PersonOwed => 'breaksQuiet' in notice;

function personOwed(notice: Notice): PersonOwed {
  if (!isPersonOwed(notice)) throw new TypeError('a notice of an engagement at a person');
  return notice;
}

function mannerOfPersonOwed({ breaksQuiet, expires }: PersonOwed): Manner {
  return {
    wantsAttention: true,
    onlyAfterCard: false,
    isUrgent: breaksQuiet,
    answers: null,
    keepsDays: 7,
    expires,
    passesMute: true,
  };
}

function mannerOfOwed(owed: Owed, engagement: Engagement): Manner {
  return {
    ...natureOf(owed),
    answers: answeredAct(owed, engagement),
    expires: null,
    passesMute: passesMute(owed, engagement),
  };
}

/** FE and FM learn of each other; either learns of anybody else. */
function othersOf({ people }: Engagement, person: PersonId): readonly Person[] {
  const { fe, fm } = people;
  const engaged = [fe, fm].filter((each) => each !== null && each.id !== person);
  const isEngaged = fe?.id === person || fm?.id === person;
  return engaged.filter((each) => each !== null).slice(0, isEngaged ? 2 : 1);
}

/** Lists as they stand, and the moment at which the clock alone changes something. */
async function projectAll(
  { lists, dues }: DeliveryWorld,
  subject: Subject,
  engagement: Engagement,
): Promise<void> {
  const at = clockDueAt(engagement);
  await Promise.all([
    lists.project(engagement, []),
    ...(at === null ? [] : [dues.put({ at, subject, kind: engagementClock })]),
  ]);
}

function engagementScene(world: DeliveryWorld, subject: Subject, engagement: Engagement): Scene {
  const { draw } = world;
  return {
    subject,
    mannerOf: (notice) =>
      isEngagementOwed(notice) ? mannerOfOwed(notice, engagement) : mannerOfPersonOwed(notice),
    isStillOwed: (notice) => !isEngagementOwed(notice) || isStillOwed(notice, engagement),
    draw: async (notice, member) =>
      isEngagementOwed(notice)
        ? draw.notice(notice, engagement, draw.viewer(member))
        : draw.personNotice(notice, draw.viewer(member), member),
    drawShrunk: (notice, member) => draw.shrunk(notice, engagement, draw.viewer(member)),
    others: (person) => othersOf(engagement, person),
    project: () => projectAll(world, subject, engagement),
  };
}

/** What falls due for the person by what they wish now. */
async function projectPerson(world: DeliveryWorld, subject: Subject): Promise<void> {
  const stored = await world.people.load(subject.tenant, subject.id);
  if (stored?.member.reachability.state !== 'reachable') return;
  const coming = world.comingUp(stored.member, world.now());
  await Promise.all(coming.map((due) => world.dues.put({ ...due, subject })));
}

function personScene(world: DeliveryWorld, subject: Subject): Scene {
  const { draw } = world;
  return {
    subject,
    mannerOf: (notice) => mannerOfPersonOwed(personOwed(notice)),
    isStillOwed: () => true,
    draw: (notice, member) => draw.personNotice(personOwed(notice), draw.viewer(member), member),
    drawShrunk: (notice, member) => draw.shrunk(notice, null, draw.viewer(member)),
    others: () => [],
    project: () => projectPerson(world, subject),
  };
}

/** The scene of what is owed; `null` when the engagement was announced and never written. */
export async function openScene(
  world: DeliveryWorld,
  subject: Subject,
): Promise<{ scene: Scene; debts: readonly Debt[] } | null> {
  if (subject.about === 'person') {
    const debts = await world.notices.read(subject);
    return { scene: personScene(world, subject), debts };
  }
  const [debts, stored] = await Promise.all([
    world.notices.read(subject),
    world.engagements.load(subject),
  ]);
  const isBehind = debts.some(({ notice }) => notice.seq > (stored?.engagement.revision ?? 0));
  const fresh = isBehind ? await world.engagements.load(subject) : stored;
  return fresh && { scene: engagementScene(world, subject, fresh.engagement), debts };
}
