import type { Answer } from '../../application/answers.ts';
import { showDraft } from '../../application/files/answer-draft.ts';
import { endDraftLater } from '../../application/files/sweep-drafts.ts';
import { beginFile, type FileUnderWay } from '../../application/files/under-way.ts';
import type { World } from '../../application/world.ts';
import { showResults } from '../../application/readiness/answer-results.ts';
import {
  noChoices,
  type ReadinessDraft,
  type ReadinessFacts,
} from '../../application/readiness/readiness-draft.ts';
import type { EngagementLine } from '../../application/engagement/lines.ts';
import type { EngagementId } from '../../domain/engagement/engagement.ts';
import type { Reply } from '../bot.ts';
import type { IncomingFile, IncomingText } from '../incoming.ts';
import { withoutLeadIn } from '../commands/lead-in.ts';
import { plainText } from '../reading/plain-text.ts';
import { matchLines, type Speaking } from './answer-words.ts';
import { oweAnswer } from './owe-answer.ts';
import type { ConversationParts } from './parts.ts';
import { withinPatience } from './within-patience.ts';

const sameCustomerMs = 30 * 60 * 1000;

function namedBeside(said: string, lines: readonly EngagementLine[]): EngagementId | null {
  const matched = said === '' ? null : matchLines(withoutLeadIn(said), lines);
  return matched?.kind === 'one' ? matched.line.engagement : null;
}

/** The customer named beside the file, the only one, or the one just dealt with; `null` asks for it. */
async function engagementFor(
  { world }: ConversationParts,
  { asker, mine, stored }: Speaking,
): Promise<EngagementId | null> {
  const lines = await mine();
  const named = namedBeside(asker.said, lines);
  if (named !== null) return named;
  const open = lines.filter(({ state }) => state === 'active' || state === 'supporting');
  const [only, ...others] = open;
  if (only && others.length === 0) return only.engagement;
  const { current } = stored.member;
  const isFresh = current && Date.parse(world.now()) - Date.parse(current.at) <= sameCustomerMs;
  const isMine = lines.some(({ engagement }) => engagement === current?.engagement);
  return isFresh && isMine ? current.engagement : null;
}

async function answerFile(
  parts: ConversationParts,
  speaking: Speaking,
  { name: given, downloadUrl }: IncomingFile,
): Promise<Answer> {
  const { world } = parts;
  const { tenant, actor } = speaking.asker;
  const name = fileName(given);
  const outcome = await parts.readFile(downloadUrl);
  if (outcome.kind === 'unreadable') {
    return { show: 'file', stage: 'unreadable', name, why: outcome.why };
  }
  if (outcome.kind === 'readiness') return answerReport(parts, speaking, name, outcome.file);
  const draft = {
    ...{ id: world.newId(), tenant, person: actor.person.id, name },
    file: outcome.file,
    at: world.now(),
  };
  await endDraftLater(world, draft);
  await world.drafts.put(draft);
  return showDraft(world, speaking, draft, await engagementFor(parts, speaking));
}

/** A readiness report waits like any other file. */
async function answerReport(
  parts: ConversationParts,
  speaking: Speaking,
  name: string,
  file: ReadinessFacts,
): Promise<Answer> {
  const { world } = parts;
  const { tenant, actor } = speaking.asker;
  const { report, problems, moreProblems, examples, sheets, emptyRows, sha256 } = file;
  const draft: ReadinessDraft = {
    ...{ id: world.newId(), tenant, person: actor.person.id, name },
    file: { report, problems, moreProblems, examples, sheets, emptyRows, sha256 },
    savedFor: null,
    choices: noChoices,
    isPlanned: false,
    at: world.now(),
  };
  await endDraftLater(world, draft);
  await world.readinessDrafts.put(draft);
  return showResults(world, speaking, draft, await engagementFor(parts, speaking));
}

const asTyped = { botMentions: [], keepsLines: false };

const fileName = (given: string): string => plainText(given, asTyped).slice(0, 200);

async function begun(
  world: World,
  { asker: { tenant, actor } }: Speaking,
  { name }: IncomingFile,
): Promise<FileUnderWay> {
  const { id: person } = actor.person;
  const file = { id: world.newId(), tenant, person, name: fileName(name), at: world.now() };
  await beginFile(world, file);
  return file;
}

async function replyTo(
  parts: ConversationParts,
  incoming: IncomingText,
  speaking: Speaking,
  file: IncomingFile,
): Promise<Reply> {
  const { member } = speaking.stored;
  const draw = (answer: Answer) => parts.draw(answer, member, parts.isAdministrator(member.id));
  const { world } = parts;
  const underWay = await begun(world, speaking, file);
  const work = answerFile(parts, speaking, file);
  const answer = await withinPatience(work, parts.patienceMs).catch(async (fault: unknown) => {
    // The turn says so itself.
    await world.filesUnderWay.remove(underWay);
    throw fault;
  });
  if (answer) {
    await world.filesUnderWay.remove(underWay);
    return { to: 'here', card: draw(answer) };
  }
  return {
    to: 'here',
    card: draw({ show: 'file', stage: 'reading', name: fileName(file.name) }),
    // The turn ends here; the card that stands is changed when the file is read.
    onPosted: async (activity) => {
      const change = async (): Promise<void> => {
        const late = await work;
        const isShown = await parts.replace(incoming, activity, draw(late));
        if (!isShown) await oweAnswer(parts, speaking.stored, `file:${underWay.id}`, late);
        await world.filesUnderWay.remove(underWay);
      };
      parts.later(change());
    },
  };
}

/** Files of one message that are read; the others are named, so that nobody waits for them. */
const mostFiles = 5;

/** Answers files that were handed in, each with a card of its own; nothing is recorded before it is saved. */
export async function answerFiles(
  parts: ConversationParts,
  incoming: IncomingText,
  speaking: Speaking,
): Promise<readonly Reply[]> {
  const files = incoming.files.slice(0, mostFiles);
  const replies = await Promise.all(files.map((file) => replyTo(parts, incoming, speaking, file)));
  const left = incoming.files.slice(mostFiles).map(({ name }) => fileName(name));
  if (left.length === 0) return replies;
  const { member } = speaking.stored;
  const answer = { show: 'too-many-files', read: files.length, left } as const;
  const card = parts.draw(answer, member, parts.isAdministrator(member.id));
  return [...replies, { to: 'here', card }];
}
