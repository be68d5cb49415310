import type { PersonSaid } from '../../application/people/person-said.ts';
import { roles } from '../../domain/people.ts';
import { about, general, type Command, type CommandContext, type Reading } from './command.ts';
import { bare } from './lead-in.ts';

/** `to kim`, `to kim for contoso`: whom cards are sent again to, beside the customer. */
const toSomebody =
  /^(?<before>.*?)\bto\s+(?<who>.+?)(?:\s+(?:for|at|of|on)\s+(?<customer>.+))?$/isu;

const roleShape = new RegExp(String.raw`^(?<role>${roles.join('|')})\b\s*(?<customer>.*)$`, 'isu');

interface ResendSaid {
  readonly who: PersonSaid;
  readonly customer: string;
}

function mentioned(rest: string, { mentions }: CommandContext): ResendSaid | null {
  const mention = mentions.find(({ text }) => text !== '' && rest.includes(text));
  if (!mention) return null;
  const { id, name, text } = mention;
  const customer = rest
    .replace(text, ' ')
    .replace(/\bto\b/iu, ' ')
    .trim();
  return { who: id ? { by: 'id', id, name } : { by: 'words', words: name }, customer };
}

function namedAfterTo(rest: string): ResendSaid | null {
  const found = toSomebody.exec(rest)?.groups;
  if (!found) return null;
  const customer = `${found['before'] ?? ''} ${found['customer'] ?? ''}`.trim();
  return { who: { by: 'words', words: bare(found['who'] ?? '') }, customer };
}

function namedByRole(rest: string): ResendSaid | null {
  const found = roleShape.exec(rest)?.groups;
  if (!found) return null;
  const words = found['role'] ?? '';
  return { who: { by: 'words', words }, customer: found['customer'] ?? '' };
}

const nobodyNamed = (customer: string): ResendSaid => ({ who: { by: 'nobody' }, customer });

/** `resend`, `resend contoso`, `resend to kim`, `resend fm contoso`. */
function readResend(rest: string, context: CommandContext): Reading {
  const { who, customer } =
    mentioned(rest, context) ?? namedAfterTo(rest) ?? namedByRole(rest) ?? nobodyNamed(rest);
  return about(customer, context, { ask: 'resend', who });
}

/** The page that a list is asked for, counted from 0. */
function pageSaid(rest: string): number {
  const page = /(?:^|\s)(?:page\s*)?(?<page>\d{1,4})$/iu.exec(rest.trim())?.groups?.['page'];
  return page ? Math.max(0, Number(page) - 1) : 0;
}

/** What can be typed about what was sent. */
export const deliveryCommands: readonly Command[] = [
  {
    name: 'delivery',
    aliases: ['deliveries', 'what was sent', 'sent cards'],
    example: 'delivery',
    takes: 'words',
    read: (rest, context) => about(rest, context, { ask: 'delivery', page: 0 }),
  },
  {
    name: 'resend',
    aliases: ['send again'],
    example: 'resend',
    takes: 'words',
    read: readResend,
  },
  {
    name: 'parked',
    aliases: ['parked notices', 'undelivered'],
    example: 'parked',
    takes: 'words',
    read: (rest) => general({ ask: 'parked', step: 'list', page: pageSaid(rest) }),
  },
];
