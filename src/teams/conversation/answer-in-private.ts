import type { Answer } from '../../application/answers.ts';
import type { Subject } from '../../application/ports/notices.ts';
import type { StoredMember } from '../../application/ports/ports.ts';
import { oweDrawn } from '../../application/share/owe-drawn.ts';
import type { ConversationParts } from './parts.ts';
import { engagementOf } from './place.ts';

/** An answer of yesterday answers nothing. */
const keptMs = 24 * 60 * 60 * 1000;

/** With what the answer is kept: what it speaks of, else whom it answers. */
function subjectOf(answer: Answer, { tenant, id }: StoredMember['member']): Subject {
  const engagement = engagementOf(answer);
  return engagement
    ? { about: 'engagement', tenant, id: engagement.id }
    : { about: 'person', tenant, id };
}

/**
 * Has an answer brought to somebody's personal chat that may not stand where they asked; what is said there
 * instead.
 */
export async function answerInPrivate(
  { world, draw, isAdministrator }: ConversationParts,
  { activityId }: { readonly activityId: string },
  { member }: StoredMember,
  answer: Answer,
): Promise<Answer> {
  const { id, name, reachability } = member;
  if (reachability.state !== 'reachable') return { show: 'answered-privately', isOnItsWay: false };
  const at = world.now();
  const ms = Date.parse(at);
  await oweDrawn(world, subjectOf(answer, member), {
    to: { id, name },
    matter: `answer:${activityId}`,
    seq: engagementOf(answer)?.revision ?? Math.floor(ms / 1000),
    at,
    reason: { why: 'answer', card: draw(answer, member, isAdministrator(id)) },
    expires: new Date(ms + keptMs).toISOString(),
    breaksQuiet: true,
  });
  return { show: 'answered-privately', isOnItsWay: true };
}
