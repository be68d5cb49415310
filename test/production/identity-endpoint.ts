import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SignJWT } from 'jose';

/** What App Service offers to a process with a managed identity, on this machine. */
export interface IdentityEndpoint {
  /** The variables by which a process finds it. */
  readonly environment: Readonly<Record<'IDENTITY_ENDPOINT' | 'IDENTITY_HEADER', string>>;
  /** For which resources tokens were asked, and by which client. */
  readonly asked: readonly { readonly resource: string; readonly client: string }[];
  stop(): Promise<void>;
}

const hour = 3_600;

/** Azurite looks at who issued a token, for what and until when, and not at who signed it. */
async function tokenFor(resource: string, marker: string): Promise<string> {
  return new SignJWT({ marker })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuer('https://sts.windows.net/7e4a47aa-0000-4000-8000-000000000001/')
    .setAudience(resource.replace(/\/$/u, ''))
    .setIssuedAt()
    .setNotBefore('-1m')
    .setExpirationTime('1h')
    .sign(new TextEncoder().encode('a key that nobody checks, long enough'));
}

/** Starts an endpoint that gives a token for any resource to whoever knows its header; `marker` is in each token. */
export async function startIdentityEndpoint(
  header: string,
  marker: string,
): Promise<IdentityEndpoint> {
  const asked: { resource: string; client: string }[] = [];
  const server = createServer((req, res) => {
    void (async () => {
      const { searchParams } = new URL(req.url ?? '/', 'http://identity');
      const resource = searchParams.get('resource') ?? '';
      asked.push({ resource, client: searchParams.get('client_id') ?? '' });
      const isAllowed = req.headers['x-identity-header'] === header;
      res.writeHead(isAllowed ? 200 : 403, { 'content-type': 'application/json' });
      res.end(
        JSON.stringify({
          access_token: isAllowed ? await tokenFor(resource, marker) : '',
          expires_on: Math.floor(Date.now() / 1_000) + hour,
          resource,
          token_type: 'Bearer',
        }),
      );
    })();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    environment: {
      IDENTITY_ENDPOINT: `http://127.0.0.1:${port}/msi/token`,
      IDENTITY_HEADER: header,
    },
    asked,
    async stop() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
