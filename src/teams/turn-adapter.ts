import { CloudAdapter, type Activity, type TurnContext } from 'botbuilder';
import { z } from 'zod';
import type { activityShape } from './gate/activity-shape.ts';
import type { AuthenticationSettings } from './gate/authentication-settings.ts';
import { KeptClients } from './kept-clients.ts';
import {
  createConnectorClient,
  requireServiceUrl,
  type ConnectorCalls,
} from './sending/connector-client.ts';
import type { TimedCredentials } from './gate/credentials.ts';

const bodyShape = z.record(z.string(), z.unknown());

/** What happens in one turn; it catches its own faults. */
export type Turn = (context: TurnContext) => Promise<void>;

/** What the adapter is made of. */
export interface AdapterParts {
  /** Empty in local mode. */
  readonly appId: string;
  readonly credentials: TimedCredentials;
  readonly authentication: AuthenticationSettings;
  readonly calls: ConnectorCalls;
}

/**
 * The SDK's adapter without its proof of tokens, which is ours (`gate/`): the SDK bears a token without expiry or service
 * URL, takes those of the Emulator and of skills, answers 500 with its reason to some that are forged, and fetches its
 * keys once for each that waits for them.
 */
export class TurnAdapter extends CloudAdapter {
  readonly #appId: string;
  readonly #audience: string;
  readonly #calls: ConnectorCalls;

  constructor({ appId, credentials, authentication, calls }: AdapterParts) {
    super(
      new KeptClients({ ...authentication }, credentials, undefined, undefined, {
        httpClient: createConnectorClient(calls),
      }),
    );
    this.#appId = appId;
    this.#audience = authentication.ToChannelFromBotOAuthScope;
    this.#calls = calls;
  }

  /** Runs one turn of an activity that was admitted; its answer is the invoke's, or seen. */
  async runTurn(
    activity: Activity,
    turn: Turn,
  ): Promise<{ status: number; body?: Record<string, unknown> }> {
    const claimsIdentity = this.createClaimsIdentity(this.#appId);
    const audience = this.#audience;
    const connectorFactory = this.botFrameworkAuthentication.createConnectorFactory(claimsIdentity);
    const admitted = { claimsIdentity, audience, connectorFactory };
    const answer = await this.processActivity(admitted, activity, turn);
    const body = bodyShape.safeParse(answer?.body);
    return { status: answer?.status ?? 200, ...(body.success ? { body: body.data } : {}) };
  }

  /**
   * A client that speaks to the service outside a turn.
   *
   * @throws ConnectorFault when the address is not one of the service's
   */
  async connectTo(serviceUrl: string) {
    requireServiceUrl(serviceUrl, this.#calls.isServiceUrl);
    const claims = this.createClaimsIdentity(this.#appId);
    return this.botFrameworkAuthentication.createConnectorFactory(claims).create(serviceUrl);
  }
}

/** Whether a body has the shape of an activity, as far as it is ever read: as its reading tells. */
export function isActivity(
  _body: unknown,
  read: ReturnType<typeof activityShape.safeParse>,
): _body is Activity {
  return read.success;
}
