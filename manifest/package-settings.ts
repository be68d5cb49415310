import { z } from 'zod';

/** What differs from one environment to the next. */
export interface PackageSettings {
  /** Of the app in the catalogue; stays when the bot is registered anew. */
  readonly appId: string;
  readonly botId: string;
  /** From `package.json`. */
  readonly version: string;
  /** Tells a trial from the real one, with its space; empty for the real one. */
  readonly nameSuffix: string;
  /** Of the bot, without a scheme. */
  readonly host: string;
  readonly developer: {
    readonly name: string;
    readonly websiteUrl: string;
    readonly privacyUrl: string;
    readonly termsOfUseUrl: string;
  };
}

const address = z.url({ protocol: /^https$/u, error: 'must be an https address' });

const environmentShape = z.object({
  TEAMS_APP_ID: z.guid('must be a GUID').optional(),
  BOT_ID: z.guid('must be a GUID').optional(),
  MICROSOFT_APP_ID: z.guid('must be a GUID').optional(),
  BOT_DOMAIN: z.string().regex(/^[a-z0-9.-]+\.[a-z]{2,}$/iu, 'must be a host without https://'),
  APP_NAME_SUFFIX: z.string().max(14, 'must have 14 characters at most').default(''),
  DEVELOPER_NAME: z.string().min(1).max(32, 'must have 32 characters at most'),
  DEVELOPER_WEBSITE: address,
  PRIVACY_URL: address.optional(),
  TERMS_URL: address.optional(),
});

/** The settings, or every fault in what was given, each a sentence that names its variable. */
export type SettingsRead =
  | { readonly read: 'settings'; readonly settings: PackageSettings }
  | { readonly read: 'faults'; readonly faults: readonly string[] };

type Environment = Readonly<Record<string, string | undefined>>;

function withoutBlanks(environment: Environment): Environment {
  return Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
}

function settingsOf(given: z.infer<typeof environmentShape>, version: string): SettingsRead {
  const botId = given.BOT_ID ?? given.MICROSOFT_APP_ID;
  if (botId === undefined) {
    return { read: 'faults', faults: ['BOT_ID or MICROSOFT_APP_ID is missing'] };
  }
  const { TEAMS_APP_ID: appId = botId, APP_NAME_SUFFIX: suffix } = given;
  const { DEVELOPER_NAME: name, DEVELOPER_WEBSITE: websiteUrl } = given;
  const { PRIVACY_URL: privacyUrl = websiteUrl, TERMS_URL: termsOfUseUrl = websiteUrl } = given;
  return {
    read: 'settings',
    settings: {
      ...{ appId, botId, version, host: given.BOT_DOMAIN },
      nameSuffix: suffix === '' ? '' : ` ${suffix.trim()}`,
      developer: { name, websiteUrl, privacyUrl, termsOfUseUrl },
    },
  };
}

/** Reads what a package is rendered for; `version` is that of `package.json`. */
export function readSettings(environment: Environment, version: string): SettingsRead {
  const given = withoutBlanks(environment);
  const read = environmentShape.safeParse(given);
  if (read.success) return settingsOf(read.data, version);
  const faults = read.error.issues.map(({ path, message }) => {
    const name = path.join('.');
    return given[name] === undefined ? `${name} is missing` : `${name} ${message}`;
  });
  return { read: 'faults', faults };
}
