import { startServer } from '../../src/http/server.ts';
import { connectTeams, type Teams, type TeamsSettings } from '../../src/teams/adapter.ts';
import { createBot, type BotHandlers } from '../../src/teams/bot.ts';
import type { Incoming } from '../../src/teams/incoming.ts';
import { startFakeConnector, type FakeConnector } from './fake-connector.ts';
import type { SpokenTo } from './turn.ts';

/** A bot that listens, in front of a pretended Teams; all real but Teams. */
export interface RunningBot extends SpokenTo {
  readonly connector: FakeConnector;
  readonly messenger: Teams['messenger'];
  readonly port: number;
  readonly faults: readonly { readonly error: unknown; readonly incoming: Incoming | null }[];
  readonly refusals: readonly { readonly status: number; readonly why: string }[];
  stop(): Promise<void>;
}

/** Starts a bot with these handlers, in local mode unless the settings say otherwise. */
export async function startBot(
  handlers: Partial<BotHandlers>,
  settings: Partial<TeamsSettings> = {},
): Promise<RunningBot> {
  const connector = await startFakeConnector();
  const faults: { error: unknown; incoming: Incoming | null }[] = [];
  const refusals: { status: number; why: string }[] = [];
  const bot = createBot({
    onText: async () => [],
    onClick: async () => ({ message: 'seen' }),
    onConsent: async () => undefined,
    onSearch: async () => ({ hits: [], nothing: 'nothing' }),
    onInstall: async () => [],
    onFault: (error, incoming) => `fault-${faults.push({ error, incoming })}`,
    apologise: (correlation, locale) => `Sorry (${correlation}, ${locale})`,
    ...handlers,
  });
  const teams = connectTeams(
    {
      identity: { kind: 'local', host: '127.0.0.1' },
      tenants: [],
      timeLimitMs: 1_000,
      onRefused: (status, why) => refusals.push({ status, why }),
      ...settings,
    },
    bot,
  );
  const server = await startServer(
    {
      handleMessages: teams.handleMessages,
      isReady: async () => true,
      onFault: (error) => faults.push({ error, incoming: null }),
    },
    '127.0.0.1',
    0,
  );
  return {
    connector,
    messenger: teams.messenger,
    port: server.port,
    messagesUrl: `http://127.0.0.1:${server.port}/api/messages`,
    faults,
    refusals,
    async stop() {
      await server.stop(0);
      await connector.stop();
    },
  };
}
