import { randomUUID } from 'node:crypto';
import type { Messenger, OutgoingCard } from './application/ports/messenger.ts';
import type { Reach } from './application/people/member.ts';
import type { Clock } from './application/ports/ports.ts';
import { viewerOf } from './application/people/viewer.ts';
import type { World } from './application/world.ts';
import { presentAnswer, type CommandHelp } from './cards/present.ts';
import type { PersonId } from './domain/people.ts';
import { startServer, type RunningServer } from './http/server.ts';
import type { Log } from './log.ts';
import {
  connectStorage,
  type Storage,
  type StorageAccount,
  type StorageOptions,
} from './storage/connect.ts';
import type { Delivery } from './delivery/delivery.ts';
import { claimStore } from './storage/notices/claim-store.ts';
import { draftStore } from './storage/engagements/draft-store.ts';
import { engagementStore } from './storage/engagements/engagement-store.ts';
import { feedbackStore } from './storage/people/feedback-store.ts';
import { listStore } from './storage/engagements/list-store.ts';
import { peopleStore } from './storage/people/people-store.ts';
import { checkStorage } from './storage/storage-health.ts';
import { connectTeams, type Teams, type TeamsSettings } from './teams/adapter.ts';
import { createBot, type BotHandlers } from './teams/bot.ts';
import { commands } from './teams/commands/table.ts';
import { converse } from './teams/conversation/conversation.ts';
import type { ConversationParts } from './teams/conversation/parts.ts';
import { allowOwnMachine, allowSharePoint } from './teams/files/file-hosts.ts';
import type { Words } from './text/en.ts';
import { wireDelivery } from './wire-delivery.ts';
import { usualFileLimits, wireFiles } from './wire-files.ts';
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
  /** Off in local mode, so that a Sunday shows what a Monday does. */
  readonly hasQuietHours: boolean;
  readonly log: Log;
  readonly now?: Clock;
  /** How long a turn waits for a file to be read before it says that it is reading. */
  readonly filePatienceMs?: number;
  /** Told of every request to storage; nobody is unless this is set. */
  readonly onRequest?: NonNullable<StorageOptions['onRequest']>;
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

type Stores = Pick<World, 'engagements' | 'people' | 'lists' | 'feedback' | 'drafts'>;

function storesOf(storage: Storage): Stores {
  return {
    engagements: engagementStore(storage),
    people: peopleStore(storage),
    lists: listStore(storage),
    feedback: feedbackStore(storage),
    drafts: draftStore(storage),
  };
}

const helpIn = (language: string): readonly CommandHelp[] =>
  commands.map(({ name, example }) => ({ name, example, help: commandHelp(language, name) }));

/** How a conversation reaches beyond its turn. */
type Ways = Pick<ConversationParts, 'whisper' | 'replace' | 'later' | 'readFile' | 'patienceMs'>;

function waysOf(settings: BotSettings, messenger: () => Messenger): Ways {
  const { log, filePatienceMs: patienceMs = 4_000 } = settings;
  const post = async (to: Reach, card: OutgoingCard): Promise<boolean> => {
    const sent = await messenger().post(to, card);
    if (sent.outcome !== 'sent') log.warn({ outcome: sent.outcome }, 'whisper failed');
    return sent.outcome === 'sent';
  };
  const isAllowed = settings.teams.identity.kind === 'local' ? allowOwnMachine : allowSharePoint;
  return {
    patienceMs,
    whisper: post,
    replace: async (to, activity, card) => {
      const updated = activity === '' ? null : await messenger().update(to, activity, card);
      if (updated?.outcome !== 'sent') await post(to, card);
    },
    later: (work) => {
      work.catch((error: unknown) => {
        log.error({ err: error }, 'work after a turn failed');
      });
    },
    readFile: wireFiles({ ...usualFileLimits, isAllowed }),
  };
}

function handlersOf(world: World, settings: BotSettings, ways: Ways): BotHandlers {
  const { log, isAdministrator, defaultTimeZone } = settings;
  const conversation = converse({
    world,
    isAdministrator,
    ...ways,
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

interface Wired {
  readonly world: World;
  readonly teams: Teams;
  readonly delivery: Delivery;
}

/** Turns need delivery, delivery needs the messenger, and that comes with the way in for turns. */
function wire(storage: Storage, settings: BotSettings): Wired {
  const { log, now = systemClock, defaultTimeZone } = settings;
  const stores = storesOf(storage);
  const onRefused: TeamsSettings['onRefused'] = (status, why) => {
    log.warn({ status, why }, 'request refused');
  };
  const teams = connectTeams({ ...settings.teams, onRefused }, (context) => bot(context));
  const delivery = wireDelivery({
    ...settings,
    ...stores,
    storage,
    now,
    messenger: teams.messenger,
  });
  const { outbox, ledger } = delivery;
  const claims = claimStore(storage);
  const world = { ...stores, outbox, ledger, claims, now, newId: randomUUID, defaultTimeZone };
  const bot = createBot(
    handlersOf(
      world,
      settings,
      waysOf(settings, () => teams.messenger),
    ),
  );
  return { world, teams, delivery };
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
  const { onRequest = null } = settings;
  const storage = await connectStorage(settings.storage, { onFault, onRequest });
  const { world, teams, delivery } = wire(storage, settings);
  const server: RunningServer = await startServer(
    {
      handleMessages: ({ headers, body }) => teams.handleMessages({ headers, body }),
      isReady: async () => {
        await teams.warm();
        return (await checkStorage(storage)).isReady;
      },
      onFault,
      onRefused: (status, path) => {
        log.warn({ status, path }, 'request refused');
      },
    },
    settings.host,
    settings.port,
  );
  // Not before the port is ours: a start that fails must leave nothing running.
  delivery.start();
  const stop = async (): Promise<void> => {
    await server.stop(4_000);
    await delivery.stop(5_000);
  };
  return { port: server.port, world, stop };
}
