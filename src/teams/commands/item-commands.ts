import type { EngagementRequest } from '../../application/requests.ts';
import { splitAtDate } from '../reading/dates.ts';
import {
  about,
  asking,
  changing,
  showing,
  type Command,
  type CommandContext,
  type Reading,
} from './command.ts';

const addition = /^(?:add|new|\+)\s+(?<title>.+)$/isu;
const step =
  /^(?<step>resolve[d]?|accept(?:ed)?|reopen)\s+#?(?<number>\d{1,3})\b\s*(?<reason>.*)$/isu;

function readAddition(text: string, context: CommandContext): Reading {
  const { what, date } = splitAtDate(text, { ...context.dates, direction: 'future' });
  const due = date.kind === 'date' ? date.date : null;
  const title = due === null ? text : what;
  return about(
    '',
    context,
    changing({ type: 'add-item', item: context.newId(), title, owner: '', due }),
  );
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

function readRemediation(rest: string, context: CommandContext): Reading {
  const added = addition.exec(rest)?.groups?.['title'];
  if (added) return readAddition(added, context);
  if (/^add$/iu.test(rest)) {
    return about('', context, asking({ form: 'add-item', item: context.newId() }));
  }
  const request = readStep(rest);
  return request
    ? about('', context, request)
    : about(rest, context, showing({ view: 'items', page: 0 }));
}

/** What can be typed about the remediation checklist. */
export const itemCommands: readonly Command[] = [
  {
    name: 'remediation',
    aliases: ['remediation list', 'remediation items', 'items', 'remediate'],
    example: 'remediation add <what> [by <date>]',
    takes: 'free',
    read: readRemediation,
  },
];
