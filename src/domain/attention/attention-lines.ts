import { localDateOf } from '../calendar/time-zones.ts';
import type { Instant } from '../time.ts';
import type { AttentionFacts } from './attention-facts.ts';
import type { AttentionKind } from './attention-kind.ts';
import { byUrgency, type AttentionLine } from './attention-line.ts';
import { courseLines } from './course-lines.ts';
import { itemLines } from './item-lines.ts';
import type { AttentionReader, Look } from './look.ts';
import { isUnderWay, isWaiting } from './stalled.ts';
import { usageLines } from './usage-lines.ts';

/** What is no nudge goes on while the engagement waits. */
const unmovedByWaiting: ReadonlySet<AttentionKind> = new Set(['red', 'request-open']);

/**
 * What about an engagement wants somebody's attention, the most urgent first (docs/rules.md §8). Computed when it
 * is read; snoozes of lines and muted engagements are the caller's affair.
 */
export function attentionLines(
  facts: AttentionFacts,
  reader: AttentionReader,
  now: Instant,
): readonly AttentionLine[] {
  if (!isUnderWay(facts)) return [];
  const today = localDateOf(now, reader.zone);
  const look: Look = { facts, reader, now, today };
  const lines = [...courseLines, ...usageLines, itemLines].flatMap((linesOf) => linesOf(look));
  const rests = isWaiting(facts, today);
  return lines.filter(({ kind }) => !rests || unmovedByWaiting.has(kind)).toSorted(byUrgency);
}
