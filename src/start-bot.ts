import { randomUUID } from 'node:crypto';
import type { Clock } from './application/ports/ports.ts';
import type { World } from './application/world.ts';
import type { BotSettings } from './bot-settings.ts';
import { startServer, type RunningServer } from './http/server.ts';
import { connectStorage, type Storage } from './storage/connect.ts';
import { gaugeReader, observerOf } from './observe.ts';
import type { Delivery } from './delivery/delivery.ts';
import { claimStore } from './storage/notices/claim-store.ts';
import { dueStore } from './storage/notices/due-store.ts';
import { digestStore } from './storage/people/digest-store.ts';
import { wordsFor } from './text/languages.ts';
import { draftStore } from './storage/engagements/draft-store.ts';
import { exampleStore } from './storage/engagements/example-store.ts';
import { filesUnderWay } from './storage/engagements/files-under-way.ts';
import { readinessDraftStore } from './storage/engagements/readiness-draft-store.ts';
import { engagementStore } from './storage/engagements/engagement-store.ts';
import { feedbackStore } from './storage/people/feedback-store.ts';
import { listStore } from './storage/engagements/list-store.ts';
import { parkedStore } from './storage/notices/ledger-parked.ts';
import { peopleStore } from './storage/people/people-store.ts';
import { requestLists } from './storage/engagements/request-lists.ts';
import { smeStore } from './storage/people/sme-store.ts';
import { checkStorage } from './storage/storage-health.ts';
import { connectTeams, type Teams, type TeamsSettings } from './teams/adapter.ts';
import { createBot } from './teams/bot.ts';
import { toolLinkFrom } from './wiring/resource-request-form.ts';
import { wireDelivery } from './wiring/wire-delivery.ts';
import { wireHandOut, type WiredHandOut } from './wiring/wire-hand-out.ts';
import { startRetention, wireRetention } from './wiring/wire-retention.ts';
import { upkeepOf } from './wiring/wire-upkeep.ts';
import { wireUsageApi } from './wiring/wire-usage-api.ts';
import { handlersOf } from './wiring/wire-handlers.ts';
import { waysOf, type WiredWays } from './wiring/wire-ways.ts';

/** A bot that runs. */
export interface RunningBot {
  readonly port: number;
  readonly world: World;
  /** Takes nothing new, ends what is under way, and stops within ten seconds. */
  stop(): Promise<void>;
}

const systemClock: Clock = () => new Date().toISOString();

type Stores = Pick<
  World,
  | 'engagements'
  | 'people'
  | 'lists'
  | 'feedback'
  | 'drafts'
  | 'filesUnderWay'
  | 'readinessDrafts'
  | 'examples'
  | 'wordItem'
  | 'digests'
  | 'smes'
  | 'requests'
>;

function storesOf(storage: Storage): Stores {
  return {
    engagements: engagementStore(storage),
    people: peopleStore(storage),
    lists: listStore(storage),
    feedback: feedbackStore(storage),
    drafts: draftStore(storage),
    filesUnderWay: filesUnderWay(storage),
    readinessDrafts: readinessDraftStore(storage),
    examples: exampleStore(storage),
    wordItem: (problem, language) => wordsFor(language).readiness.item(problem),
    digests: digestStore(storage),
    smes: smeStore(storage),
    requests: requestLists(storage),
  };
}

interface Wired {
  readonly world: World;
  readonly teams: Teams;
  readonly delivery: Delivery;
  readonly handOut: WiredHandOut;
  readonly settle: WiredWays['settle'];
}

function connect({ log, teams }: BotSettings, turn: Parameters<typeof connectTeams>[1]): Teams {
  const onRefused: TeamsSettings['onRefused'] = (status, why) => {
    log.warn({ status, why }, 'request refused');
  };
  return connectTeams({ ...teams, onRefused }, turn);
}

/** Who is told of what concerns the bot and the playbook themselves. */
function rolesOf({
  administrators = [],
  playbookOwner,
}: BotSettings): Pick<World, 'administrators' | 'playbookOwners'> {
  const playbookOwners = playbookOwner === undefined ? administrators : [playbookOwner];
  return { administrators, playbookOwners };
}

