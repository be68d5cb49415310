import type { EngagementLine } from '../engagement/lines.ts';
import type { StoredMember } from '../ports/ports.ts';
import type { Turn } from '../turn.ts';
import type { World } from '../world.ts';
import { answerWithDay, type DayAnswer, type DayDone } from './day-answer.ts';
import { dayOf } from './day-of.ts';
import { promptedFor } from './reading-prompt.ts';

type Days = Pick<World, 'now' | 'defaultTimeZone' | 'people'>;

/** Written only where a figure alone is meant otherwise from now on, so that looking at the day seldom writes. */
async function rememberDay(
  world: Days,
  { member, version }: StoredMember,
  mine: readonly EngagementLine[],
): Promise<void> {
  const shown = { ...member, dayShownAt: world.now() };
  if (promptedFor(shown, mine, world) === promptedFor(member, mine, world)) return;
  await world.people.save(shown, version);
}

/** My day as it stands now, asked for: muted engagements are in it, lines that rest are not. */
export async function answerToday(
  world: Days,
  { stored, mine }: Pick<Turn, 'stored' | 'mine'>,
  page: number,
  done: DayDone | null = null,
): Promise<DayAnswer> {
  const { now, defaultTimeZone } = world;
  const lines = await mine();
  const day = dayOf(stored.member, lines, { now: now(), defaultTimeZone, isAsked: true });
  await rememberDay(world, stored, lines);
  return answerWithDay(day, page, { isProactive: false, done });
}
