import { createHash } from 'node:crypto';
import type { Answer } from '../../application/answers.ts';
import type { StoredMember } from '../../application/ports.ts';
import { readClick, type ClickRead } from '../card-actions/read-click.ts';
import type { IncomingClick } from '../incoming.ts';
import { answerTo, answerWords } from './answer-words.ts';
import { askerOf, datesFor } from './meet.ts';
import type { ConversationParts } from './parts.ts';

/** JSON with its keys in order, so that the same click reads the same however it was sent. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object' || value === null) return value === undefined ? 'null' : JSON.stringify(value);
  const entries = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1));
  return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`).join()}}`;
}

/**
 * The click itself, whatever id it is delivered under: person, verb, card revision and inputs. Without a
 * revision the same click may be meant again later, so its delivery alone tells.
 */
export function clickKey(incoming: IncomingClick, seen: number | null): string | null {
  if (seen === null) return null;
  const click = `${incoming.person.id} ${incoming.verb} ${canonical(incoming.data)}`;
  return createHash('sha256').update(click).digest('base64url').slice(0, 32);
}

async function answerSaid(
  parts: ConversationParts,
  incoming: IncomingClick,
  stored: StoredMember,
  said: Extract<ClickRead, { kind: 'say' }>,
): Promise<Answer> {
  const asker = askerOf(parts, incoming, stored, { click: null, seen: null, said: said.text });
  return answerWords(parts, asker, stored, {
    said: said.text,
    dates: datesFor(parts, stored),
    mentions: [],
    conversation: incoming.place.conversation,
    newId: parts.world.newId,
    chosen: { engagement: said.engagement, task: said.task },
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
    conversation: incoming.place.conversation,
    newId: parts.world.newId,
  });
  if (!read) return { show: 'not-understood', said: '' };
  if (read.kind === 'say') return answerSaid(parts, incoming, stored, read);
  const click = clickKey(incoming, read.seen);
  const asker = askerOf(parts, incoming, stored, { click, seen: read.seen, said: '' });
  return answerTo(parts, asker, stored, read);
}
