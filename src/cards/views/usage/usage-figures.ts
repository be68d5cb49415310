import { standingOf, type Band, type Standing } from '../../../domain/usage/band.ts';
import { dayOf, daysBetween } from '../../../domain/usage/days.ts';
import { percentageOf, type Figure } from '../../../domain/usage/figure.ts';
import type { Fraction } from '../../../domain/usage/fraction.ts';
import type { Reading } from '../../../domain/usage/reading.ts';
import { showPercentage } from '../../../domain/usage/shown-percentage.ts';
import type { Reader, Scene } from '../../reader.ts';
import type { Tone } from '../card-parts.ts';

/** The tone of a band; its word and its own symbol stand beside it, so that Yellow needs none of a warning. */
export const bandTones: Readonly<Record<Band, Tone>> = {
  green: 'good',
  yellow: 'default',
  red: 'attention',
  unknown: 'default',
};

/** A percentage as it is read, `38.0%`; never outside its band. */
export function shownFraction({ formats }: Reader, percentage: Fraction): string {
  return formats.usage(showPercentage(percentage));
}

/** The percentage of a figure as it is read; the figure itself where it has none. */
export function shownShare(reader: Reader, figure: Figure): string {
  const percentage = percentageOf(figure);
  return percentage
    ? shownFraction(reader, percentage)
    : reader.words.usage.figure(figure, reader.formats);
}

/** How Microsoft 365 Apps stand for the reader now. */
export function oppStanding({ engagement, viewer }: Scene): Standing {
  return standingOf(engagement.readings, 'opp', viewer.now);
}

/** How many days old a reading is, in the days of UTC by which it grows stale. */
export function ageOf({ viewer }: Scene, { date }: Reading): number {
  return daysBetween(date, dayOf(viewer.now));
}

/** Usage in a line of facts: band, figure, day; or why it is unknown. */
export function usageText(scene: Scene): string {
  const { words, formats } = scene;
  const { band, reason, reading } = oppStanding(scene);
  const name = words.usage.band(band);
  if (reading === null) return `${name}, ${words.usage.reasons['no-reading']}`;
  const known = words.usage.readAt(
    words.usage.figure(reading.figure, formats),
    formats.day(reading.date),
  );
  return reason === null
    ? `${name}, ${known}`
    : `${name}, ${words.usage.reasons[reason]}: ${known}`;
}
