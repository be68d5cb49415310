import type { Schedule } from '../calendar/schedules.ts';
import { weekdayOf } from '../calendar/days.ts';
import type { EngagementId } from '../engagement/engagement.ts';
import type { Instant, LocalDate } from '../time.ts';
import type { Wishes } from '../wishes.ts';
import type { AttentionKind } from './attention-kind.ts';

/** When My day comes: at its hour on the working days that the person wants it on; never while it is off. */
export function myDaySchedule({ myDay, workingDays }: Wishes, zone: string): Schedule {
  const wanted = myDay.days ?? workingDays;
  const days = myDay.isOn ? workingDays.filter((day) => wanted.includes(day)) : [];
  return { days, holidays: [], zone, at: myDay.at };
}

/** Whether the digest takes the place of that day's My day: for an FM who has it on (docs/rules.md §8). */
export function isDigestDay({ digest }: Wishes, day: LocalDate): boolean {
  return digest.isOn && weekdayOf(day) === digest.day;
}

/** Whether the person lets this line rest; a snooze is over at its very end. */
export function isResting(
  { snoozes }: Pick<Wishes, 'snoozes'>,
  engagement: EngagementId,
  kind: AttentionKind,
  now: Instant,
): boolean {
  return snoozes.some(
    (snooze) => snooze.engagement === engagement && snooze.kind === kind && now < snooze.until,
  );
}
