import type { Answer } from '../../application/answers.ts';
import type { AskedBack } from '../../application/people/member.ts';
import { bare } from '../commands/lead-in.ts';
import type { CommandContext } from '../commands/command.ts';
import { answerWords, type Speaking } from './answer-words.ts';
import type { ConversationParts } from './parts.ts';

const yes = new Set(['yes', 'y', 'yep', 'yeah', 'sure', 'right', 'ok', 'okay', 'ja', 'si', 'oui']);
const no = new Set(['no', 'n', 'nope', 'nein', 'non']);

function again(
  parts: ConversationParts,
  speaking: Speaking,
  context: CommandContext,
  { said, mentions, engagement }: AskedBack,
): Promise<Answer> {
  const asker = { ...speaking.asker, said, mentions };
  const chosen = { engagement, task: null };
  return answerWords(parts, { ...speaking, asker }, { ...context, said, mentions, chosen });
}

async function others(
  { mine }: Speaking,
  { said, mentions, engagement }: AskedBack,
): Promise<Answer | null> {
  const lines = (await mine()).filter((line) => line.engagement !== engagement);
  return lines.length > 0
    ? { show: 'choose', choice: { among: 'customers', said, mentions, lines } }
    : null;
}

/**
 * "For Contoso?", answered by a typed yes, which does what was said, or no, which asks for whom then. `null` when the
 * words are no such answer, or nothing was asked here.
 */
export async function answerAskedBack(
  parts: ConversationParts,
  speaking: Speaking,
  context: CommandContext,
  asked: AskedBack | null,
): Promise<Answer | null> {
  const { said, place } = speaking.asker;
  if (asked?.conversation !== place.conversation) return null;
  const word = bare(said);
  if (yes.has(word)) return again(parts, speaking, context, asked);
  return no.has(word) ? others(speaking, asked) : null;
}
