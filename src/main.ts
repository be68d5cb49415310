import { existsSync } from 'node:fs';
import process from 'node:process';
import { readConfig, type LocalConfig, type TenantConfig } from './config.ts';
import { beginLifetime, complain, sentenceOf, type Lifetime } from './lifetime.ts';
import { prepareDemo } from './local/demo-engagement.ts';
import { localGuide } from './local/guide.ts';
import {
  requireRoom,
  startLocalStorage,
  startWindows,
  type LocalSettings,
} from './local/local-mode.ts';
import { atWindow } from './local/playground/demo-people.ts';
import type { Playground } from './local/playground/playground.ts';
import { createLog } from './log.ts';
import type { StorageAccount } from './storage/connect.ts';
import { tenantTelemetry } from './tenant-telemetry.ts';
import { tenantSettings } from './tenant-settings.ts';

const loopback = '127.0.0.1';

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function localSettings(config: LocalConfig): LocalSettings {
  return {
    folder: config.LOCAL_DATA,
    botPort: config.PORT,
    tablePort: config.AZURITE_TABLE_PORT,
    queuePort: config.AZURITE_QUEUE_PORT,
    playgroundPort: config.PLAYGROUND_PORT,
    hasStorage: config.STORAGE_CONNECTION_STRING === undefined,
    hasWindows: config.PLAYGROUND === 'on',
    say,
  };
}

/** Most of a start is to read the SDKs; storage starts meanwhile. */
async function loadBot() {
  return import('./start-bot.ts');
}

/** Nothing works without storage, so its end is the end. */
async function embeddedStorage(settings: LocalSettings, life: Lifetime): Promise<StorageAccount> {
  const azurite = life.keep(await startLocalStorage(settings));
  void azurite.ended.then(() => {
    if (life.isEnding) return;
    complain([`Embedded storage ended; its log is ${azurite.logFile}.`]);
    void life.end(1);
  });
  return { connectionString: azurite.connectionString };
}

async function chatWindows(settings: LocalSettings, life: Lifetime): Promise<Playground> {
  say('Starting the chat windows …');
  const playground = life.keep(await startWindows(settings));
  for (const { name, ended, logFile } of playground.windows) {
    void ended.then(() => {
      if (!life.isEnding) complain([`The chat window ${name} ended; its log is ${logFile}.`]);
    });
  }
  return playground;
}

async function runLocally(config: LocalConfig, life: Lifetime): Promise<void> {
  const settings = localSettings(config);
  await requireRoom(settings);
  const given = config.STORAGE_CONNECTION_STRING;
  say(given ? 'Starting the bot …' : 'Starting embedded storage and the bot …');
  const [{ startBot }, storage] = await Promise.all([
    loadBot(),
    given ? { connectionString: given } : embeddedStorage(settings, life),
  ]);
  const bot = await startBot({
    storage,
    teams: { identity: { kind: 'local', host: loopback }, tenants: [] },
    host: loopback,
    port: config.PORT,
    defaultTimeZone: config.DEFAULT_TIME_ZONE,
    isAdministrator: () => true,
    // Everybody is an administrator here; feedback goes to one, as it would.
    playbookOwner: atWindow.fm.objectId,
    resourceRequestForm: config.RESOURCE_REQUEST_FORM,
    hasQuietHours: false,
    log: createLog(config.LOG_LEVEL === 'info' ? 'warn' : config.LOG_LEVEL),
  });
  life.keep(bot);
  await prepareDemo(bot.world);
  const playground = settings.hasWindows ? await chatWindows(settings, life) : null;
  say(localGuide(settings, playground));
}

async function runInTenant(config: TenantConfig, life: Lifetime): Promise<void> {
  const log = createLog(config.LOG_LEVEL);
  const telemetry = await tenantTelemetry(config);
  // Kept first, it is stopped last: what the bot does at its end is measured too.
  if (telemetry) life.keep(telemetry);
  const { startBot } = await loadBot();
  const bot = await startBot({ ...tenantSettings(config), log, telemetry });
  life.keep(bot);
  log.info({ port: bot.port }, 'listening');
}

async function main(life: Lifetime): Promise<void> {
  // What the environment says stands above the file.
  if (existsSync('.env')) process.loadEnvFile();
  const read = readConfig(process.env);
  if (read.kind === 'faults') {
    const remedy = read.remedy === null ? [] : [read.remedy];
    const faults = read.faults.map((fault) => `  - ${fault}`);
    complain(['The configuration has faults:', ...faults, ...remedy]);
    await life.end(1);
    return;
  }
  const { config } = read;
  await (config.mode === 'local' ? runLocally(config, life) : runInTenant(config, life));
}

/** Runs the bot as the environment says, until it is told to end. */
export async function run(): Promise<void> {
  const life = beginLifetime();
  try {
    await main(life);
  } catch (error) {
    // What fails while all is being stopped fails because of that.
    if (!life.isEnding) complain([sentenceOf(error)]);
    await life.end(1);
  }
}
