import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { someoneIn } from '../conversation/someone.ts';
import { makeTemporaryFolder } from '../local/temporary-folder.ts';
import type { StartedBot } from '../start/started-bot.ts';
import { personNamed, testTenant, type Scene } from '../teams/activities.ts';
import type { Tls } from '../teams/fake-connector.ts';
import { makeCertificate, thumbprintOf } from './certificates.ts';
import { startEntra, type Entra } from './entra.ts';
import { appId, secret, startProduction, type Production } from './production.ts';
import { startProxy, type Proxy } from './proxy.ts';

/** Entra's names in two clouds; a proxy, such as a company has, leads them to a pretended one. */
const [publicHost, governmentHost] = ['login.microsoftonline.com', 'login.microsoftonline.us'];
const [publicApi, governmentApi] = ['https://api.botframework.com', 'https://api.botframework.us'];
const password = `client-${secret}`;

type Settings = Readonly<Record<string, string>>;

let folder: Awaited<ReturnType<typeof makeTemporaryFolder>>;
let app: Tls;
let stranger: Tls;
let entra: Entra;
let proxy: Proxy;
let production: Production;
/** The only one that runs, so that it alone has sent what was sent. */
let bot: StartedBot;

const withSecret: Settings = {
  MICROSOFT_APP_TYPE: 'SingleTenant',
  MICROSOFT_APP_PASSWORD: password,
  // A line without a value counts as not set.
  MICROSOFT_APP_CERT_THUMBPRINT: '',
  MICROSOFT_APP_CERT_KEY_FILE: '',
};

/** Signs with the key of one certificate under the thumbprint of a certificate. */
async function withCertificate({ cert }: Tls, { key }: Tls): Promise<Settings> {
  const file = join(folder.path, `${crypto.randomUUID()}.pem`);
  await writeFile(file, key);
  return {
    MICROSOFT_APP_TYPE: 'SingleTenant',
    MICROSOFT_APP_CERT_THUMBPRINT: thumbprintOf(cert),
    MICROSOFT_APP_CERT_KEY_FILE: file,
  };
}

beforeAll(async () => {
  folder = await makeTemporaryFolder();
  const tls = await makeCertificate(publicHost, governmentHost);
  [app, stranger] = await Promise.all([makeCertificate(), makeCertificate()]);
  entra = await startEntra(tls, {
    ...{ tenant: testTenant, clientId: appId, secret: password, certificate: app.cert },
    resources: [publicApi, governmentApi],
  });
  proxy = await startProxy({
    [`${publicHost}:443`]: entra.port,
    [`${governmentHost}:443`]: entra.port,
  });
  const { aadObjectId: ADMINS } = personNamed('Ada');
  const identity = await withCertificate(app, app);
  const settings = { ...proxy.environment, ...identity, ADMINS, LOG_LEVEL: 'debug' };
  production = await startProduction(settings, [tls.cert]);
  bot = production.bot;
});

afterAll(async () => {
  await production.stop();
  await Promise.all([entra.stop(), proxy.stop(), folder.remove()]);
});

async function restart(settings: Settings): Promise<void> {
  await bot.end('SIGTERM');
  bot = await production.another(settings);
}

async function until(isSo: () => boolean, seconds = 20): Promise<void> {
  for (let tries = 0; tries < seconds * 10 && !isSo(); tries += 1) await wait(100);
}

/** What is asked, given and sent from now on. */
function fromNow() {
  const before = [entra.asked.length, entra.issued.length, production.connector.calls.length];
  const [asked = 0, issued = 0, calls = 0] = before;
  return {
    asked: () => entra.asked.slice(asked),
    issued: () => entra.issued.slice(issued),
    sentAs: () => production.connector.calls.slice(calls).map((each) => each.authorization),
  };
}

/** Nothing that proves the bot to be itself, whole or in part, stands in what it wrote. */
function expectNoSecret(): void {
  const said = `${bot.errors()}${bot.output()}`;
  const keys = [app, stranger].flatMap(({ key }) => key.split(/\r?\n/u));
  const assertions = entra.asked.map(({ form }) => form.get('client_assertion') ?? '');
  const secrets = [password, ...keys, ...assertions, ...entra.issued];
  const told = secrets.filter((each) => each.length > 20 && said.includes(each));
  expect(told).toEqual([]);
  const signatures = [...assertions, ...entra.issued].map((each) => each.split('.')[2] ?? '');
  expect(signatures.filter((each) => each !== '' && said.includes(each))).toEqual([]);
}

/** A token, fetched once for all that is sent at once and later, goes with every call. */
function expectOneToken({ asked, issued, sentAs }: ReturnType<typeof fromNow>): void {
  expect(issued()).toHaveLength(1);
  expect(asked()).toHaveLength(1);
  expect(sentAs().length).toBeGreaterThan(3);
  expect(new Set(sentAs())).toEqual(new Set([`Bearer ${issued()[0] ?? ''}`]));
}

