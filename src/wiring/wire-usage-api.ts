import type { World } from '../application/world.ts';
import type { Route } from '../http/route.ts';
import { lookUpKeys } from '../http/usage/signing-keys.ts';
import { usageRoute, type Callers } from '../http/usage/usage-route.ts';
import { demoTenant } from '../local/playground/demo-people.ts';
import type { Log } from '../log.ts';
import type { Storage } from '../storage/connect.ts';
import { scriptCallStore } from '../storage/engagements/script-calls.ts';
import type { TeamsSettings } from '../teams/adapter.ts';

/** What can be set about `POST /api/usage`. */
export interface UsageApiSettings {
  /** Whose engagements a call in local mode means, which brings no token to tell by. */
  readonly localTenant: string;
  /** Where the tenants' tokens come from, without a slash at its end. */
  readonly authority: string;
}

const usual: UsageApiSettings = {
  localTenant: demoTenant,
  authority: 'https://login.microsoftonline.com',
};

function callersOf(
  { identity, tenants }: Pick<TeamsSettings, 'identity' | 'tenants'>,
  { localTenant, authority }: UsageApiSettings,
): Callers {
  if (identity.kind === 'local') {
    const script = { tenant: localTenant, app: 'local-script', name: 'Local script' };
    return { by: 'this-machine', script };
  }
  const keysOf = lookUpKeys(authority, () => performance.now());
  const lower = tenants.map((tenant) => tenant.toLowerCase());
  return { by: 'token', appId: identity.appId.toLowerCase(), tenants: lower, authority, keysOf };
}

/** The way in for scripts: by token, or in local mode for whoever is on this machine. */
export function wireUsageApi(
  storage: Storage,
  world: World,
  teams: Pick<TeamsSettings, 'identity' | 'tenants'>,
  {
    log,
    settings,
  }: { readonly log: Log; readonly settings: Partial<UsageApiSettings> | undefined },
): Route {
  return usageRoute({
    intake: world,
    calls: scriptCallStore(storage),
    callers: callersOf(teams, { ...usual, ...settings }),
    onRefused: (status, why) => {
      log.warn({ status, why }, 'script refused');
    },
  });
}
