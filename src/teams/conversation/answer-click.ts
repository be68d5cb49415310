import { createHash } from 'node:crypto';
import type { Answer } from '../../application/answers.ts';
import type { StoredMember } from '../../application/ports/ports.ts';
import type { ClickRead } from '../card-actions/click-read.ts';
import { readClick } from '../card-actions/read-click.ts';
import type { IncomingClick } from '../incoming.ts';
import { answerTo, answerWords } from './answer-words.ts';
import { datesFor, speakingOf } from './meet.ts';
import type { ConversationParts } from './parts.ts';
import { chatOf } from './place.ts';

/** JSON with its keys in order, so that the same click reads the same however it was sent. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object' || value === null)
    return value === undefined ? 'null' : JSON.stringify(value);
  const entries = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1));
  return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`).join()}}`;
}

/**
 * The click itself, whatever id it is delivered under: person, verb, card revision and inputs. A button
 * without a revision may be meant again on another card, so the message that holds it stands for the revision;
 * `null` where that is not told, and its delivery alone tells.
 */
function clickKey(incoming: IncomingClick, seen: number | null): string | null {
  const { person, verb, data, replyToId } = incoming;
  const card = seen === null ? replyToId : '';
  if (card === null) return null;
  const click = `${person.id} ${verb} ${card} ${canonical(data)}`;
  return createHash('sha256').update(click).digest('base64url').slice(0, 32);
}

async function answerSaid(
  parts: ConversationParts,
  incoming: IncomingClick,
  stored: StoredMember,
  { text, mentions, engagement, task }: Extract<ClickRead, { kind: 'say' }>,
): Promise<Answer> {
  const click = clickKey(incoming, null);
  const speaking = speakingOf(parts, incoming, stored, { click, seen: null, said: text, mentions });
  return answerWords(parts, speaking, {
    said: text,
    dates: datesFor(parts, stored),
    mentions,
    conversation: chatOf(incoming.place),
    newId: parts.world.newId,
    chosen: { engagement, task },
    customers: null,
  });
}

/** Answers a click, or says that its button is none of the bot's. */
export async function answerClick(
  parts: ConversationParts,
  incoming: IncomingClick,
  stored: StoredMember,
): Promise<Answer> {
  const read = readClick(incoming.verb, incoming.data, {
    dates: datesFor(parts, stored),
    conversation: chatOf(incoming.place),
    newId: parts.world.newId,
  });
  if (!read) return { show: 'not-understood', said: '' };
  if (read.kind === 'say') return answerSaid(parts, incoming, stored, read);
  const { seen } = read;
  const how = { click: clickKey(incoming, seen), seen, said: '', mentions: [] };
  return answerTo(parts, speakingOf(parts, incoming, stored, how), read);
}
