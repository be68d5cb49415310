import type { FormValues } from '../../application/forms/forms.ts';
import { localDateOf } from '../../domain/calendar/time-zones.ts';
import type { DateSaid } from '../reading/date-found.ts';
import { splitAtDate } from '../reading/dates.ts';
import { readFigure, type FigureSaid } from '../reading/numbers.ts';
import type { CommandContext } from './command.ts';
import { takeFigure, type FigureTaken } from './take-figure.ts';
import { takeWorkload } from './take-workload.ts';

/** Usage as it was typed: the inputs of a reading, and the words beside them, which name the customer. */
export interface UsageTaken {
  readonly values: FormValues;
  /** `none` where no figure was typed; `unreadable` where something stands in its place. */
  readonly figure: 'share' | 'users' | 'unreadable' | 'none';
  readonly hasDate: boolean;
  readonly customer: string;
}

/** `380 active users of 1000` is `380 of 1000`. */
const withoutUnits = (text: string): string =>
  text.replaceAll(/(?<=\d)\s+(?:active\s+)?(?:users?|people|nutzer|usuarios)(?!\p{L})/giu, '');

interface Apart {
  readonly figure: FigureTaken;
  readonly date: DateSaid;
}

/** A date and a figure; where only one of them can stand (`3/11`), it is the figure. */
function takeApart(text: string, { dates }: CommandContext): Apart {
  const { what, date } = splitAtDate(text, { ...dates, direction: 'past' });
  const figure = takeFigure(what);
  const isDateAlone = figure.said === '' && date.kind !== 'none';
  const whole = isDateAlone ? takeFigure(text) : figure;
  return whole.said !== '' && isDateAlone
    ? { figure: whole, date: { kind: 'none' } }
    : { figure, date };
}

const looksNumeric = /^(?:[-+−–.,]?\d|[-+−–]|nan$|infinity$)/iu;

function figureValues(said: string, figure: FigureSaid): FormValues {
  switch (figure.kind) {
    case 'share':
      return { active: String(figure.part), seats: String(figure.whole) };
    case 'percent':
      return { percent: String(figure.percent) };
    case 'seats':
      return { active: String(figure.seats) };
    default:
      return /%|percent|pct/iu.test(said) ? { percent: said } : { active: said };
  }
}

const kinds: Readonly<Record<FigureSaid['kind'], UsageTaken['figure']>> = {
  share: 'share',
  percent: 'share',
  seats: 'users',
  none: 'unreadable',
  negative: 'unreadable',
  fraction: 'unreadable',
  'beyond-range': 'unreadable',
};

function dateValue(date: DateSaid, { dates }: CommandContext): string {
  if (date.kind === 'none') return localDateOf(dates.now, dates.zone);
  return date.kind === 'date' ? date.date : date.said;
}

/** Takes usage apart: `teams 512 of 900 on 2026-11-01`, `contoso 38,5 %`, `380 yesterday`. */
export function takeUsage(text: string, context: CommandContext): UsageTaken {
  const { figure, date } = takeApart(withoutUnits(text), context);
  const { workload, rest } = takeWorkload(figure.what, context.customers);
  const isOdd = figure.said === '' && looksNumeric.test(rest);
  const said = isOdd ? rest : figure.said;
  const read = readFigure(said);
  return {
    values: {
      workload,
      ...(said === '' ? {} : figureValues(said, read)),
      date: dateValue(date, context),
    },
    figure: said === '' ? 'none' : kinds[read.kind],
    hasDate: date.kind !== 'none',
    customer: isOdd ? '' : rest,
  };
}
