import type { EngagementRequest, Request, Target } from '../../application/requests.ts';
import { splitAtDate } from '../reading/dates.ts';
import {
  about,
  asking,
  showing,
  targetOf,
  type Command,
  type CommandContext,
  type Reading,
} from './command.ts';
import { takeUsage, type UsageTaken } from './take-usage.ts';
import { typedForm } from './typed-form.ts';

/** The reading as if it stood in its form; its answer is the usage card. */
function recording({ values }: UsageTaken, context: CommandContext): EngagementRequest {
  const request = typedForm({ form: 'reading', reading: context.newId() }, values, context);
  return request.ask === 'change' ? { ...request, back: { view: 'usage' } } : request;
}

/** The form with what was typed, where that is not enough to record anything. */
function proposing({ values }: UsageTaken, { newId }: CommandContext): EngagementRequest {
  const form = { form: 'reading', reading: newId() } as const;
  return { ask: 'unread', unread: { form, values, faults: {} } };
}

/** `usage 380 of 1000`; without a figure the card. */
function readUsage(rest: string, context: CommandContext): Reading {
  const taken = takeUsage(rest, context);
  if (taken.figure !== 'none') return about(taken.customer, context, recording(taken, context));
  const request = taken.hasDate ? proposing(taken, context) : showing({ view: 'usage' });
  return about(taken.customer, context, request);
}

/** A figure beside a customer's name, without the word: `contoso 380/1000`; alone it is asked about in the form. */
export function readFigureAlone(
  said: string,
  context: CommandContext,
): { readonly request: Request; readonly target: Target } | null {
  const taken = takeUsage(said, context);
  if (taken.figure !== 'share') return null;
  const target = targetOf(taken.customer, context);
  const isNamed = target.by !== 'current';
  return { request: isNamed ? recording(taken, context) : proposing(taken, context), target };
}

/** A figure and nothing else, `380` or `38 %`, as the reading it would be; `null` for anything more or less. */
export function readBareFigure(said: string, context: CommandContext): EngagementRequest | null {
  const taken = takeUsage(said, context);
  const isFigure = taken.figure === 'share' || taken.figure === 'users';
  return isFigure && taken.customer === '' ? recording(taken, context) : null;
}

/** `snooze until friday: the customer is on holiday`; the form asks for what is missing. */
function readSnooze(rest: string, context: CommandContext): Reading {
  const { what, date } = splitAtDate(rest, { ...context.dates, direction: 'future' });
  const until = date.kind === 'none' ? '' : date.kind === 'date' ? date.date : date.said;
  const reason = what.replace(/^(?:because|as|:|-|–|,)\s*/iu, '').trim();
  if (rest === '') return about('', context, asking({ form: 'snooze' }));
  const request = typedForm({ form: 'snooze' }, { reason, until }, context);
  return about('', context, request);
}

/** What can be typed about active usage and its warning. */
export const usageCommands: readonly Command[] = [
  {
    name: 'usage',
    aliases: ['active usage', 'reading', 'readings', 'mau', 'au'],
    example: 'usage 380 of 1000',
    takes: 'words',
    read: readUsage,
  },
  {
    name: 'snooze',
    aliases: ['snooze warning', 'snooze usage'],
    example: 'snooze <reason> until <date>',
    takes: 'free',
    read: readSnooze,
  },
];
