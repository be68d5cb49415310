import type { Engagement, EngagementId } from '../../domain/engagement/engagement.ts';
import type { Refusal } from '../../domain/engagement/refusal.ts';
import type { Person } from '../../domain/people.ts';
import type { Answer } from '../answers.ts';
import { loadOwn } from '../engagement/load-own.ts';
import type { Asker } from '../asker.ts';
import type { Turn } from '../turn.ts';
import type { World } from '../world.ts';
import { nothingToSee } from '../engagement/nothing-to-see.ts';

/** Shares a status card: offered first, then into `here` or a chat that is bound. */
export interface ShareRequest {
  readonly ask: 'share';
  /** `null` asks who will see it; `here` is the chat it was said in. */
  readonly chat: string | null;
}

/** Only the FE and the FM let others read along (docs/rules.md §2). */
function refusalFor({ people: { fe, fm } }: Engagement, me: Person): Refusal | null {
  return fe?.id === me.id || fm?.id === me.id
    ? null
    : { refused: 'not-yours', role: 'fm', holder: fm };
}

/** The conversation that is meant, should the card be allowed to stand there: this one, or one that is bound. */
function chatMeant({ place }: Asker, { chats }: Engagement, chat: string): string | null {
  if (chat === 'here') return place.isPersonal ? null : place.conversation;
  return chats.some(({ conversation }) => conversation === chat) ? chat : null;
}

function offer({ place }: Asker, engagement: Engagement): Answer {
  const here = place.isPersonal ? null : place.conversation;
  const chats = place.isPersonal ? engagement.chats : [];
  return { show: 'share-offer', engagement, here, chats };
}

/** Says who will see the status card of an engagement, or makes it a snapshot for a chat. */
export async function answerShare(
  world: World,
  { asker }: Turn,
  id: EngagementId,
  { chat }: ShareRequest,
): Promise<Answer> {
  const engagement = await loadOwn(world, asker, id);
  if (!engagement) return nothingToSee;
  const by = asker.actor.person;
  const refusal = refusalFor(engagement, by);
  if (refusal) return { show: 'refused', engagement, refusal };
  const meant = chat === null ? null : chatMeant(asker, engagement, chat);
  if (meant === null) return offer(asker, engagement);
  const ask = asker.click ?? asker.delivery;
  return { show: 'snapshot', engagement, by, at: world.now(), chat: meant, ask };
}
