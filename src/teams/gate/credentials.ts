import { ConfigurationServiceClientCredentialFactory } from 'botbuilder';
import { AppCredentials, ServiceClientCredentialsFactory } from 'botframework-connector';
import { ConnectorFault } from '../sending/send-outcome.ts';

type Creating = ServiceClientCredentialsFactory['createCredentials'];
type Signing = ReturnType<Creating>;
type Sign = Awaited<Signing>['signRequest'];

/** By what the bot proves to the service who it is. */
export type SdkCredentials = Pick<
  ServiceClientCredentialsFactory,
  'isValidAppId' | 'isAuthenticationDisabled' | 'createCredentials'
>;

/** The SDK's credentials from an identity in its own names. */
export function credentialsOf(identity: Readonly<Record<string, string>>): SdkCredentials {
  return new ConfigurationServiceClientCredentialFactory({ ...identity });
}

/**
 * Credentials kept once made, with a time limit on fetching a token, which is fetched once however many wait for it.
 * Without a token nothing was sent, so that is a call to repeat later.
 */
export class TimedCredentials extends ServiceClientCredentialsFactory {
  readonly #inner: SdkCredentials;
  readonly #timeLimitMs: number;
  readonly #kept = new Map<string, Signing>();

  constructor(inner: SdkCredentials, timeLimitMs: number) {
    super();
    this.#inner = inner;
    this.#timeLimitMs = timeLimitMs;
  }

  override isValidAppId(appId: string): Promise<boolean> {
    return this.#inner.isValidAppId(appId);
  }

  override isAuthenticationDisabled(): Promise<boolean> {
    return this.#inner.isAuthenticationDisabled();
  }

  override createCredentials(...args: Parameters<Creating>): Signing {
    const key = JSON.stringify(args);
    const made = this.#kept.get(key) ?? this.#create(...args);
    this.#kept.set(key, made);
    return made;
  }

  async #create(...args: Parameters<Creating>): Signing {
    const inner = await this.#inner.createCredentials(...args);
    useLogin(inner, args[2]);
    return signTogether((request) => signWithin(inner.signRequest(request), this.#timeLimitMs));
  }
}

/** The SDK takes a certificate to the login of the public cloud, whatever login it is told. */
function useLogin(credentials: Awaited<Signing>, loginUrl: string): void {
  if (!(credentials instanceof AppCredentials)) return;
  const { pathname } = new URL(credentials.oAuthEndpoint);
  credentials.oAuthEndpoint = new URL(pathname, loginUrl).href;
}

/** Who comes while a token is being fetched waits for it, and fails with it; the SDK would fetch one for each. */
function signTogether(sign: Sign): Awaited<Signing> {
  let fetching: ReturnType<Sign> | null = null;
  return {
    async signRequest(request) {
      if (fetching) await fetching;
      const signing = sign(request);
      fetching = signing;
      try {
        return await signing;
      } finally {
        if (fetching === signing) fetching = null;
      }
    },
  };
}

async function signWithin<T>(signing: Promise<T>, timeLimitMs: number): Promise<T> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    late.reject(new Error(`not within ${timeLimitMs} ms`));
  }, timeLimitMs);
  try {
    return await Promise.race([signing, late.promise]);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new ConnectorFault({ outcome: 'unavailable', detail: `no token: ${why}` });
  } finally {
    clearTimeout(timer);
  }
}
