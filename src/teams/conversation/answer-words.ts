import { answerRequest } from '../../application/answer-request.ts';
import type { Answer } from '../../application/answers.ts';
import type { MatchCustomer } from '../../application/engagement/find-engagement.ts';
import type { EngagementLine } from '../../application/engagement/lines.ts';
import { promptedFor } from '../../application/my-day/reading-prompt.ts';
import type { Request, Target } from '../../application/requests.ts';
import type { Turn } from '../../application/turn.ts';
import { correctCommand } from '../commands/correct-command.ts';
import { showing, type CommandContext, type Reading } from '../commands/command.ts';
import { withoutLeadIn } from '../commands/lead-in.ts';
import { readCommand } from '../commands/read-command.ts';
import { takeTask } from '../commands/take-task.ts';
import { readBareFigure, readFigureAlone } from '../commands/usage-commands.ts';
import { matchCustomer, type NamedEngagement } from '../reading/customer-match.ts';
import type { ConversationParts } from './parts.ts';

/** Who speaks, and what is known of them: a turn without its request. */
export type Speaking = Omit<Turn, 'request' | 'target' | 'match'>;

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
  speaking: Speaking,
  ask: { readonly request: Request; readonly target: Target },
): Promise<Answer> {
  return answerRequest(world, { ...speaking, match: matchLines, ...ask });
}

const named = (lines: readonly EngagementLine[]): readonly NamedEngagement[] =>
  lines.map(({ engagement: id, customer }) => ({ id, customer }));

/** Read without the customers' names where none can stand in the words, which spares looking them up. */
async function readWords(
  { asker, mine }: Speaking,
  context: CommandContext,
): Promise<Reading | null> {
  const first = readCommand(asker.said, context);
  if (first && !first.mayName) return first.reading;
  const customers = named(await mine());
  return readCommand(asker.said, { ...context, customers })?.reading ?? null;
}

/** A task named alone, or beside a customer, shows its card. */
function readTaskAlone(
  said: string,
  lines: readonly EngagementLine[],
  context: CommandContext,
): { readonly request: Request; readonly target: Target } | null {
  const taken = takeTask(said, context, false);
  if (taken.kind !== 'task') return null;
  const request = showing({ view: 'task', task: taken.task });
  const words = withoutLeadIn(`${taken.before} ${taken.after}`);
  if (words === '') return { request, target: { by: 'current' } };
  return matchLines(words, lines).kind === 'none'
    ? null
    : { request, target: { by: 'words', words } };
}

const opening = showing({ view: 'engagement' });

/** What could have been meant by words that mean nothing: a mistyped command, a customer, or help. */
function answerUnknown(said: string, lines: readonly EngagementLine[]): Answer {
  const commands = correctCommand(said, named(lines));
  if (commands.length > 0) return { show: 'choose', choice: { among: 'commands', said, commands } };
  const matched = matchLines(said, lines);
  return matched.kind === 'none' && matched.nearest.length > 0
    ? { show: 'no-engagement', words: said, nearest: matched.nearest }
    : { show: 'not-understood', said };
}

/** A figure alone; read again with the customers looked up where one may be named beside it. */
async function readFigure(
  { asker, mine }: Speaking,
  context: CommandContext,
): Promise<ReturnType<typeof readFigureAlone>> {
  const first = readFigureAlone(asker.said, context);
  if (first?.target.by !== 'words') return first;
  return readFigureAlone(asker.said, { ...context, customers: named(await mine()) });
}

/** A figure beside words that are no customer's name says nothing. */
async function answerFigure(
  parts: ConversationParts,
  speaking: Speaking,
  figure: { readonly request: Request; readonly target: Target },
): Promise<Answer> {
  const { said } = speaking.asker;
  const lines = await speaking.mine();
  const isNobody =
    figure.target.by === 'words' && matchLines(figure.target.words, lines).kind === 'none';
  return isNobody ? answerUnknown(said, lines) : answerTo(parts, speaking, figure);
}

/** A figure alone is the reading that My day asked for, where it asked for one and no task is named so. */
async function readReply(
  { world }: ConversationParts,
  { asker, stored, mine }: Speaking,
  context: CommandContext,
): Promise<{ readonly request: Request; readonly target: Target } | null> {
  const request = asker.place.isPersonal ? readBareFigure(asker.said, context) : null;
  const isTask = takeTask(asker.said, context, false).kind === 'task';
  if (!request || isTask || context.chosen.engagement) return null;
  const lines = await mine();
  const id = promptedFor(stored.member, lines, world);
  const isCustomer = matchLines(asker.said, lines).kind !== 'none';
  return id === null || isCustomer ? null : { request, target: { by: 'id', id } };
}

/** Words without a command: a customer's name opens it, a task's name shows it. */
async function answerName(
  parts: ConversationParts,
  speaking: Speaking,
  context: CommandContext,
): Promise<Answer> {
  const { said } = speaking.asker;
  const reply = await readReply(parts, speaking, context);
  if (reply) return answerTo(parts, speaking, reply);
  const figure = await readFigure(speaking, context);
  if (figure) return answerFigure(parts, speaking, figure);
  const { engagement } = context.chosen;
  if (engagement) {
    return answerTo(parts, speaking, { request: opening, target: { by: 'id', id: engagement } });
  }
  const lines = await speaking.mine();
  const words = withoutLeadIn(said);
  if (matchLines(words, lines).kind !== 'none') {
    return answerTo(parts, speaking, { request: opening, target: { by: 'words', words } });
  }
  const task = readTaskAlone(said, lines, context);
  return task ? answerTo(parts, speaking, task) : answerUnknown(said, lines);
}

/** Answers typed words, or words that a card says again for what was chosen. */
export async function answerWords(
  parts: ConversationParts,
  speaking: Speaking,
  context: CommandContext,
): Promise<Answer> {
  if (speaking.asker.said === '') {
    return answerTo(parts, speaking, {
      request: { ask: 'help', about: '' },
      target: { by: 'current' },
    });
  }
  const reading = await readWords(speaking, context);
  if (!reading) return answerName(parts, speaking, context);
  return reading.kind === 'answer' ? reading.answer : answerTo(parts, speaking, reading);
}
