import { addDays } from '../calendar/days.ts';
import { localDateOf } from '../calendar/time-zones.ts';
import type { OpenItems } from './attention-facts.ts';
import type { AttentionLine } from './attention-line.ts';
import type { Look } from './look.ts';

/** An item open for so many days wants attention, date or not. */
const openDays = 14;

type ItemLine = Extract<AttentionLine, { kind: 'item-overdue' }>;

function pastItsDate({ firstDue, count }: OpenItems, { today }: Look): ItemLine | null {
  if (!firstDue || firstDue.due >= today) return null;
  const { id: item, title, due } = firstDue;
  return {
    kind: 'item-overdue',
    item,
    title,
    due,
    others: count - 1,
    since: due,
    isPressing: false,
  };
}

function openForLong({ oldest, count }: OpenItems, { reader, today }: Look): ItemLine | null {
  const { id: item, title, addedAt } = oldest;
  const since = localDateOf(addedAt, reader.zone);
  if (today < addDays(since, openDays)) return null;
  const others = count - 1;
  return { kind: 'item-overdue', item, title, due: null, others, since, isPressing: false };
}

/** Items of nobody on the engagement fall to the FE, or to the FM while there is none. */
function fallsTo({ owner }: OpenItems, { facts, reader }: Look): boolean {
  return (owner ?? (facts.fe ?? facts.fm)?.id) === reader.person;
}

/** One line for the open items that fall to the reader: one past its date, else one open for 14 days. */
export function itemLines(look: Look): readonly AttentionLine[] {
  const mine = look.facts.items.filter((items) => fallsTo(items, look));
  const late = mine.flatMap((items) => pastItsDate(items, look) ?? []);
  const long = mine.flatMap((items) => openForLong(items, look) ?? []);
  const [first] = [...late, ...long];
  const count = mine.reduce((sum, items) => sum + items.count, 0);
  return first ? [{ ...first, others: count - 1 }] : [];
}
