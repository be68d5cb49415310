/** One call that the connector got, whatever it answered. */
export interface ConnectorCall {
  /** When it arrived, in milliseconds of the monotonic clock. */
  readonly at: number;
  readonly does: 'post' | 'reply' | 'update' | 'delete' | 'create' | 'members';
  /** Empty for `create`. */
  readonly conversation: string;
  /** The activity that is replied to, updated or deleted, or the member asked for; empty without one. */
  readonly about: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly authorization: string;
}

const addresses: readonly (readonly [string, RegExp, ConnectorCall['does']])[] = [
  ['POST', /^\/v3\/conversations\/?$/, 'create'],
  ['POST', /^\/v3\/conversations\/(?<conversation>[^/]+)\/activities\/?$/, 'post'],
  ['POST', /^\/v3\/conversations\/(?<conversation>[^/]+)\/activities\/(?<about>[^/]+)$/, 'reply'],
  ['PUT', /^\/v3\/conversations\/(?<conversation>[^/]+)\/activities\/(?<about>[^/]+)$/, 'update'],
  [
    'DELETE',
    /^\/v3\/conversations\/(?<conversation>[^/]+)\/activities\/(?<about>[^/]+)$/,
    'delete',
  ],
  ['GET', /^\/v3\/conversations\/(?<conversation>[^/]+)\/pagedmembers$/, 'members'],
  ['GET', /^\/v3\/conversations\/(?<conversation>[^/]+)\/members\/(?<about>[^/]+)$/, 'members'],
];

/** What a path of the connector asks for, or `null` for one it does not know. */
export function readCall(
  method: string,
  path: string,
): Pick<ConnectorCall, 'does' | 'conversation' | 'about'> | null {
  for (const [known, pattern, does] of addresses) {
    const found = known === method ? pattern.exec(path) : null;
    if (found === null) continue;
    const { conversation = '', about = '' } = found.groups ?? {};
    const decode = decodeURIComponent;
    return { does, conversation: decode(conversation), about: decode(about) };
  }
  return null;
}
