import { isLoopback } from './service-hosts.ts';

/** As whom the bot speaks to the service. */
export type BotIdentity =
  | {
      readonly kind: 'secret';
      readonly appId: string;
      readonly tenantId: string;
      readonly secret: string;
    }
  | {
      readonly kind: 'certificate';
      readonly appId: string;
      readonly tenantId: string;
      readonly thumbprint: string;
      /** PEM. */
      readonly privateKey: string;
    }
  | { readonly kind: 'managed-identity'; readonly appId: string; readonly tenantId: string }
  /** Without identity and without tokens; `host` is the address the server listens on. */
  | { readonly kind: 'local'; readonly host: string };

/** Without an identity the SDK lets everybody in: only this machine may reach such a bot. */
export class UnsafeIdentity extends Error {
  override readonly name = 'UnsafeIdentity';
}

/**
 * The identity in the names of the SDK's configuration.
 *
 * @throws UnsafeIdentity when something of it is empty, or for local mode on an address that others can reach
 */
export function identitySettings(identity: BotIdentity): Record<string, string> {
  if (identity.kind === 'local') {
    if (isLoopback(identity.host)) return {};
    throw new UnsafeIdentity(
      `Local mode checks no tokens and must listen on 127.0.0.1, not on ${identity.host}.`,
    );
  }
  const settings = {
    MicrosoftAppId: identity.appId,
    MicrosoftAppTenantId: identity.tenantId,
    ...proof(identity),
  };
  for (const [name, value] of Object.entries(settings)) {
    if (value.trim() === '') throw new UnsafeIdentity(`The bot's identity lacks its ${name}.`);
  }
  return settings;
}

function proof(identity: Exclude<BotIdentity, { kind: 'local' }>): Record<string, string> {
  switch (identity.kind) {
    case 'secret':
      return { MicrosoftAppType: 'SingleTenant', MicrosoftAppPassword: identity.secret };
    case 'certificate':
      return {
        MicrosoftAppType: 'SingleTenant',
        CertificateThumbprint: identity.thumbprint,
        CertificatePrivateKey: identity.privateKey,
      };
    case 'managed-identity':
      return { MicrosoftAppType: 'UserAssignedMsi' };
  }
}
