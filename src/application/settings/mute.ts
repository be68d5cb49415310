import type { Engagement, EngagementId } from '../../domain/engagement/engagement.ts';
import type { Answer } from '../answers.ts';
import { loadVisible } from '../engagement/find-engagement.ts';
import { changeWishes } from '../people/change-wishes.ts';
import { mostMuted, withWish } from '../people/wish-change.ts';
import type { StoredMember } from '../ports/ports.ts';
import type { Turn } from '../turn.ts';
import type { World } from '../world.ts';
import { nothingToSee } from '../engagement/nothing-to-see.ts';

/**
 * Makes a change after which a person hears of these engagements again: announced before and looked after when
 * it is made, so that what was held comes, whatever dies on the way.
 */
export async function keepsHearing(
  { outbox }: Pick<World, 'outbox'>,
  { member: { tenant } }: StoredMember,
  engagements: readonly EngagementId[],
  change: () => Promise<StoredMember>,
): Promise<StoredMember> {
  const refs = engagements.map((id) => ({ tenant, id }));
  await Promise.all(refs.map((ref) => outbox.announce(ref)));
  const stored = await change();
  for (const ref of refs) outbox.kick(ref);
  return stored;
}

/** An engagement was muted for whoever asked, or is heard of again. */
export interface MutedAnswer {
  readonly show: 'muted';
  readonly engagement: Engagement;
  readonly isMuted: boolean;
  /** As many as can be were muted already, so that it was not; `null` otherwise. */
  readonly fullAt: number | null;
}

/** Mutes an engagement for whoever asks, or lets them hear of it again (docs/rules.md §8). */
export async function answerMute(
  world: World,
  turn: Turn,
  id: EngagementId,
  isMuted: boolean,
): Promise<Answer> {
  const engagement = await loadVisible(world, turn.asker, id);
  if (!engagement) return nothingToSee;
  const change = isMuted ? { mute: [id] } : { unmute: [id] };
  const { member } = await keepsHearing(world, turn.stored, isMuted ? [] : [id], () =>
    changeWishes(world, turn.stored, (wishes) => withWish(wishes, change)),
  );
  const isRefused = isMuted && !member.wishes.muted.includes(id);
  return {
    ...{ show: 'muted', engagement, isMuted: isMuted && !isRefused },
    fullAt: isRefused ? mostMuted : null,
  };
}
