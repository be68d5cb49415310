import { randomUUID } from 'node:crypto';
import type { OutgoingCard } from './application/messenger.ts';
import type { Reach } from './application/member.ts';
import type { Clock } from './application/ports.ts';
import { viewerOf } from './application/viewer.ts';
import type { World } from './application/world.ts';
import { presentAnswer, type CommandHelp } from './cards/present.ts';
import type { PersonId } from './domain/people.ts';
import { startServer, type RunningServer } from './http/server.ts';
import type { Log } from './log.ts';
import { connectStorage, type Storage, type StorageAccount } from './storage/connect.ts';
import { engagementQueue } from './storage/engagement-queue.ts';
import { engagementStore } from './storage/engagement-store.ts';
import { feedbackStore } from './storage/feedback-store.ts';
import { listStore } from './storage/list-store.ts';
import { peopleStore } from './storage/people-store.ts';
import { checkStorage } from './storage/storage-health.ts';
import { connectTeams, type Teams, type TeamsSettings } from './teams/adapter.ts';
import { createBot, type BotHandlers } from './teams/bot.ts';
import { commands } from './teams/commands/table.ts';
import { converse } from './teams/conversation/conversation.ts';
import type { Words } from './text/en.ts';
import { commandHelp, wordsFor } from './text/languages.ts';

/** What a bot is started with. */
export interface BotSettings {
  readonly storage: StorageAccount;
  readonly teams: Omit<TeamsSettings, 'onRefused'>;
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  readonly defaultTimeZone: string;
  readonly isAdministrator: (person: PersonId) => boolean;
  readonly log: Log;
  readonly now?: Clock;
}

/** A bot that runs. */
export interface RunningBot {
  readonly port: number;
  readonly world: World;
  /** Takes nothing new, ends what is under way, and stops within ten seconds. */
  stop(): Promise<void>;
}

const apology = ({ answers: { fault } }: Words, correlation: string): string =>
  `${fault.sentence} ${fault.reference(correlation)}`;

const systemClock: Clock = () => new Date().toISOString();

function worldOf(storage: Storage, { defaultTimeZone, now = systemClock }: BotSettings): World {
  const queue = engagementQueue(storage);
  const engagements = engagementStore(storage);
  const lists = listStore(storage);
  return {
    engagements,
    people: peopleStore(storage),
    lists,
    feedback: feedbackStore(storage),
    outbox: {
      announce: (ref) => queue.enqueue(ref),
      kick: (ref) => {
        void engagements.load(ref).then((stored) => stored && lists.project(stored.engagement, []));
      },
    },
    now,
    newId: randomUUID,
    defaultTimeZone,
  };
}

const helpIn = (language: string): readonly CommandHelp[] =>
  commands.map(({ name, example }) => ({ name, example, help: commandHelp(language, name) }));

function handlersOf(
  world: World,
  settings: BotSettings,
  whisper: (to: Reach, card: OutgoingCard) => Promise<void>,
): BotHandlers {
  const { log, isAdministrator, defaultTimeZone } = settings;
  const conversation = converse({
    world,
    isAdministrator,
    whisper,
    draw: (answer, member, isAdmin) => {
      const actor = {
        person: { id: member.id, name: member.name },
        isAdministrator: isAdmin,
      };
      const viewer = viewerOf(member, actor, world.now(), defaultTimeZone);
      return presentAnswer(answer, viewer, wordsFor(viewer.language), helpIn(viewer.language));
    },
  });
  return {
    ...conversation,
    onFault: (error, incoming) => {
      const correlation = randomUUID().slice(0, 8);
      log.error({ correlation, kind: incoming?.kind, err: error }, 'turn failed');
      return correlation;
    },
    apologise: (correlation, locale) => apology(wordsFor(locale), correlation),
  };
}

function connect(world: World, settings: BotSettings): Teams {
  const whisper = async (to: Reach, card: OutgoingCard): Promise<void> => {
    const sent = await teams.messenger.post(to, card);
    if (sent.outcome !== 'sent') settings.log.warn({ outcome: sent.outcome }, 'whisper failed');
  };
  const onRefused: TeamsSettings['onRefused'] = (status, why) => {
    settings.log.warn({ status, why }, 'request refused');
  };
  const teams = connectTeams(
    { ...settings.teams, onRefused },
    createBot(handlersOf(world, settings, whisper)),
  );
  return teams;
}

/**
 * Starts the bot: storage, conversations and the server in front of them.
 * @throws PortInUse, and what storage throws when it cannot be reached.
 */
export async function startBot(settings: BotSettings): Promise<RunningBot> {
  const { log } = settings;
  const onFault = (error: unknown): void => {
    log.error({ err: error }, 'background fault');
  };
  const storage = await connectStorage(settings.storage, { onFault });
  const world = worldOf(storage, settings);
  const teams = connect(world, settings);
  const server: RunningServer = await startServer(
    {
      handleMessages: ({ headers, body }) => teams.handleMessages({ headers, body }),
      isReady: async () => (await checkStorage(storage)).isReady,
      onFault,
    },
    settings.host,
    settings.port,
  );
  return { port: server.port, world, stop: () => server.stop(5_000) };
}
