import { readFigure, type FigureSaid } from '../reading/numbers.ts';
import { splitAtDate } from '../reading/dates.ts';
import {
  about,
  asking,
  changing,
  type Command,
  type CommandContext,
  type Reading,
} from './command.ts';
import { takeFigure, takePercentage } from './take-figure.ts';
import { typedForm, typedFormWith } from './typed-form.ts';

/** `target 70% by 2027-03-31`: a percentage and a date; the form asks for what is missing. */
function readTarget(rest: string, context: CommandContext): Reading {
  const { what, date } = splitAtDate(rest, { ...context.dates, direction: 'future' });
  const { said: percent, what: words } = takePercentage(what);
  const by = date.kind === 'none' ? '' : date.kind === 'date' ? date.date : date.said;
  const request =
    percent === '' && by === ''
      ? asking({ form: 'target' })
      : typedForm({ form: 'target' }, { percent, by }, context);
  return about(words, context, request);
}

function shareOf(figure: FigureSaid): { readonly part: number; readonly whole: number } | null {
  return figure.kind === 'share' ? figure : null;
}

/** `deployed 640 of 1000`, `contoso deployed 640/1000`. */
function readDeployed(rest: string, context: CommandContext): Reading {
  const { said, what } = takeFigure(rest);
  if (said === '') return aboutSeats(rest, context, 'deployed');
  const share = shareOf(readFigure(said));
  const values = { seats: share ? String(share.part) : said };
  const request = typedFormWith({ form: 'deployed' }, values, context, (command) =>
    command.type === 'record-deployed' ? { ...command, of: share?.whole ?? null } : command,
  );
  return about(what, context, request);
}

function readEntitled(rest: string, context: CommandContext): Reading {
  const { said, what } = takeFigure(rest);
  return said === ''
    ? aboutSeats(rest, context, 'seats')
    : about(what, context, typedForm({ form: 'seats' }, { seats: said }, context));
}

/** Without a number the form asks; what looks like one and is none goes into it as it was typed. */
function aboutSeats(rest: string, context: CommandContext, form: 'deployed' | 'seats'): Reading {
  return /^[\d.,+−–-]/u.test(rest.trim())
    ? about('', context, typedForm({ form }, { seats: rest.trim() }, context))
    : about(rest, context, asking({ form }));
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
