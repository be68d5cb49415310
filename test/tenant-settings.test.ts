import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readConfig, type Environment } from '../src/config.ts';
import { tenantSettings } from '../src/tenant-settings.ts';
import { makeTemporaryFolder } from './local/temporary-folder.ts';

const tenant: Environment = {
  MICROSOFT_APP_ID: 'aaaaaaaa-0000-4000-8000-000000000001',
  MICROSOFT_APP_TENANT_ID: 'bbbbbbbb-0000-4000-8000-000000000002',
  STORAGE_ACCOUNT: 'proplusplaybook',
};

function settingsOf(more: Environment): ReturnType<typeof tenantSettings> {
  const read = readConfig({ ...tenant, ...more });
  if (read.kind === 'faults' || read.config.mode !== 'tenant') throw new Error('no tenant');
  return tenantSettings(read.config);
}

test('in the public cloud, people, scripts and the bot itself are known by its Entra', () => {
  const { teams, usageApi } = settingsOf({});
  expect(teams.authentication).toMatchObject({
    ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/botframework.com',
    ToBotFromChannelTokenIssuer: 'https://api.botframework.com',
  });
  expect(usageApi?.authority).toBe('https://login.microsoftonline.com');
});

test('in a government’s cloud, none of them is known by that of the public', () => {
  const { teams, usageApi } = settingsOf({ CLOUD: 'USGov' });
  expect(JSON.stringify([teams.authentication, usageApi])).not.toContain('.com');
  expect(teams.authentication).toMatchObject({
    ToChannelFromBotOAuthScope: 'https://api.botframework.us',
    ToBotFromChannelTokenIssuer: 'https://api.botframework.us',
  });
  expect(usageApi?.authority).toBe('https://login.microsoftonline.us');
});

test('the form for requests is the one that is configured', () => {
  const address = 'https://rrt.example/new?c={customer}';
  expect(settingsOf({ RESOURCE_REQUEST_FORM: address }).resourceRequestForm).toBe(address);
});

test('people install the app where it stands in the catalogue, which may not be under the id of the bot', () => {
  const page = 'https://teams.microsoft.com/l/app/';
  const app = 'cccccccc-0000-4000-8000-000000000003';
  expect(settingsOf({}).installLink).toBe(`${page}${tenant['MICROSOFT_APP_ID'] ?? ''}`);
  expect(settingsOf({ TEAMS_APP_ID: app }).installLink).toBe(`${page}${app}`);
});

test('another address of the keys changes that alone', () => {
  const address = 'https://keys.example/openid';
  const { teams } = settingsOf({ CLOUD: 'USGov', OPENID_METADATA_URL: address });
  expect(teams.authentication).toMatchObject({
    ToBotFromChannelOpenIdMetadataUrl: address,
    ToBotFromChannelTokenIssuer: 'https://api.botframework.us',
  });
});

test('the key of a certificate is read from its file, and a start without it fails', async () => {
  const folder = await makeTemporaryFolder();
  const file = join(folder.path, 'key.pem');
  const start = () =>
    settingsOf({
      MICROSOFT_APP_TYPE: 'SingleTenant',
      MICROSOFT_APP_CERT_THUMBPRINT: 'ab'.repeat(20),
      MICROSOFT_APP_CERT_KEY_FILE: file,
    });
  expect(start).toThrow(`MICROSOFT_APP_CERT_KEY_FILE: ${file} cannot be read (ENOENT)`);
  const pemOf = ({ privateKey }: { readonly privateKey: KeyObject }): string =>
    privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const elliptic = pemOf(generateKeyPairSync('ec', { namedCurve: 'P-256' }));
  for (const none of ['', 'a secret that is no key', elliptic]) {
    await writeFile(file, none);
    expect(start).toThrow(
      `MICROSOFT_APP_CERT_KEY_FILE: ${file} holds no private RSA key (PEM, without a password).`,
    );
  }
  const privateKey = pemOf(generateKeyPairSync('rsa', { modulusLength: 2048 }));
  await writeFile(file, privateKey);
  expect(start().teams.identity).toMatchObject({ kind: 'certificate', privateKey });
  await folder.remove();
});
