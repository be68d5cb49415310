import type { FindAddress } from '../application/ports/find-address.ts';
import type { Messenger } from '../application/ports/messenger.ts';
import { guardTenants, localGuard } from './gate/activity-guard.ts';
import { admit, type Admitting, type PostedActivity } from './gate/admission.ts';
import { publicCloud, type AuthenticationSettings } from './gate/authentication-settings.ts';
import { identitySettings, type BotIdentity } from './gate/bot-identity.ts';
import { credentialsOf, TimedCredentials, type SdkCredentials } from './gate/credentials.ts';
import { createAddressBook } from './sending/addresses.ts';
import { createMessenger, createRemoval, type RemoveMessage } from './sending/messenger.ts';
import { allowHosts, teamsServiceHosts } from './gate/service-hosts.ts';
import { limitPeople, usualRate, type PersonRate } from './gate/person-rate.ts';
import { signingKeys, type SigningKeys } from './gate/signing-keys.ts';
import { TurnAdapter, type Turn } from './turn-adapter.ts';

/** How the bot is bound to Teams. */
export interface TeamsSettings {
  readonly identity: BotIdentity;
  /** Entra tenants whose people the bot serves; local mode serves every one. */
  readonly tenants: readonly string[];
  /** Hosts of the service, if not those of the public and government clouds. */
  readonly serviceHosts?: readonly string[];
  /** For one call to the service, and for fetching a token, in milliseconds. */
  readonly timeLimitMs?: number;
  /** Where tokens come from and go to, if not the public cloud. */
  readonly authentication?: AuthenticationSettings;
  /** The bot's credentials, if not made from its identity. */
  readonly credentials?: SdkCredentials;
  /** How often a person may speak and click, if not as usual. */
  readonly rate?: PersonRate;
  /** Told why a request was refused: for the log, never for the sender. */
  readonly onRefused?: (status: number, why: string, error: unknown) => void;
}

/** What is answered to a posted activity; a refusal has no body of its own. */
export interface TurnAnswer {
  readonly status: number;
  readonly body?: Readonly<Record<string, unknown>> | undefined;
}

/** The bot's way into Teams and out of it. */
export interface Teams {
  /** Answers what was posted to `/api/messages`: refused with 400, 401, 403, 429 or 503, or run. */
  readonly handleMessages: (posted: PostedActivity) => Promise<TurnAnswer>;
  readonly messenger: Messenger;
  readonly remove: RemoveMessage;
  readonly findAddress: FindAddress;
  /** Fetches what the first turn needs: the service's keys. @throws when they cannot be had. */
  readonly warm: () => Promise<void>;
}

/**
 * Binds a bot to Teams.
 *
 * @throws UnsafeIdentity when the bot has no identity and others than this machine could reach it
 */
export function connectTeams(settings: TeamsSettings, turn: Turn): Teams {
  const admitting = prepare(settings);
  const { adapter, keys } = admitting;
  return {
    messenger: createMessenger(adapter),
    remove: createRemoval(adapter),
    findAddress: createAddressBook(adapter),
    warm: async () => keys?.warm(),
    async handleMessages(posted) {
      const admission = await admit(posted, admitting);
      if (!admission.admitted) {
        settings.onRefused?.(admission.status, admission.why, admission.error);
        return { status: admission.status };
      }
      return adapter.runTurn(admission.activity, turn);
    },
  };
}

function guardOf({ identity, tenants, serviceHosts = teamsServiceHosts }: TeamsSettings) {
  return identity.kind === 'local' ? localGuard : guardTenants(tenants, allowHosts(serviceHosts));
}

interface Prepared extends Admitting {
  readonly adapter: TurnAdapter;
  readonly keys: SigningKeys | null;
}

function prepare(settings: TeamsSettings): Prepared {
  const { identity, authentication = publicCloud, timeLimitMs = 10_000 } = settings;
  const sdkIdentity = identitySettings(identity);
  const { credentials = credentialsOf(sdkIdentity) } = settings;
  const isLocal = identity.kind === 'local';
  const guard = guardOf(settings);
  const appId = isLocal ? '' : identity.appId;
  const adapter = new TurnAdapter({
    appId,
    authentication,
    credentials: new TimedCredentials(credentials, timeLimitMs),
    calls: { isServiceUrl: guard.isServiceUrl, timeLimitMs },
  });
  if (isLocal) return { adapter, guard, keys: null, token: null, mayNow: null };
  const { ToBotFromChannelOpenIdMetadataUrl: keysUrl, ToBotFromChannelTokenIssuer: issuer } =
    authentication;
  const keys = signingKeys(keysUrl, timeLimitMs);
  const mayNow = limitPeople(settings.rate ?? usualRate, () => performance.now());
  return { adapter, guard, keys, token: { appId, issuer, keys }, mayNow };
}
