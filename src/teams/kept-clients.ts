import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { ConnectorFactory } from 'botframework-connector';

type Sdk = ConfigurationBotFrameworkAuthentication;
type Connector = Awaited<ReturnType<ConnectorFactory['create']>>;
type Tokens = Awaited<ReturnType<Sdk['createUserTokenClient']>>;

/** The service has an address for each tenant and region; a bot meets few of them. */
const mostKept = 100;

class KeptConnectors extends ConnectorFactory {
  readonly #inner: ConnectorFactory;
  readonly #kept = new Map<string, Connector>();

  constructor(inner: ConnectorFactory) {
    super();
    this.#inner = inner;
  }

  override async create(serviceUrl: string, audience?: string): Promise<Connector> {
    const key = `${audience ?? ''} ${serviceUrl}`;
    const known = this.#kept.get(key);
    if (known) return known;
    const made = await this.#inner.create(serviceUrl, audience);
    if (this.#kept.size >= mostKept) this.#kept.clear();
    this.#kept.set(key, made);
    return made;
  }
}

/**
 * The SDK's clients, each made once: it makes two for every turn, and that takes longer than to call the service with
 * them. All are of one bot.
 */
export class KeptClients extends ConfigurationBotFrameworkAuthentication {
  #connectors: ConnectorFactory | null = null;
  #tokens: Tokens | null = null;

  override createConnectorFactory(
    ...args: Parameters<Sdk['createConnectorFactory']>
  ): ConnectorFactory {
    return (this.#connectors ??= new KeptConnectors(super.createConnectorFactory(...args)));
  }

  override async createUserTokenClient(
    ...args: Parameters<Sdk['createUserTokenClient']>
  ): Promise<Tokens> {
    return (this.#tokens ??= await super.createUserTokenClient(...args));
  }
}
