import { createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { TenantConfig } from './config.ts';
import type { BotSettings } from './bot-settings.ts';
import type { StorageAccount } from './storage/connect.ts';
import type { TeamsSettings } from './teams/adapter.ts';
import { clouds } from './teams/gate/authentication-settings.ts';
import type { BotIdentity } from './teams/gate/bot-identity.ts';

function storageOf(config: TenantConfig): StorageAccount {
  const { STORAGE_ACCOUNT: account = '', STORAGE_CONNECTION_STRING: connectionString } = config;
  if (connectionString) return { connectionString };
  const { STORAGE_TABLE_ENDPOINT: tables, STORAGE_QUEUE_ENDPOINT: queues } = config;
  return {
    tableEndpoint: tables ?? `https://${account}.table.core.windows.net`,
    queueEndpoint: queues ?? `https://${account}.queue.core.windows.net`,
  };
}

function isRsaKey(pem: string): boolean {
  try {
    return createPrivateKey(pem).asymmetricKeyType === 'rsa';
  } catch {
    // What is wrong with it may quote it.
    return false;
  }
}

function readKeyFile(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unreadable';
    throw new Error(
      `MICROSOFT_APP_CERT_KEY_FILE: ${file} cannot be read (${code}); it names the file with the private key.`,
      { cause },
    );
  }
}

/** Entra takes what an RSA key has signed and nothing else; a start says so, not the first message. */
function readPrivateKey(file: string): string {
  const pem = readKeyFile(file);
  if (isRsaKey(pem)) return pem;
  throw new Error(
    `MICROSOFT_APP_CERT_KEY_FILE: ${file} holds no private RSA key (PEM, without a password).`,
  );
}

function identityOf(config: TenantConfig): BotIdentity {
  const ids = { appId: config.MICROSOFT_APP_ID, tenantId: config.MICROSOFT_APP_TENANT_ID };
  if (config.MICROSOFT_APP_TYPE === 'UserAssignedMSI') return { kind: 'managed-identity', ...ids };
  const { MICROSOFT_APP_CERT_THUMBPRINT: thumbprint, MICROSOFT_APP_CERT_KEY_FILE: file } = config;
  if (thumbprint !== undefined && file !== undefined) {
    return { kind: 'certificate', ...ids, thumbprint, privateKey: readPrivateKey(file) };
  }
  return { kind: 'secret', ...ids, secret: config.MICROSOFT_APP_PASSWORD ?? '' };
}

function teamsOf(config: TenantConfig): Omit<TeamsSettings, 'onRefused'> {
  const { ALLOWED_TENANTS: allowed, SERVICE_HOSTS: hosts, OPENID_METADATA_URL: keys } = config;
  const cloud = clouds[config.CLOUD];
  return {
    identity: identityOf(config),
    tenants: allowed.length > 0 ? allowed : [config.MICROSOFT_APP_TENANT_ID],
    ...(hosts.length > 0 ? { serviceHosts: hosts } : {}),
    authentication: keys ? { ...cloud, ToBotFromChannelOpenIdMetadataUrl: keys } : cloud,
  };
}

/** The app's page in Teams; the app has the bot's id unless it was made with another. */
function installLinkOf({ TEAMS_APP_ID: app, MICROSOFT_APP_ID: bot }: TenantConfig): string {
  return `https://teams.microsoft.com/l/app/${app ?? bot}`;
}

/**
 * What a bot for a real tenant is started with.
 *
 * @throws when the key of its certificate cannot be read, or is none
 */
export function tenantSettings(config: TenantConfig): Omit<BotSettings, 'log'> {
  return {
    storage: storageOf(config),
    teams: teamsOf(config),
    usageApi: { authority: new URL(clouds[config.CLOUD].ToChannelFromBotLoginUrl).origin },
    host: '0.0.0.0',
    port: config.PORT,
    defaultTimeZone: config.DEFAULT_TIME_ZONE,
    isAdministrator: (person) => config.ADMINS.includes(person),
    administrators: config.ADMINS,
    playbookOwner: config.PLAYBOOK_OWNER,
    resourceRequestForm: config.RESOURCE_REQUEST_FORM,
    installLink: installLinkOf(config),
    hasQuietHours: true,
    retentionDays: config.RETENTION_DAYS,
    replicas: config.REPLICAS,
  };
}
