import type { Answer } from '../../application/answers.ts';
import type { Subject } from '../../application/ports/notices.ts';
import type { StoredMember } from '../../application/ports/ports.ts';
import { oweDrawn } from '../../application/share/owe-drawn.ts';
import { after, millisOf } from '../../domain/calendar/time-zones.ts';
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
 * Owes somebody an answer as it is drawn now, in their personal chat, once for each matter: it comes whatever is
 * refused or dies on the way.
 */
export async function oweAnswer(
  { world, draw, isAdministrator }: ConversationParts,
  { member }: Pick<StoredMember, 'member'>,
  matter: string,
  answer: Answer,
): Promise<void> {
  const { id, name } = member;
  const at = world.now();
  await oweDrawn(world, subjectOf(answer, member), {
    to: { id, name },
    matter,
    seq: engagementOf(answer)?.revision ?? Math.floor(millisOf(at) / 1_000),
    at,
    reason: { why: 'answer', card: draw(answer, member, isAdministrator(id)) },
    expires: after(at, keptMs),
    breaksQuiet: true,
  });
}
