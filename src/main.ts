import { existsSync } from 'node:fs';
import process from 'node:process';
import { readConfig, type LocalConfig, type TenantConfig } from './config.ts';
import { prepareDemo } from './local/demo-engagement.ts';
import { startLocalStorage, startWindows, type LocalSettings } from './local/local-mode.ts';
import { createLog } from './log.ts';
import { startBot, type BotSettings, type RunningBot } from './start-bot.ts';
import type { StorageAccount } from './storage/connect.ts';
import { printLocalGuide } from './local/guide.ts';

/** Everything that was started, ended in the reverse order. */
const started: { readonly stop: () => Promise<void> }[] = [];

async function stopAll(): Promise<void> {
  for (const each of started.splice(0).reverse()) await each.stop();
}

const loopback = '127.0.0.1';

function localSettings(config: LocalConfig): LocalSettings {
  return {
    folder: config.LOCAL_DATA,
    botPort: config.PORT,
    tablePort: config.AZURITE_TABLE_PORT,
    queuePort: config.AZURITE_QUEUE_PORT,
    playgroundPort: config.PLAYGROUND_PORT,
  };
}

async function localStorage(config: LocalConfig): Promise<StorageAccount> {
  const given = config.STORAGE_CONNECTION_STRING;
  if (given) return { connectionString: given };
  const azurite = await startLocalStorage(localSettings(config));
  started.push(azurite);
  return { connectionString: azurite.connectionString };
}

async function run(settings: BotSettings): Promise<RunningBot> {
  const bot = await startBot(settings);
  started.push(bot);
  return bot;
}

async function runLocally(config: LocalConfig): Promise<void> {
  const bot = await run({
    storage: await localStorage(config),
    teams: { identity: { kind: 'local', host: loopback }, tenants: [] },
    host: loopback,
    port: config.PORT,
    defaultTimeZone: config.DEFAULT_TIME_ZONE,
    isAdministrator: () => true,
    hasQuietHours: false,
    log: createLog(config.LOG_LEVEL === 'info' ? 'warn' : config.LOG_LEVEL),
  });
  await prepareDemo(bot.world);
  const playground = config.PLAYGROUND === 'on' ? await startWindows(localSettings(config)) : null;
  if (playground) started.push(playground);
  printLocalGuide(bot.port, playground?.windows ?? []);
}

function tenantStorage(config: TenantConfig): StorageAccount {
  const { STORAGE_ACCOUNT: account, STORAGE_CONNECTION_STRING: connectionString } = config;
  if (connectionString) return { connectionString };
  return {
    tableEndpoint: `https://${account ?? ''}.table.core.windows.net`,
    queueEndpoint: `https://${account ?? ''}.queue.core.windows.net`,
  };
}

async function runInTenant(config: TenantConfig): Promise<void> {
  const appId = config.MICROSOFT_APP_ID;
  const tenantId = config.MICROSOFT_APP_TENANT_ID;
  const secret = config.MICROSOFT_APP_PASSWORD ?? '';
  const isIdentity = config.MICROSOFT_APP_TYPE === 'UserAssignedMSI';
  const log = createLog(config.LOG_LEVEL);
  const bot = await run({
    storage: tenantStorage(config),
    teams: {
      identity: isIdentity
        ? { kind: 'managed-identity', appId, tenantId }
        : { kind: 'secret', appId, tenantId, secret },
      tenants: config.ALLOWED_TENANTS.length > 0 ? config.ALLOWED_TENANTS : [tenantId],
    },
    host: '0.0.0.0',
    port: config.PORT,
    defaultTimeZone: config.DEFAULT_TIME_ZONE,
    isAdministrator: (person) => config.ADMINS.includes(person),
    hasQuietHours: true,
    log,
  });
  log.info({ port: bot.port }, 'listening');
}

function complain(lines: readonly string[]): void {
  process.stderr.write(`${lines.join('\n')}\n`);
}

async function main(): Promise<void> {
  // What the environment says stands above the file.
  if (existsSync('.env')) process.loadEnvFile();
  const read = readConfig(process.env);
  if (read.kind === 'faults') {
    complain(['The configuration has faults:', ...read.faults.map((fault) => `  - ${fault}`)]);
    process.exitCode = 1;
    return;
  }
  const { config } = read;
  await (config.mode === 'local' ? runLocally(config) : runInTenant(config));
}

/** The first signal stops everything in order; a second one does not wait. */
function stopOnSignal(): void {
  let isStopping = false;
  const stop = (): void => {
    if (isStopping) process.exit(1);
    isStopping = true;
    void stopAll().then(() => process.exit(0));
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

if (import.meta.main) {
  stopOnSignal();
  try {
    await main();
  } catch (error) {
    complain([error instanceof Error ? error.message : String(error)]);
    await stopAll();
    process.exitCode = 1;
  }
}
