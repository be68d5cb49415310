import type { FormValues } from '../../application/forms/forms.ts';
import { localDateOf } from '../../domain/calendar/time-zones.ts';
import type { Workload } from '../../domain/usage/reading.ts';
import type { DateSaid } from '../reading/date-found.ts';
import { splitAtDate } from '../reading/dates.ts';
import { readFigure, type FigureSaid } from '../reading/numbers.ts';
import type { CommandContext } from './command.ts';
import { withoutLeadIn } from './lead-in.ts';
import { takeFigure, type FigureTaken } from './take-figure.ts';

/** Usage as it was typed: the inputs of a reading, and the words beside them, which name the customer. */
export interface UsageTaken {
  readonly values: FormValues;
  /** `none` where no figure was typed; `unreadable` where something stands in its place. */
  readonly figure: 'share' | 'users' | 'unreadable' | 'none';
  readonly hasDate: boolean;
  readonly customer: string;
}

const workloadWords: readonly (readonly [Workload, string])[] = [
  ['opp', 'office 365 proplus|microsoft 365 apps|m365 apps|office apps|pro ?plus|opp'],
  ['exchange', 'exchange(?: online)?'],
  ['onedrive', 'one ?drive'],
  ['sharepoint', 'share ?point'],
  ['skype', 'skype(?: for business)?|sfb'],
  ['teams', 'microsoft teams|teams'],
  ['yammer', 'yammer|viva engage'],
];

const shapes = workloadWords.map(([workload, words]) => ({
  workload,
  shape: new RegExp(String.raw`^(?:${words})(?=\s|$)|(?<=^|\s)(?:${words})$`, 'iu'),
}));

/** A workload at either end of the words. */
function takeWorkload(words: string): { readonly workload: Workload; readonly rest: string } {
  const text = withoutLeadIn(words);
  const found = shapes.find(({ shape }) => shape.test(text));
  return found
    ? { workload: found.workload, rest: withoutLeadIn(text.replace(found.shape, ' ').trim()) }
    : { workload: 'opp', rest: text };
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
  const { workload, rest } = takeWorkload(figure.what);
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