const isLocal = ({ teams }: BotSettings): boolean => teams.identity.kind === 'local';

/** Turns need delivery, delivery needs the messenger, and that comes with the way in for turns. */
function wire(storage: Storage, settings: BotSettings): Wired {
  const { log, now = systemClock, defaultTimeZone, administrators = [] } = settings;
  const stores = storesOf(storage);
  const { resourceRequestForm: form } = settings;
  const toolLink = form === undefined ? undefined : toolLinkFrom(form);
  const observer = observerOf(log, settings.telemetry ?? null);
  const teams = connect(
    settings,
    observer.traced((context) => bot(context)),
  );
  const delivery = wireDelivery({
    ...settings,
    ...stores,
    administrators,
    toolLink,
    storage,
    now,
    messenger: teams.messenger,
    findAddress: teams.findAddress,
    onDelivery: observer.onDelivery,
    retentionDays: settings.retentionDays ?? 0,
  });
  const { outbox, ledger } = delivery;
  const handOut = wireHandOut(isLocal(settings), settings.hasFileCards ?? !isLocal(settings));
  const world = {
    ...{ ...stores, outbox, ledger, now, defaultTimeZone },
    ...rolesOf(settings),
    ...{ claims: claimStore(storage), dues: dueStore(storage), handingOut: handOut.handingOut },
    upkeep: upkeepOf(settings, { storage, ...stores, messenger: teams.messenger, now }),
    newId: randomUUID,
  };
  const patienceMs = settings.filePatienceMs ?? 4_000;
  const means = { log, teams, storage, now, isLocal: isLocal(settings) };
  const ways = waysOf({ ...means, patienceMs, ...handOut });
  const { isAdministrator } = settings;
  const { onTurn } = observer;
  const links = { toolLink, installLink: settings.installLink };
  const bot = createBot(handlersOf({ world, ways, isAdministrator, links, log, onTurn }));
  return { world, teams, delivery, handOut, settle: ways.settle };
}

function watchGauges({ telemetry, teams }: BotSettings, storage: Storage, world: World): void {
  const { requests, now } = world;
  const parked = parkedStore(storage);
  telemetry?.watch(gaugeReader({ storage, parked, requests, tenants: teams.tenants, now }));
}

/** Turns first, then what goes on after them, then the sending of what they owe. */
async function endAll(
  server: RunningServer,
  settle: Wired['settle'],
  delivery: Delivery,
): Promise<void> {
  const from = performance.now();
  await server.stop(4_000);
  await settle(Math.max(0, 4_500 - (performance.now() - from)));
  await delivery.stop(5_000);
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
  const { telemetry = null, onRequest = observerOf(log, telemetry).onRequest } = settings;
  const { storagePrefix: prefix = '' } = settings;
  const storage = await connectStorage(settings.storage, { onFault, onRequest, prefix });
  const { world, teams, delivery, handOut, settle } = wire(storage, settings);
  const server: RunningServer = await startServer(
    {
      handleMessages: ({ headers, body }) => teams.handleMessages({ headers, body }),
      isReady: async () => {
        await teams.warm();
        return (await checkStorage(storage)).isReady;
      },
      onFault,
      beside: handOut.beside,
      routes: [wireUsageApi(storage, world, settings.teams, { log, settings: settings.usageApi })],
      onRefused: (status, path) => {
        log.warn({ status, path }, 'request refused');
      },
    },
    settings.host,
    settings.port,
  );
  handOut.listensOn(server.port);
  watchGauges(settings, storage, world);
  // Not before the port is ours: a start that fails must leave nothing running.
  delivery.start();
  const { engagements, outbox, now } = world;
  const days = settings.retentionDays ?? 0;
  const retention = wireRetention({ storage, engagements, outbox, now, days });
  const endRetention = startRetention(retention, settings.teams.tenants, onFault);
  const stop = async (): Promise<void> => {
    endRetention();
    await endAll(server, settle, delivery);
  };
  return { port: server.port, world, stop };
}
