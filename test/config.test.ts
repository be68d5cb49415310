import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readConfig, type Config, type Environment } from '../src/config.ts';

const appId = 'aaaaaaaa-0000-4000-8000-000000000001';
const tenantId = 'bbbbbbbb-0000-4000-8000-000000000002';

const tenant: Environment = {
  MICROSOFT_APP_ID: appId,
  MICROSOFT_APP_TENANT_ID: tenantId,
  STORAGE_ACCOUNT: 'proplusplaybook',
};

function configOf(environment: Environment): Config {
  const read = readConfig(environment);
  if (read.kind === 'faults') throw new Error(read.faults.join('; '));
  return read.config;
}

function faultsOf(environment: Environment): readonly string[] {
  const read = readConfig(environment);
  return read.kind === 'faults' ? read.faults : [];
}

describe('without anything set', () => {
  test('it is local mode with its own ports and folder', () => {
    expect(configOf({})).toEqual({
      mode: 'local',
      PORT: 3978,
      DEFAULT_TIME_ZONE: 'UTC',
      LOG_LEVEL: 'info',
      PLAYGROUND: 'on',
      PLAYGROUND_PORT: 56_150,
      LOCAL_DATA: '.local',
      AZURITE_TABLE_PORT: 10_002,
      AZURITE_QUEUE_PORT: 10_001,
    });
  });

  test('a blank counts as not set', () => {
    const blanks = { PORT: '', LOCAL_DATA: '  ', MICROSOFT_APP_ID: '', STORAGE_ACCOUNT: '\t' };
    expect(configOf(blanks)).toEqual(configOf({}));
  });

  test('what belongs to other programs is left alone', () => {
    expect(configOf({ PATH: '/usr/bin', TZ: 'Mars/Base' })).toEqual(configOf({}));
  });
});

describe('local mode beside another one', () => {
  test('refuses one port for two, naming both', () => {
    expect(faultsOf({ PORT: '10002', AZURITE_QUEUE_PORT: '56152' })).toEqual([
      'PORT and AZURITE_TABLE_PORT both take port 10002',
      'AZURITE_QUEUE_PORT and PLAYGROUND_PORT (which takes three) both take port 56152',
    ]);
  });

  test('may reuse the ports of what is left out', () => {
    const storage = { PORT: '10002', STORAGE_CONNECTION_STRING: 'UseDevelopmentStorage=true' };
    expect(faultsOf(storage)).toEqual([]);
    expect(faultsOf({ PORT: '56151', PLAYGROUND: 'off' })).toEqual([]);
  });

  test('takes its ports, folder and storage from the environment', () => {
    const config = configOf({
      PORT: '4000',
      PLAYGROUND: 'off',
      PLAYGROUND_PORT: '57000',
      LOCAL_DATA: '/tmp/second',
      AZURITE_TABLE_PORT: '11002',
      AZURITE_QUEUE_PORT: '11001',
      STORAGE_CONNECTION_STRING: 'UseDevelopmentStorage=true',
    });
    expect(config).toMatchObject({
      mode: 'local',
      PORT: 4000,
      PLAYGROUND: 'off',
      PLAYGROUND_PORT: 57_000,
      LOCAL_DATA: '/tmp/second',
      AZURITE_TABLE_PORT: 11_002,
      AZURITE_QUEUE_PORT: 11_001,
      STORAGE_CONNECTION_STRING: 'UseDevelopmentStorage=true',
    });
  });

  test.each([
    '0',
    '65536',
    '-1',
    '3978.5',
    '0x10',
    '1e3',
    'http',
    '３９７８',
    '99999999999999999999',
  ])('refuses %s as a port', (port) => {
    expect(faultsOf({ PORT: port })).toEqual([
      expect.stringMatching(/^PORT must be a port number/u),
    ]);
  });

  test.each(['1', '65535'])('takes %s as a port', (port) => {
    expect(configOf({ PORT: port }).PORT).toBe(Number(port));
  });

  test('three windows must fit in behind the first port', () => {
    expect(configOf({ PLAYGROUND_PORT: '65533' })).toMatchObject({ PLAYGROUND_PORT: 65_533 });
    expect(faultsOf({ PLAYGROUND_PORT: '65534' })).toEqual([
      'PLAYGROUND_PORT must be a port number from 1 to 65533',
    ]);
  });

  test('windows are on or off and nothing between', () => {
    expect(faultsOf({ PLAYGROUND: 'no' })).toEqual(['PLAYGROUND must be on or off']);
  });
});

