import type { DayAnswer, DayDone } from '../../../application/my-day/day-answer.ts';
import { localDateOf } from '../../../domain/calendar/time-zones.ts';
import { clip } from '../../../text/clip.ts';
import { button } from '../../offers/button.ts';
import type { Reader } from '../../reader.ts';
import { frameOf, plainHead } from '../frame.ts';
import { pageWays } from '../lists/paging.ts';
import type { Banner, Button } from '../card-parts.ts';
import type { DayView } from '../views.ts';
import { dayRow } from './day-rows.ts';

const customerCharacters = 80;

function doneBanner({ words, formats, viewer }: Reader, { customer, until }: DayDone): Banner {
  const day = formats.day(localDateOf(until, viewer.timeZone));
  const text = words.day.rests(clip(customer, customerCharacters), day);
  return { style: 'good', lines: [{ text }] };
}

function waysOn(reader: Reader, { page, pages }: DayAnswer): readonly Button[] {
  const { buttons } = reader.words;
  return [
    ...pageWays(reader, { page, pages }, (to) => ({ verb: 'today', page: to })),
    button(buttons.list, { verb: 'list', page: 0 }),
    button(buttons.settings, { verb: 'settings' }),
  ];
}

/** My day: what wants the reader's attention over all their engagements, a page of it. */
export function dayView(reader: Reader, answer: DayAnswer): DayView {
  const { words, formats } = reader;
  const { day, cards } = words;
  const { lines, total, page, pages, resting, isProactive, done } = answer;
  const count = total === 0 ? day.nothing : day.count(total, formats);
  const note = pages > 1 ? `${count} · ${cards.page(page + 1, pages, formats)}` : count;
  const quiet = [
    ...(resting > 0 ? [day.resting(resting, formats)] : []),
    ...(isProactive ? [day.why] : []),
  ].join(' ');
  return {
    ...frameOf(reader, plainHead(day.title), {
      summary: `${day.title}: ${count}`,
      banners: done ? [doneBanner(reader, done)] : [],
      buttons: waysOn(reader, answer),
      links: [],
    }),
    note,
    rows: lines.map((line) => dayRow(reader, line)),
    hasQuiet: quiet !== '',
    quiet,
  };
}
