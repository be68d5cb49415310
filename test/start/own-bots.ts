import { join } from 'node:path';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { demoTenant } from '../../src/local/playground/demo-people.ts';
import { someoneIn, type Someone } from '../conversation/someone.ts';
import { makeTemporaryFolder } from '../local/temporary-folder.ts';
import { startFakeConnector, type FakeConnector } from '../teams/fake-connector.ts';
import { ownSettings, startMain, type OwnSettings, type StartedBot } from './started-bot.ts';

type Changed = Readonly<Record<string, string>>;

/** The starts of one test file, all on the same ports and data unless changed; none outlives its test. */
export interface OwnBots {
  /** A folder that is there for the whole file. */
  folder(): string;
  settings(): OwnSettings;
  /** Starts and does not wait. */
  begin(changed?: Changed): StartedBot;
  /** Starts and waits for the guide. */
  start(changed?: Changed): Promise<StartedBot>;
  /** Somebody of the demo tenant who talks to the bot over HTTP. */
  someone(bot: StartedBot, name: string): Someone;
}

/** Prepares the starts of a test file. */
export function ownBots(): OwnBots {
  const running = new Set<StartedBot>();
  let folder: Awaited<ReturnType<typeof makeTemporaryFolder>>;
  let settings: OwnSettings;
  let connector: FakeConnector;

  beforeAll(async () => {
    folder = await makeTemporaryFolder();
    settings = await ownSettings(join(folder.path, 'data'));
    connector = await startFakeConnector();
  });

  afterEach(async () => {
    for (const bot of running) await bot.end('SIGKILL');
    running.clear();
  });

  afterAll(async () => {
    await connector.stop();
    await folder.remove();
  });

  const begin: OwnBots['begin'] = (changed = {}) => {
    const bot = startMain({ ...settings, ...changed }, folder.path);
    running.add(bot);
    return bot;
  };
  return {
    folder: () => folder.path,
    settings: () => settings,
    begin,
    async start(changed) {
      const bot = begin(changed);
      await bot.untilStarted();
      return bot;
    },
    someone: (bot, name) =>
      someoneIn(
        { messagesUrl: `${bot.address}/api/messages`, connector, tenant: demoTenant },
        name,
      ),
  };
}

/** The status of the answer to a GET; 0 when nobody answers. */
export async function statusOf(url: string): Promise<number> {
  const answer = await fetch(url).catch(() => null);
  await answer?.body?.cancel();
  return answer?.status ?? 0;
}
