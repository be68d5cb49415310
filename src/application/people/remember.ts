import type { EngagementId } from '../../domain/engagement/engagement.ts';
import type { AskedBack, Member } from './member.ts';
import type { StoredMember } from '../ports/ports.ts';
import type { World } from '../world.ts';

/** The touch is written when it moves to another engagement, else at most once a minute. */
const touchEveryMs = 60 * 1000;

type Current = NonNullable<Member['current']>;

function isFresh(current: Current, engagement: EngagementId, now: string): boolean {
  const isSame = current.engagement === engagement && current.touched === engagement;
  return isSame && Date.parse(now) - Date.parse(current.at) < touchEveryMs;
}

/** A click elsewhere touches another engagement without making it the current one. */
function clicked(current: Current, engagement: EngagementId): Current | null {
  return current.touched === engagement ? null : { ...current, touched: engagement };
}

function dealtWith(
  current: Member['current'],
  engagement: EngagementId,
  now: string,
  isClick: boolean,
): Current | null {
  if (isClick && current && current.engagement !== engagement) return clicked(current, engagement);
  return current && isFresh(current, engagement, now)
    ? null
    : { engagement, at: now, touched: engagement };
}

/** So long a typed yes or no answers what the bot asked. */
const answeredWithinMs = 5 * 60 * 1000;

/** Remembers that the person was asked whether they mean this customer. A lost race leaves the card's buttons. */
export async function rememberQuestion(
  world: World,
  { member, version }: StoredMember,
  question: Omit<AskedBack, 'at'>,
): Promise<void> {
  await world.people.save({ ...member, asked: { ...question, at: world.now() } }, version);
}

/** Whatever the person says or presses next, the question is put no more. Returns it while it counts. */
export async function takeQuestion(
  world: World,
  stored: StoredMember,
): Promise<{ readonly stored: StoredMember; readonly asked: AskedBack | null }> {
  const { member, version } = stored;
  const { asked } = member;
  if (!asked) return { stored, asked };
  await world.people.save({ ...member, asked: null }, version);
  const fresh = await world.people.load(member.tenant, member.id);
  const isOver = Date.parse(world.now()) - Date.parse(asked.at) > answeredWithinMs;
  return { stored: fresh ?? stored, asked: isOver ? null : asked };
}

/**
 * Remembers which engagement a person deals with: `open` and typed words make it the current one, a click on
 * a card only touches it. A lost race is left alone: another of the person's own requests wrote just now.
 */
export async function rememberEngagement(
  world: World,
  { member, version }: StoredMember,
  engagement: EngagementId,
  isClick: boolean,
): Promise<void> {
  const current = dealtWith(member.current, engagement, world.now(), isClick);
  if (current) await world.people.save({ ...member, current }, version);
}
