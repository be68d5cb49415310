import { answerRequest } from '../../application/answer-request.ts';
import type { Answer } from '../../application/answers.ts';
import type { MatchCustomer } from '../../application/find-engagement.ts';
import type { StoredMember } from '../../application/ports.ts';
import type { Asker, Request, Target } from '../../application/requests.ts';
import type { CommandContext } from '../commands/command.ts';
import { nearestCommands, readCommand } from '../commands/read-command.ts';
import { matchCustomer } from '../reading/customer-match.ts';
import type { ConversationParts } from './parts.ts';

/** Matches typed words against a person's customers. */
export const matchLines: MatchCustomer = (words, lines) => {
  const named = lines.map((line) => ({ id: line.engagement, customer: line.customer, line }));
  const said = matchCustomer(words, named);
  switch (said.kind) {
    case 'one':
      return { kind: 'one', line: said.match.line };
    case 'several':
      return { kind: 'several', lines: said.matches.map(({ line }) => line) };
    case 'none':
      return { kind: 'none', nearest: said.nearest.map(({ line }) => line) };
  }
};

/** A request, answered. */
export async function answerTo(
  { world }: ConversationParts,
  asker: Asker,
  stored: StoredMember,
  ask: { readonly request: Request; readonly target: Target },
): Promise<Answer> {
  return answerRequest(world, { asker, stored, match: matchLines, ...ask });
}

/** Words without a command: a customer's name opens it, a slip is asked about, anything else gets help. */
async function answerName(
  parts: ConversationParts,
  asker: Asker,
  stored: StoredMember,
): Promise<Answer> {
  const { said, tenant, actor } = asker;
  const lines = await parts.world.lists.mine(tenant, actor.person.id);
  const matched = matchLines(said, lines);
  if (matched.kind === 'none') {
    const commands = nearestCommands(said);
    if (commands.length > 0)
      return { show: 'choose', choice: { among: 'commands', said, commands } };
    return matched.nearest.length > 0
      ? { show: 'no-engagement', words: said, nearest: matched.nearest }
      : { show: 'not-understood', said };
  }
  const request: Request = { ask: 'show', view: { view: 'engagement' } };
  return answerTo(parts, asker, stored, { request, target: { by: 'words', words: said } });
}

/** Answers typed words, or words that a card says again for what was chosen. */
export async function answerWords(
  parts: ConversationParts,
  asker: Asker,
  stored: StoredMember,
  context: CommandContext,
): Promise<Answer> {
  const { said } = asker;
  if (said === '')
    return answerTo(parts, asker, stored, { request: { ask: 'help' }, target: { by: 'current' } });
  const reading = readCommand(said, context);
  if (!reading) return answerName(parts, asker, stored);
  return reading.kind === 'answer' ? reading.answer : answerTo(parts, asker, stored, reading);
}
