import type { ActivityShape } from './activity-shape.ts';
import { allowLoopback, type IsServiceUrl } from './service-hosts.ts';

/** What an authenticated activity may be. */
export interface ActivityGuard {
  readonly channels: readonly string[];
  /** Microsoft Entra tenant ids, lower case; `null` allows every tenant. */
  readonly tenants: readonly string[] | null;
  readonly isServiceUrl: IsServiceUrl;
  /** People must have an Entra object id of the usual form. */
  readonly needsObjectId: boolean;
}

/** Teams, and the tenants that were agreed on. */
export function guardTenants(
  tenants: readonly string[],
  isServiceUrl: IsServiceUrl,
): ActivityGuard {
  const lower = tenants.map((tenant) => tenant.toLowerCase());
  return { channels: ['msteams'], tenants: lower, isServiceUrl, needsObjectId: true };
}

/** The Agents Playground on this machine. */
export const localGuard: ActivityGuard = {
  channels: ['msteams', 'emulator'],
  tenants: null,
  isServiceUrl: allowLoopback,
  needsObjectId: false,
};

const guid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Why an authenticated activity is refused, or `null`: by default no. */
export function findActivityFault(activity: ActivityShape, guard: ActivityGuard): string | null {
  if (!guard.channels.includes(activity.channelId)) return 'another channel';
  if (!guard.isServiceUrl(activity.serviceUrl)) return 'a service URL that is not allowed';
  if (guard.tenants !== null && !isOfTenant(activity, guard.tenants)) return 'another tenant';
  return guard.needsObjectId && isOfPerson(activity) && !guid.test(activity.from.aadObjectId)
    ? 'nobody of the tenant'
    : null;
}

function isOfTenant({ channelData, conversation }: ActivityShape, tenants: readonly string[]) {
  const tenant = channelData.tenant.id.toLowerCase();
  return tenant === conversation.tenantId.toLowerCase() && tenants.includes(tenant);
}

/** Events may come from the platform itself. */
function isOfPerson({ type }: ActivityShape): boolean {
  return type === 'message' || type === 'invoke';
}
