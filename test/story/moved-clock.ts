import { join } from 'node:path';
import { startWindows } from '../../src/local/local-mode.ts';
import { startBot } from '../../src/start-bot.ts';
import { launchChromium } from '../browser/chromium.ts';
import { openPlaygroundWindow, type PlaygroundPage } from '../browser/playground-window.ts';
import { makeTemporaryFolder } from '../local/temporary-folder.ts';
import { ownSettings } from '../start/started-bot.ts';
import { connectionStringFor, startTestAzurite, untilListening } from '../storage/azurite.ts';

const silent = { error: () => undefined, warn: () => undefined, info: () => undefined };

/** Short enough that nobody waits long for what a moved clock makes due. */
const pauses = { pollMs: { least: 100, most: 1_000 }, dueLookMs: 1_000 };

/** A bot with quiet hours whose clock the test moves, and the windows of its FE and its FM. */
export interface MovedClock {
  readonly fe: PlaygroundPage;
  readonly fm: PlaygroundPage;
  /** What time the bot takes it to be from now on; what is due by then is looked at within a second. */
  setTime(now: string): void;
  stop(): Promise<void>;
}

/** Starts the bot in this process on storage of its own, and opens the two pages. */
export async function openWithMovedClock(begin: string): Promise<MovedClock> {
  let now = begin;
  const folder = await makeTemporaryFolder();
  const settings = await ownSettings(join(folder.path, 'data'));
  const azurite = await startTestAzurite();
  await Promise.all([untilListening(azurite.tablePort), untilListening(azurite.queuePort)]);
  const bot = await startBot({
    storage: { connectionString: connectionStringFor(azurite.tablePort, azurite.queuePort) },
    teams: { identity: { kind: 'local', host: '127.0.0.1' }, tenants: [], timeLimitMs: 10_000 },
    host: '127.0.0.1',
    port: 0,
    defaultTimeZone: 'UTC',
    isAdministrator: () => false,
    log: silent,
    hasQuietHours: true,
    now: () => now,
    pauses,
  });
  const playground = await startWindows({
    folder: settings.LOCAL_DATA,
    botPort: bot.port,
    tablePort: azurite.tablePort,
    queuePort: azurite.queuePort,
    playgroundPort: Number(settings.PLAYGROUND_PORT),
    hasStorage: true,
    hasWindows: true,
    say: (line) => process.stderr.write(`${line}\n`),
  });
  const browser = await launchChromium();
  const open = (name: string): Promise<PlaygroundPage> => {
    const window = playground.windows.find((each) => each.name === name);
    if (!window) throw new Error(`There is no window ${name}: ${playground.faults.join(' ')}`);
    return openPlaygroundWindow(browser, window.url);
  };
  return {
    fe: await open('fe'),
    fm: await open('fm'),
    setTime(next) {
      now = next;
    },
    async stop() {
      await browser.close();
      await playground.stop();
      await bot.stop();
      await azurite.stop();
      await folder.remove();
    },
  };
}
