import { percentageOf, type Figure } from '../domain/usage/figure.ts';
import { showPercentage } from '../domain/usage/shown-percentage.ts';
import type { Formats } from './format.ts';

/** The percentage of a figure as its reader is used to it; empty where it has none. */
export function shownPercentageOf(figure: Figure, formats: Formats): string {
  const percentage = percentageOf(figure);
  return percentage ? formats.usage(showPercentage(percentage)) : '';
}
