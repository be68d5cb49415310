import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { someoneIn, type Someone } from '../conversation/someone.ts';
import { makeTemporaryFolder } from '../local/temporary-folder.ts';
import { startMain, type StartedBot } from '../start/started-bot.ts';
import { freePort, startTestAzurite, untilListening } from '../storage/azurite.ts';
import { testTenant, type Scene } from '../teams/activities.ts';
import { startFakeConnector, type FakeConnector } from '../teams/fake-connector.ts';
import { startTokenIssuer, type TokenIssuer } from '../teams/token-issuer.ts';
import { makeCertificate } from './certificates.ts';
import { startIdentityEndpoint, type IdentityEndpoint } from './identity-endpoint.ts';

/** The bot's application id. */
export const appId = '00000000-0000-4000-8000-00000000a11d';

/** Stands in every secret that the process is given, so that it can be looked for. */
export const secret = 'xyzzy-do-not-tell-0451';

/** `node src/start.js` as a tenant runs it: tokens, managed identity, TLS, and pretended services around it. */
export interface Production {
  readonly bot: StartedBot;
  readonly connector: FakeConnector;
  readonly issuer: TokenIssuer;
  readonly identity: IdentityEndpoint;
  /** Starts another process of the bot beside the first, on the same storage. */
  another(changed?: Readonly<Record<string, string>>): Promise<StartedBot>;
  /** Somebody of the tenant, whose requests carry tokens of the service. */
  someone(name: string, bot?: StartedBot): Someone;
  authorize(scene: Scene): Promise<string>;
  stop(): Promise<void>;
}

async function untilReady(bot: StartedBot): Promise<void> {
  for (let tries = 0; tries < 1_200; tries += 1) {
    const answer = await fetch(`${bot.address}/readyz`).catch(() => null);
    await answer?.arrayBuffer();
    if (answer?.status === 200) return;
    if (bot.hasEnded()) break;
    await wait(100);
  }
  throw new Error(`The bot is not ready: ${bot.errors()}`);
}

interface Ground {
  readonly folder: string;
  readonly settings: Readonly<Record<string, string>>;
  readonly connector: FakeConnector;
  readonly issuer: TokenIssuer;
  readonly identity: IdentityEndpoint;
  stop(): Promise<void>;
}

async function layGround(trusted: readonly string[]): Promise<Ground> {
  const [temporary, tls] = await Promise.all([makeTemporaryFolder(), makeCertificate()]);
  const { path: folder } = temporary;
  const [cert, key] = [join(folder, 'cert.pem'), join(folder, 'key.pem')];
  const authorities = join(folder, 'trusted.pem');
  await Promise.all([
    writeFile(cert, tls.cert),
    writeFile(key, tls.key),
    writeFile(authorities, [tls.cert, ...trusted].join('\n')),
  ]);
  const azurite = await startTestAzurite('--oauth', 'basic', '--cert', cert, '--key', key);
  await Promise.all([untilListening(azurite.tablePort), untilListening(azurite.queuePort)]);
  const connector = await startFakeConnector(tls);
  const issuer = await startTokenIssuer();
  const identity = await startIdentityEndpoint(`header-${secret}`, secret);
  const settings = {
    NODE_ENV: 'production',
    NODE_EXTRA_CA_CERTS: authorities,
    MICROSOFT_APP_ID: appId,
    MICROSOFT_APP_TENANT_ID: testTenant,
    MICROSOFT_APP_TYPE: 'UserAssignedMSI',
    AZURE_CLIENT_ID: appId,
    STORAGE_TABLE_ENDPOINT: `https://127.0.0.1:${azurite.tablePort}/devstoreaccount1`,
    STORAGE_QUEUE_ENDPOINT: `https://127.0.0.1:${azurite.queuePort}/devstoreaccount1`,
    SERVICE_HOSTS: new URL(connector.serviceUrl).host,
    OPENID_METADATA_URL: issuer.settings.ToBotFromChannelOpenIdMetadataUrl,
    ...identity.environment,
  };
  return {
    ...{ folder, settings, connector, issuer, identity },
    async stop() {
      await Promise.all([azurite.stop(), connector.stop(), issuer.stop(), identity.stop()]);
      await temporary.remove();
    },
  };
}

/** Starts everything, the bot with more settings if there are any, trusting further certificates (PEM). */
export async function startProduction(
  more: Readonly<Record<string, string>> = {},
  trusted: readonly string[] = [],
): Promise<Production> {
  const ground = await layGround(trusted);
  const { connector, issuer, identity } = ground;
  const bots: StartedBot[] = [];
  const start = async (changed: Readonly<Record<string, string>> = {}): Promise<StartedBot> => {
    const PORT = String(await freePort());
    const settings = { ...ground.settings, PORT, ...more, ...changed };
    const bot = startMain(settings, ground.folder);
    bots.push(bot);
    await untilReady(bot);
    return bot;
  };
  const bot = await start();
  const authorize = async ({ serviceUrl: serviceurl }: Scene): Promise<string> =>
    `Bearer ${await issuer.sign({ aud: appId, serviceurl })}`;
  const spokenTo = ({ address }: StartedBot) => ({
    messagesUrl: `${address}/api/messages`,
    ...{ connector, authorize, tenant: testTenant },
  });
  return {
    ...{ bot, connector, issuer, identity, authorize, another: start },
    someone: (name, which = bot) => someoneIn(spokenTo(which), name),
    async stop() {
      for (const each of bots) await each.end('SIGTERM');
      await ground.stop();
    },
  };
}