describe('the default time zone', () => {
  test.each(['UTC', 'Europe/Berlin', 'America/Argentina/Buenos_Aires'])('may be %s', (zone) => {
    expect(configOf({ DEFAULT_TIME_ZONE: zone }).DEFAULT_TIME_ZONE).toBe(zone);
  });

  test.each(['Mars/Base', '+01:00', 'Berlin'])('may not be %s', (zone) => {
    expect(faultsOf({ DEFAULT_TIME_ZONE: zone })).toEqual([
      'DEFAULT_TIME_ZONE must be an IANA time zone such as Europe/Berlin',
    ]);
  });
});

describe('a tenant', () => {
  test('is configured by its registration and its storage', () => {
    expect(configOf(tenant)).toEqual({
      mode: 'tenant',
      PORT: 3978,
      DEFAULT_TIME_ZONE: 'UTC',
      LOG_LEVEL: 'info',
      MICROSOFT_APP_ID: appId,
      MICROSOFT_APP_TENANT_ID: tenantId,
      MICROSOFT_APP_TYPE: 'UserAssignedMSI',
      STORAGE_ACCOUNT: 'proplusplaybook',
      ALLOWED_TENANTS: [],
      ADMINS: [],
      CLOUD: 'Public',
      SERVICE_HOSTS: [],
      TELEMETRY_SECONDS: 60,
      RETENTION_DAYS: 0,
      REPLICAS: 1,
    });
  });

  test('may use a connection string in place of an account', () => {
    const given = { ...tenant, STORAGE_ACCOUNT: '', STORAGE_CONNECTION_STRING: 'AccountName=x' };
    expect(configOf(given)).toMatchObject({ STORAGE_CONNECTION_STRING: 'AccountName=x' });
  });

  test('hands on the address of the form for requests, as local mode does, with TLS', () => {
    const form = { RESOURCE_REQUEST_FORM: 'https://rrt.example/new?c={customer}&k={kind}' };
    expect(configOf({ ...tenant, ...form })).toMatchObject(form);
    expect(configOf(form)).toMatchObject(form);
    expect(faultsOf({ ...tenant, RESOURCE_REQUEST_FORM: 'http://rrt.example' })).toEqual([
      'RESOURCE_REQUEST_FORM must be an https address',
    ]);
  });

  test('with a secret needs the secret', () => {
    const single = { ...tenant, MICROSOFT_APP_TYPE: 'SingleTenant' };
    expect(faultsOf(single)).toEqual([
      'MICROSOFT_APP_PASSWORD or a certificate is needed for SingleTenant',
    ]);
    expect(configOf({ ...single, MICROSOFT_APP_PASSWORD: 'secret' }).mode).toBe('tenant');
  });

  test('may prove itself by a certificate, whole and instead of a secret', () => {
    const single = { ...tenant, MICROSOFT_APP_TYPE: 'SingleTenant' };
    const thumbprint = 'ab'.repeat(20);
    const whole = {
      ...single,
      MICROSOFT_APP_CERT_THUMBPRINT: thumbprint,
      MICROSOFT_APP_CERT_KEY_FILE: '/run/secrets/key.pem',
    };
    expect(configOf(whole)).toMatchObject({ MICROSOFT_APP_CERT_THUMBPRINT: thumbprint });
    expect(faultsOf({ ...single, MICROSOFT_APP_CERT_THUMBPRINT: thumbprint })).toEqual([
      'MICROSOFT_APP_CERT_THUMBPRINT and MICROSOFT_APP_CERT_KEY_FILE belong together',
    ]);
    expect(faultsOf({ ...whole, MICROSOFT_APP_PASSWORD: 'secret' })).toEqual([
      'set MICROSOFT_APP_PASSWORD or a certificate, not both',
    ]);
  });

  test('may name other endpoints of storage, both or none, with TLS', () => {
    const tables = { STORAGE_TABLE_ENDPOINT: 'https://t.example' };
    const both = { ...tenant, ...tables, STORAGE_QUEUE_ENDPOINT: 'https://q.example' };
    expect(configOf(both)).toMatchObject(tables);
    expect(faultsOf({ ...tenant, ...tables })).toEqual([
      'STORAGE_TABLE_ENDPOINT and STORAGE_QUEUE_ENDPOINT belong together',
    ]);
    expect(faultsOf({ ...both, STORAGE_TABLE_ENDPOINT: 'http://t.example' })).toEqual([
      'STORAGE_TABLE_ENDPOINT must be an https address',
    ]);
  });

  test('may be in the cloud of a government, and in none that nobody knows', () => {
    expect(configOf({ ...tenant, CLOUD: 'USGov' })).toMatchObject({ CLOUD: 'USGov' });
    expect(configOf({ ...tenant, CLOUD: ' ' })).toMatchObject({ CLOUD: 'Public' });
    expect(faultsOf({ ...tenant, CLOUD: 'Narnia' })).toEqual(['CLOUD must be Public or USGov']);
  });

  test('lists ids in any case, with spaces and a comma too many', () => {
    const config = configOf({
      ...tenant,
      ALLOWED_TENANTS: ` ${tenantId.toUpperCase()} , ${appId},`,
      ADMINS: appId.toUpperCase(),
      PLAYBOOK_OWNER: tenantId.toUpperCase(),
    });
    expect(config).toMatchObject({
      ALLOWED_TENANTS: [tenantId, appId],
      ADMINS: [appId],
      PLAYBOOK_OWNER: tenantId,
    });
  });

  test('does not take a name where an id is listed, which would let nobody in', () => {
    const named = { ...tenant, ALLOWED_TENANTS: 'contoso.com', ADMINS: 'kim@contoso.com' };
    expect(faultsOf(named)).toEqual([
      'ALLOWED_TENANTS must be GUIDs, separated by commas',
      'ADMINS must be GUIDs, separated by commas',
    ]);
  });
});

