import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { startWindows, type LocalSettings } from '../../src/local/local-mode.ts';
import type { Playground } from '../../src/local/playground/playground.ts';
import { launchChromium } from '../browser/chromium.ts';
import { openPlaygroundWindow, type PlaygroundPage } from '../browser/playground-window.ts';
import { makeTemporaryFolder } from '../local/temporary-folder.ts';
import { ownSettings, startMain, type OwnSettings, type StartedBot } from '../start/started-bot.ts';

/** The bot and its three windows, as `npm start` starts them, but for that the bot may go while the windows stay. */
export interface ThreeWindows {
  readonly browser: Browser;
  readonly fe: PlaygroundPage;
  readonly fm: PlaygroundPage;
  readonly sme: PlaygroundPage;
  /** Where the bot listens. */
  readonly port: number;
  /** Ends the bot with Ctrl-C and starts it anew on the same data; the pages stay open. */
  restartBot(): Promise<void>;
  stop(): Promise<void>;
}

async function startBotAlone(settings: OwnSettings, folder: string): Promise<StartedBot> {
  const bot = startMain({ ...settings, PLAYGROUND: 'off' }, folder);
  await bot.untilStarted();
  return bot;
}

function localSettings(settings: OwnSettings): LocalSettings {
  return {
    folder: settings.LOCAL_DATA,
    botPort: Number(settings.PORT),
    tablePort: Number(settings.AZURITE_TABLE_PORT),
    queuePort: Number(settings.AZURITE_QUEUE_PORT),
    playgroundPort: Number(settings.PLAYGROUND_PORT),
    hasStorage: true,
    hasWindows: true,
    say: (line) => process.stderr.write(`${line}\n`),
  };
}

function addressOf({ windows, faults }: Playground, name: string): string {
  const window = windows.find((each) => each.name === name);
  if (!window) throw new Error(`There is no window ${name}: ${faults.join(' ')}`);
  return window.url;
}

/** The windows; a bot whose windows cannot be had ends with them. */
async function startWindowsOf(settings: OwnSettings, bot: StartedBot): Promise<Playground> {
  try {
    return await startWindows(localSettings(settings));
  } catch (error) {
    await bot.end('SIGINT');
    throw error;
  }
}

/** Starts everything and opens the three pages. */
export async function openThreeWindows(): Promise<ThreeWindows> {
  const folder = await makeTemporaryFolder();
  const settings = await ownSettings(join(folder.path, 'data'));
  let bot = await startBotAlone(settings, folder.path);
  const playground = await startWindowsOf(settings, bot);
  const browser = await launchChromium();
  const open = (name: string) => openPlaygroundWindow(browser, addressOf(playground, name));
  return {
    browser,
    port: Number(settings.PORT),
    fe: await open('fe'),
    fm: await open('fm'),
    sme: await open('sme'),
    async restartBot() {
      await bot.end('SIGINT');
      bot = await startBotAlone(settings, folder.path);
    },
    async stop() {
      await browser.close();
      await playground.stop();
      // What the bot complained of explains a story that went wrong.
      process.stderr.write(bot.errors());
      await bot.end('SIGINT');
      await folder.remove();
    },
  };
}
