import type { Activity, TurnContext } from 'botbuilder';
import type { OutgoingCard } from '../application/ports/messenger.ts';
import type { TurnSeen } from '../application/ports/seen.ts';
import { cardActivity, textActivity } from './sending/card-activity.ts';
import { messageOf, type FileCard } from './sending/file-card.ts';
import type {
  Incoming,
  IncomingClick,
  IncomingConsent,
  IncomingInstall,
  IncomingSearch,
  IncomingText,
  ReadActivity,
} from './incoming.ts';
import { clickAnswer, clickFault, seenAnswer, type ClickReply } from './sending/invoke-answer.ts';
import { readActivity } from './read-activity.ts';
import { searchAnswer, searchFault, type SearchReply } from './sending/search-answer.ts';
import { ConnectorFault } from './sending/send-outcome.ts';
import type { Turn } from './turn-adapter.ts';

/** A card posted where the person spoke. */
export interface Reply {
  readonly to: 'here';
  readonly card: OutgoingCard | FileCard;
  /** Told the id under which the card stands, to replace it later; empty when the platform gave none. */
  readonly onPosted?: (activity: string) => Promise<void>;
}

/** What the bot does with what arrives. */
export interface BotHandlers {
  readonly onText: (incoming: IncomingText) => Promise<readonly Reply[]>;
  readonly onClick: (incoming: IncomingClick) => Promise<ClickReply>;
  /** Goes on after the turn: the person hears what came of it by a message of its own. */
  readonly onConsent: (incoming: IncomingConsent) => Promise<void>;
  readonly onSearch: (incoming: IncomingSearch) => Promise<SearchReply>;
  /** Teams may tell the same installation twice, in two ways. */
  readonly onInstall: (incoming: IncomingInstall) => Promise<readonly Reply[]>;
  /** Keeps what went wrong and answers the id under which it is found again. */
  readonly onFault: (error: unknown, incoming: Incoming | null) => string;
  /** The one sentence for the person, with that id in it; `locale` is empty when not told. */
  readonly apologise: (correlation: string, locale: string) => string;
  /** Told of each turn at its end. */
  readonly onTurn?: (seen: TurnSeen) => void;
}

/** An activity from the service that has not the shape it should have. */
export class MalformedActivity extends Error {
  override readonly name = 'MalformedActivity';
}

type Came = Pick<TurnSeen, 'outcome' | 'correlation'>;

const answered: Came = { outcome: 'answered', correlation: null };

/** The bot: reads what arrives, calls the handler, answers. No fault leaves a turn. */
export function createBot(handlers: BotHandlers): Turn {
  return async (context) => {
    const from = performance.now();
    const read = readActivity(context.activity);
    const came = await answerRead(handlers, context, read);
    const durationMs = Math.round(performance.now() - from);
    handlers.onTurn?.({ ...natureOf(read, context.activity), ...came, durationMs });
  };
}

function natureOf(
  read: ReadActivity,
  { type, name }: { readonly type: string; readonly name?: unknown },
): Pick<TurnSeen, 'kind' | 'verb' | 'place'> {
  if (read.read !== 'incoming') {
    const verb = type === 'invoke' && typeof name === 'string' ? name.slice(0, 60) : '';
    return { kind: 'other', verb, place: '' };
  }
  const { incoming } = read;
  const verb = incoming.kind === 'click' ? incoming.verb.slice(0, 60) : '';
  return { kind: incoming.kind, verb, place: incoming.place.kind };
}

async function answerRead(
  handlers: BotHandlers,
  context: TurnContext,
  read: ReadActivity,
): Promise<Came> {
  if (read.read === 'incoming') return answer(handlers, context, read.incoming);
  const isInvoke = context.activity.type === 'invoke';
  if (read.read === 'ignored') {
    if (isInvoke) await context.sendActivity(seenAnswer);
    return { outcome: 'ignored', correlation: null };
  }
  const correlation = handlers.onFault(new MalformedActivity(read.why), null);
  if (isInvoke) {
    const sentence = handlers.apologise(correlation, context.activity.locale ?? '');
    await context.sendActivity(clickFault(400, sentence));
  }
  return { outcome: 'malformed', correlation };
}

async function answer(
  handlers: BotHandlers,
  context: TurnContext,
  incoming: Incoming,
): Promise<Came> {
  try {
    await answerHopefully(handlers, context, incoming);
    return answered;
  } catch (error) {
    const correlation = handlers.onFault(error, incoming);
    if (!isBeyondReach(error)) await apologise(handlers, context, incoming, correlation);
    return { outcome: 'failed', correlation };
  }
}

async function apologise(
  handlers: BotHandlers,
  context: TurnContext,
  incoming: Incoming,
  correlation: string,
): Promise<void> {
  const sentence = handlers.apologise(correlation, incoming.locale);
  await post(context, apologyTo(incoming, sentence)).catch((unsaid: unknown) =>
    handlers.onFault(unsaid, incoming),
  );
}

function apologyTo(incoming: Incoming, sentence: string): Partial<Activity> {
  if (incoming.kind === 'search') return searchFault(sentence);
  const isExecute = incoming.kind === 'click' && !incoming.isSubmitFallback;
  return isExecute ? clickFault(500, sentence) : textActivity(sentence);
}

async function answerHopefully(
  handlers: BotHandlers,
  context: TurnContext,
  incoming: Incoming,
): Promise<void> {
  switch (incoming.kind) {
    case 'text':
      await postAll(context, await handlers.onText(incoming));
      return;
    case 'install':
      await postAll(context, await handlers.onInstall(incoming));
      return;
    case 'search':
      await post(context, searchAnswer(await handlers.onSearch(incoming)));
      return;
    case 'consent':
      // Seen, whatever comes of it: Teams delivers again what was not.
      await post(context, seenAnswer);
      await handlers.onConsent(incoming);
      return;
    case 'click':
      await answerClick(handlers, context, incoming);
  }
}

async function answerClick(
  { onClick }: BotHandlers,
  context: TurnContext,
  incoming: IncomingClick,
): Promise<void> {
  const reply = await onClick(incoming);
  const posts = 'posts' in reply ? reply.posts : undefined;
  if (posts) await post(context, messageOf(posts));
  if (!incoming.isSubmitFallback) await post(context, clickAnswer(reply));
  else if (!posts) await post(context, asMessage(reply));
}

async function postAll(context: TurnContext, replies: readonly Reply[]): Promise<void> {
  for (const { card, onPosted } of replies) {
    const activity = await post(context, messageOf(card));
    await onPosted?.(activity);
  }
}

/** Answers in the thread of what arrived, and gives the id of what was posted. */
async function post(context: TurnContext, activity: Partial<Activity>): Promise<string> {
  return (await context.sendActivity(activity))?.id ?? '';
}

function asMessage(reply: ClickReply): Partial<Activity> {
  return 'card' in reply ? cardActivity(reply.card) : textActivity(reply.message);
}

/** When the answer could not be delivered, an apology would fare no better; when it was refused, it may. */
function isBeyondReach(error: unknown): boolean {
  return error instanceof ConnectorFault && error.failure.outcome !== 'rejected';
}