describe('With a certificate', () => {
  it('the bot posts with the token that Entra gave for it, fetched once', async () => {
    const seen = fromNow();
    const [ada, kim] = [production.someone('Ada'), production.someone('Kim')];
    const installed = await Promise.all([ada, kim].map(({ speaker }) => speaker.install()));
    expect(installed.map(({ status }) => status)).toEqual([200, 200]);
    await until(() => ada.chat().length > 0 && kim.chat().length > 0);
    await kim.say('help');
    await ada.say('new Contoso');
    const opened = await ada.click('Open engagement', {
      ...{ customer: 'Contoso', seats: 1000, role: 'fe', percent: 70 },
      'other-typed': 'Kim',
    });
    expect(opened).toContain('The engagement is open');
    await until(() => kim.chat().join('\n').includes('Contoso'));
    expect(kim.chat().join('\n')).toContain('Contoso');
    expectOneToken(seen);
    const [request] = seen.asked();
    expect(request).toMatchObject({ host: publicHost, by: 'certificate', refused: null });
    expect(request?.scope).toBe(`${publicApi}/.default`);
  });

  it('an administrator reads as whom it runs, and what to do when Teams takes no token', async () => {
    const ada = production.someone('Ada');
    expect(await ada.say('admin check')).toMatch(/Identity\s+certificate/u);
    production.connector.failNext({ does: 'refuse', status: 401 }, 1);
    const check = await ada.say('admin check');
    expect(check).toContain('gave no token: check the identity');
    expect(check).toContain('MICROSOFT_APP_CERT_');
  });

  it('it goes through the proxy to Entra, to nowhere else, and tells nothing of its key', () => {
    expect(new Set(proxy.asked)).toEqual(new Set([`${publicHost}:443`]));
    expectNoSecret();
  });
});

describe('With the key of another certificate', () => {
  it('nothing is posted, and the log says why, with Entra’s number', async () => {
    await restart(await withCertificate(app, stranger));
    const seen = fromNow();
    const ada = production.someone('Ada', bot);
    expect((await ada.speaker.say('admin check')).status).toBe(200);
    expect((await ada.speaker.say('contoso done workshop')).status).toBe(200);
    await until(() => bot.errors().includes('"outcome":"unavailable"'), 60);
    expect(seen.sentAs()).toEqual([]);
    expect(seen.issued()).toEqual([]);
    expect(new Set(seen.asked().map(({ refused }) => refused))).toEqual(new Set([700_027]));
    const lines = bot.errors().split('\n');
    for (const told of ['"msg":"turn failed"', '"outcome":"unavailable"']) {
      const line = lines.find((each) => each.includes(told)) ?? '';
      expect(line).toContain('no token: invalid_client');
      expect(line).toContain('AADSTS700027');
    }
    expect(bot.hasEnded()).toBe(false);
    expectNoSecret();
  });

  it('what was decided meanwhile reaches others once the identity is mended', async () => {
    await restart(await withCertificate(app, app));
    const seen = fromNow();
    // Nobody speaks: what is sent is what was owed.
    await until(() => seen.sentAs().length > 0, 120);
    expect(seen.issued()).toHaveLength(1);
    expect(new Set(seen.sentAs())).toEqual(new Set([`Bearer ${seen.issued()[0] ?? ''}`]));
  });
});

describe('With a certificate that is not registered', () => {
  it('nothing is posted, and the log names its thumbprint', async () => {
    await restart(await withCertificate(stranger, stranger));
    const seen = fromNow();
    await production.someone('Ada', bot).speaker.say('help');
    expect(seen.sentAs()).toEqual([]);
    const named = `Thumbprint of key used by client: '${thumbprintOf(stranger.cert)}'`;
    await until(() => bot.errors().includes(named));
    expect(bot.errors()).toContain(named);
    expectNoSecret();
  });
});

describe('With a secret', () => {
  it('the bot posts with the token that Entra gave for it, fetched once', async () => {
    await restart(withSecret);
    const seen = fromNow();
    const [ada, kim] = [production.someone('Ada', bot), production.someone('Kim', bot)];
    await Promise.all([ada.say('help'), kim.say('help')]);
    expect(await ada.say('contoso')).toContain('Contoso');
    expect(await ada.say('tasks')).toContain('3080');
    expectOneToken(seen);
    expect(seen.asked()[0]).toMatchObject({ by: 'secret', scope: `${publicApi}/.default` });
    expectNoSecret();
  });

  it('that is wrong, nothing is posted, and the log says why', async () => {
    await restart({ ...withSecret, MICROSOFT_APP_PASSWORD: `old-${password}` });
    const seen = fromNow();
    await production.someone('Ada', bot).speaker.say('help');
    await until(() => bot.errors().includes('AADSTS'));
    expect(bot.errors()).toMatch(/no token: invalid_client: .*AADSTS7000215/u);
    expect(seen.sentAs()).toEqual([]);
    expectNoSecret();
  });
});

describe('In the cloud of the United States’ government', () => {
  const ways: readonly (readonly [string, () => Settings | Promise<Settings>])[] = [
    ['certificate', () => withCertificate(app, app)],
    ['secret', () => withSecret],
  ];

  it.each(ways)('a token by %s comes from its Entra, for its service', async (by, settings) => {
    await restart({ ...(await settings()), CLOUD: 'USGov' });
    const seen = fromNow();
    const { connector, issuer } = production;
    const spoken = { messagesUrl: `${bot.address}/api/messages`, connector, tenant: testTenant };
    const byGovernment = async ({ serviceUrl: serviceurl }: Scene): Promise<string> =>
      `Bearer ${await issuer.sign({ aud: appId, serviceurl, iss: governmentApi })}`;
    const ada = someoneIn({ ...spoken, authorize: byGovernment }, 'Ada');
    const names = ['help', 'list', 'contoso', 'tasks'];
    for (const said of names) await ada.say(said);
    expectOneToken(seen);
    const scope = `${governmentApi}/.default`;
    expect(seen.asked()[0]).toMatchObject({ host: governmentHost, by, scope });
    // Who speaks with a token of the other cloud is nobody here.
    const other = production.someone('Ada', bot);
    expect((await other.speaker.say('help')).status).toBe(401);
    expectNoSecret();
  });
});
