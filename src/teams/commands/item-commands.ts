import type { EngagementRequest } from '../../application/requests.ts';
import type { ItemFilter, View } from '../../application/view.ts';
import { splitAtDate } from '../reading/dates.ts';
import {
  about,
  asking,
  showing,
  type Command,
  type CommandContext,
  type Reading,
} from './command.ts';
import { typedForm } from './typed-form.ts';

const addition = /^(?:add|new|\+)(?:\s+(?:an?\s+)?item)?:?\s+(?<title>.+)$/isu;
const step =
  /^(?<step>resolved?|accept(?:ed)?|reopen)\s+(?:item\s+)?#?(?<number>\d{1,3})\b[\s:,]*(?<reason>.*)$/isu;

/** A day at the end is when it is due; one that does not exist goes into the form as it was typed. */
function readAddition(text: string, context: CommandContext): Reading {
  const { what, date } = splitAtDate(text, { ...context.dates, direction: 'future' });
  const due = date.kind === 'none' ? '' : date.kind === 'date' ? date.date : date.said;
  const form = { form: 'add-item', item: context.newId() } as const;
  return about('', context, typedForm(form, { title: what, due }, context));
}

function stepOf(word: string, number: number, reason: string): EngagementRequest {
  if (/^resolve/iu.test(word)) return { ask: 'item-step', number, step: 'resolve', reason: '' };
  return /^accept/iu.test(word)
    ? { ask: 'item-step', number, step: 'accept', reason }
    : { ask: 'item-step', number, step: 'reopen', reason: '' };
}

function readStep(rest: string): EngagementRequest | null {
  const { step: word, number, reason } = step.exec(rest)?.groups ?? {};
  return word && number ? stepOf(word, Number(number), (reason ?? '').trim()) : null;
}

const filters: ReadonlyMap<string, ItemFilter> = new Map([
  ['open', 'open'],
  ['overdue', 'late'],
  ['late', 'late'],
  ['unassigned', 'unowned'],
  ['settled', 'settled'],
]);

/** `remediation open contoso` shows some of the items, `remediation summary` the text for the customer. */
function readShown(rest: string): { readonly view: View; readonly customer: string } | null {
  const [word = '', ...others] = rest.trim().split(/\s+/u);
  const customer = others.join(' ');
  if (/^summary$/iu.test(word)) return { view: { view: 'summary' }, customer };
  const filter = filters.get(word.toLowerCase());
  return filter ? { view: { view: 'items', page: 0, filter }, customer } : null;
}

const asFile =
  /^(?:as\s+)?(?:an?\s+)?(?<form>file|xlsx|excel|workbook|csv)(?:\s+file)?\b(?:\s+for\b)?\s*(?<customer>.*)$/isu;

/** `remediation file contoso`: for Excel unless CSV is said. */
function readHandOut(rest: string, context: CommandContext): Reading | null {
  const { form, customer = '' } = asFile.exec(rest)?.groups ?? {};
  if (form === undefined) return null;
  const as = form.toLowerCase() === 'csv' ? 'csv' : 'xlsx';
  return about(customer, context, { ask: 'hand-out', form: as, step: 'show' });
}

function readRemediation(rest: string, context: CommandContext): Reading {
  const added = addition.exec(rest)?.groups?.['title'];
  if (added) return readAddition(added, context);
  if (/^add(?:\s+item)?$/iu.test(rest)) {
    return about('', context, asking({ form: 'add-item', item: context.newId() }));
  }
  const handedOut = readHandOut(rest, context);
  if (handedOut) return handedOut;
  const shown = readShown(rest);
  if (shown) return about(shown.customer, context, showing(shown.view));
  const request = readStep(rest);
  return request
    ? about('', context, request)
    : about(rest, context, showing({ view: 'items', page: 0 }));
}

/** What can be typed about the remediation checklist. */
export const itemCommands: readonly Command[] = [
  {
    name: 'remediation',
    aliases: ['remediation list', 'remediation items', 'items', 'remediate', 'checklist as'],
    example: 'remediation add <what> [by <date>]',
    takes: 'free',
    read: readRemediation,
  },
];
