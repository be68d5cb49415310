import { readPercent, readSeats, splitAtFigure, type FigureSaid } from '../reading/numbers.ts';
import { splitAtDate } from '../reading/dates.ts';
import {
  about,
  asking,
  changing,
  type Command,
  type CommandContext,
  type Reading,
} from './command.ts';

/** `target 70% by 2027-03-31`: a percentage, a date, or both; what is missing is asked for. */
function readTarget(rest: string, context: CommandContext): Reading {
  const joined = rest.replace(/(?<=\d)\s+(?=%)/gu, '');
  const { what, date } = splitAtDate(joined, { ...context.dates, direction: 'future' });
  const words = what.replace(/\b(?:by|until|till|bis|hasta)\s*$/iu, '').trim();
  const [first = '', ...others] = words.split(/\s+(?=\D)/u);
  const percent = readPercent(first);
  if (percent.kind !== 'percent' || date.kind !== 'date') {
    return about(
      percent.kind === 'percent' ? others.join(' ') : words,
      context,
      asking({ form: 'target' }),
    );
  }
  const command = { type: 'set-target', percent: percent.percent, by: date.date } as const;
  return about(others.join(' '), context, changing(command));
}

function deployed(figure: FigureSaid): { seats: number; of: number | null } | null {
  if (figure.kind === 'share') return { seats: figure.part, of: figure.whole };
  return figure.kind === 'seats' ? { seats: figure.seats, of: null } : null;
}

/** `deployed 640 of 1000`, `contoso deployed 640/1000`. */
function readDeployed(rest: string, context: CommandContext): Reading {
  const { what, figure } = splitAtFigure(rest);
  const said = deployed(figure);
  return said
    ? about(what, context, changing({ type: 'record-deployed', ...said }))
    : about(rest, context, asking({ form: 'deployed' }));
}

function readEntitled(rest: string, context: CommandContext): Reading {
  const seats = readSeats(rest);
  return seats.kind === 'seats'
    ? about('', context, changing({ type: 'set-seats', seats: seats.seats }))
    : about(/\d/u.test(rest) ? '' : rest, context, asking({ form: 'seats' }));
}

/** What can be typed about intent, target and deployment. */
export const deploymentCommands: readonly Command[] = [
  {
    name: 'intent',
    aliases: ['confirm intent', 'intent confirmed'],
    example: 'intent',
    takes: 'words',
    read: (rest, context) => about(rest, context, changing({ type: 'confirm-intent' })),
  },
  {
    name: 'target',
    aliases: ['expected mau', 'mau target'],
    example: 'target 70% by 31 mar',
    takes: 'words',
    read: readTarget,
  },
  {
    name: 'seats',
    aliases: ['entitled seats', 'entitled'],
    example: 'seats 1000',
    takes: 'words',
    read: readEntitled,
  },
  {
    name: 'pilot',
    aliases: ['pilot done', 'piloted'],
    example: 'pilot <note>',
    takes: 'free',
    read: (rest, context) => about('', context, changing({ type: 'record-pilot', note: rest })),
  },
  {
    name: 'deployed',
    aliases: ['deployed seats', 'rolled out'],
    example: 'deployed 640 of 1000',
    takes: 'words',
    read: readDeployed,
  },
];
