import type { Figure } from '../../domain/usage/figure.ts';
import { shownPercentageOf } from '../shown-percentage-of.ts';
import type { Formats } from '../format.ts';

/** A figure of usage as people read it: `380 de 1000 (38,0 %)`, or the bare percentage; `of` names the seats. */
export function figureText(figure: Figure, formats: Formats, of = ''): string {
  const shown = shownPercentageOf(figure, formats);
  if (figure.kind === 'percent') return shown;
  const users = `${formats.number(figure.active)} de ${formats.number(figure.seats)}${of}`;
  return shown === '' ? users : `${users} (${shown})`;
}
