import type { Turn } from '../turn.ts';
import type { World } from '../world.ts';
import { answerWithDay, type DayAnswer, type DayDone } from './day-answer.ts';
import { dayOf } from './day-of.ts';

/** My day as it stands now, asked for: muted engagements are in it, lines that rest are not. */
export async function answerToday(
  { now, defaultTimeZone }: Pick<World, 'now' | 'defaultTimeZone'>,
  { stored, mine }: Pick<Turn, 'stored' | 'mine'>,
  page: number,
  done: DayDone | null = null,
): Promise<DayAnswer> {
  const context = { now: now(), defaultTimeZone, isAsked: true };
  const day = dayOf(stored.member, await mine(), context);
  return answerWithDay(day, page, { isProactive: false, done });
}