describe('half a configuration of a tenant', () => {
  test.each([
    ['MICROSOFT_APP_ID', appId],
    ['MICROSOFT_APP_TENANT_ID', tenantId],
    ['MICROSOFT_APP_TYPE', 'UserAssignedMSI'],
    ['MICROSOFT_APP_PASSWORD', 'secret'],
    ['MICROSOFT_APP_CERT_KEY_FILE', 'key.pem'],
    ['STORAGE_TABLE_ENDPOINT', 'https://t.example'],
    ['STORAGE_ACCOUNT', 'proplusplaybook'],
    ['ALLOWED_TENANTS', tenantId],
    ['ADMINS', appId],
    ['PLAYBOOK_OWNER', appId],
    ['NODE_ENV', 'production'],
  ])('%s alone does not fall into local mode', (name, value) => {
    const read = readConfig({ [name]: value });
    if (read.kind === 'config') throw new Error('local mode');
    expect(read.faults).not.toEqual([]);
    const set = name === 'NODE_ENV' ? 'NODE_ENV=production' : name;
    expect(read.remedy).toMatch(
      new RegExp(`^${set} is set, .*\\.env\\.example.*docs/install\\.md`, 'u'),
    );
  });

  test('every fault is named at once', () => {
    const environment = {
      PORT: 'http',
      DEFAULT_TIME_ZONE: 'Mars/Base',
      LOG_LEVEL: 'loud',
      MICROSOFT_APP_ID: 'playbook',
      MICROSOFT_APP_TYPE: 'SingleTenant',
    };
    expect(faultsOf(environment)).toEqual([
      'PORT must be a port number',
      'DEFAULT_TIME_ZONE must be an IANA time zone such as Europe/Berlin',
      'LOG_LEVEL must be one of fatal, error, warn, info, debug, silent',
      'MICROSOFT_APP_ID must be a GUID',
      'MICROSOFT_APP_TENANT_ID is missing',
      'set STORAGE_ACCOUNT (with a managed identity) or STORAGE_CONNECTION_STRING',
      'MICROSOFT_APP_PASSWORD or a certificate is needed for SingleTenant',
    ]);
  });

  test('no fault repeats what was set, which may be a secret', () => {
    const environment = {
      MICROSOFT_APP_ID: 'hunter2',
      STORAGE_ACCOUNT: 'HUNTER2',
      PORT: 'hunter2',
    };
    expect(faultsOf(environment).join('\n')).not.toMatch(/hunter2/iu);
  });
});

describe('.env.example', () => {
  const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
  const example = read('../.env.example');
  const lines = example.split('\n');

  test('names every variable in the order of the configuration', () => {
    const inConfig = [...read('../src/config.ts').matchAll(/^ +([A-Z][A-Z_]+): /gmu)];
    const inExample = [...example.matchAll(/^([A-Z][A-Z_]+)=/gmu)];
    expect(inExample.map(([, name]) => name)).toEqual(inConfig.map(([, name]) => name));
  });

  test('says of each variable in one comment what it is', () => {
    const variables = lines.flatMap((line, index) => (/^[A-Z]/u.test(line) ? [index] : []));
    expect(variables.every((index) => lines[index - 1]?.startsWith('# '))).toBe(true);
  });

  test('taken as it is means local mode with the defaults', () => {
    const values = [...example.matchAll(/^([A-Z_]+)=(.*)$/gmu)].map(
      ([, name = '', value = '']) => [name, value] as const,
    );
    expect(configOf(Object.fromEntries(values))).toEqual(configOf({}));
  });
});
