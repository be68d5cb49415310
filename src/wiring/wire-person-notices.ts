import { digestOwed, type DigestParts } from '../application/digest/answer-digest.ts';
import { digestClock, digestDueAt } from '../application/digest/bring-digest.ts';
import { answerWithDay } from '../application/my-day/day-answer.ts';
import { dayOf } from '../application/my-day/day-of.ts';
import { myDayClock, myDayDueAt } from '../application/my-day/bring-my-day.ts';
import type { DrawPersonNotice } from '../application/ports/delivery-ports.ts';
import type { Viewer } from '../application/answers.ts';
import type { Member } from '../application/people/member.ts';
import type { OutgoingCard } from '../application/ports/messenger.ts';
import { channelKind } from '../application/request/roster.ts';
import { presentAnswer } from '../cards/present.ts';
import {
  presentFeedback,
  presentFileUnread,
  presentRetention,
  presentMissed,
  presentNotShared,
  type Missed,
} from '../cards/present-upkeep.ts';
import type { EngagementId } from '../domain/engagement/engagement.ts';
import type { ComingUp } from '../delivery/delivery-world.ts';
import { wordsFor } from '../text/languages.ts';

/** What the cards that belong to no engagement are drawn from. */
export type PersonNoticeParts = DigestParts;

/** My day as it stands now; nothing when nothing wants attention any more. */
async function drawMyDay(
  { lists, now, defaultTimeZone }: PersonNoticeParts,
  member: Member,
  viewer: Viewer,
): Promise<OutgoingCard | null> {
  const mine = await lists.mine(member.tenant, member.id);
  const day = dayOf(member, mine, { now: now(), defaultTimeZone, isAsked: false });
  if (day.lines.length === 0) return null;
  const answer = answerWithDay(day, 0, { isProactive: true, done: null });
  return presentAnswer(answer, viewer, wordsFor(viewer.language), []);
}

/** The weekly digest as it stands now; nothing when no engagement is left to speak of. */
async function drawDigest(
  parts: PersonNoticeParts,
  member: Member,
  viewer: Viewer,
  period: string,
): Promise<OutgoingCard | null> {
  const answer = await digestOwed(parts, member, period);
  return answer && presentAnswer(answer, viewer, wordsFor(viewer.language), []);
}

/** Engagements they have no part in any more are counted, not named. */
async function missedBy(
  { lists }: PersonNoticeParts,
  { tenant, id }: Member,
  engagements: readonly EngagementId[],
): Promise<Missed> {
  const mine = await lists.mine(tenant, id);
  const lines = mine.filter(({ engagement }) => engagements.includes(engagement));
  return { engagements: engagements.length, lines };
}

/** Draws what people are owed apart from any engagement. */
export function drawingPersonNotices(parts: PersonNoticeParts): DrawPersonNotice {
  return async ({ reason, at }, viewer, member) => {
    const words = wordsFor(viewer.language);
    switch (reason.why) {
      case 'my-day':
        return drawMyDay(parts, member, viewer);
      case 'digest':
        return drawDigest(parts, member, viewer, reason.period);
      case 'feedback':
        return presentFeedback({ ...reason, at }, viewer, words);
      case 'retention':
        return presentRetention(reason, viewer, words);
      case 'file-unread':
        return presentFileUnread(reason, viewer, words);
      case 'not-shared':
        return presentNotShared(reason, viewer, words);
      case 'answer':
      case 'shared':
        return reason.card;
      case 'summary':
        return presentMissed(await missedBy(parts, member, reason.engagements), viewer, words);
      case 'welcome':
        return presentAnswer({ show: 'welcome', hasEngagements: false }, viewer, words, []);
    }
  };
}

/** What falls due for a person by what they wish; nothing for a channel. */
export function comingUpIn(defaultTimeZone: string): ComingUp {
  return (member, now) => {
    if (channelKind(member.id)) return [];
    const day = myDayDueAt(member, defaultTimeZone, now);
    const digest = digestDueAt(member, defaultTimeZone, now);
    return [
      ...(day === null ? [] : [{ at: day, kind: myDayClock }]),
      ...(digest === null ? [] : [{ at: digest, kind: digestClock }]),
    ];
  };
}
