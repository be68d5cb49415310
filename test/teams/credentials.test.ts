import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { publicCloud } from '../../src/teams/gate/authentication-settings.ts';
import { TimedCredentials, type SdkCredentials } from '../../src/teams/gate/credentials.ts';
import { createMessenger } from '../../src/teams/sending/messenger.ts';
import { allowLoopback } from '../../src/teams/gate/service-hosts.ts';
import { TurnAdapter } from '../../src/teams/turn-adapter.ts';
import { startFakeConnector, type FakeConnector } from './fake-connector.ts';

const appId = '00000000-0000-4000-8000-00000000a11d';
const card = { content: {}, summary: 'Contoso' };
let connector: FakeConnector;

beforeEach(async () => {
  connector = await startFakeConnector();
});

afterEach(async () => {
  await connector.stop();
});

type Sign = Awaited<ReturnType<SdkCredentials['createCredentials']>>['signRequest'];

function messengerThatSigns(signRequest: Sign, made: string[] = [], withinMs = 5_000) {
  const credentials: SdkCredentials = {
    isValidAppId: async (id) => id === appId,
    isAuthenticationDisabled: async () => false,
    createCredentials: async (...args) => {
      made.push(args.join(' '));
      return { signRequest };
    },
  };
  return createMessenger(
    new TurnAdapter({
      appId,
      authentication: publicCloud,
      credentials: new TimedCredentials(credentials, withinMs),
      calls: { isServiceUrl: allowLoopback, timeLimitMs: 1_000 },
    }),
  );
}

const reach = () => ({
  conversation: 'a:1',
  serviceUrl: connector.serviceUrl,
  bot: '28:b',
  user: '29:u',
});

const signed: Sign = async (request) => {
  request.headers.set('authorization', 'Bearer the-token');
  return request;
};

describe('the bot’s token', () => {
  it('goes with every call, from credentials made once', async () => {
    const made: string[] = [];
    const messenger = messengerThatSigns(signed, made);
    await messenger.post(reach(), card);
    await messenger.post(reach(), card);
    expect(connector.calls.map(({ authorization }) => authorization)).toEqual([
      'Bearer the-token',
      'Bearer the-token',
    ]);
    expect(made).toEqual([
      `${appId} https://api.botframework.com https://login.microsoftonline.com/botframework.com true`,
    ]);
  });

  it('is not even made for an address of strangers', async () => {
    let signings = 0;
    const messenger = messengerThatSigns(async (request) => {
      signings += 1;
      return signed(request);
    });
    const strangers = { ...reach(), serviceUrl: 'https://evil.example/' };
    expect(await messenger.post(strangers, card)).toMatchObject({ outcome: 'rejected', status: 0 });
    expect(signings).toBe(0);
  });

  it('is fetched once however many wait for it, and again when that failed', async () => {
    let fetched = 0;
    let known = '';
    const messenger = messengerThatSigns(async (request) => {
      if (known === '') {
        fetched += 1;
        await new Promise((resolve) => setTimeout(resolve, 20));
        if (fetched === 1) throw new Error('invalid_client');
        known = `Bearer token-${fetched}`;
      }
      request.headers.set('authorization', known);
      return request;
    });
    const post = () => Promise.all(Array.from({ length: 5 }, () => messenger.post(reach(), card)));
    const failed = { outcome: 'unavailable', detail: 'no token: invalid_client' };
    expect(await post()).toEqual(Array(5).fill(failed));
    expect(connector.calls).toEqual([]);
    expect((await post()).map(({ outcome }) => outcome)).toEqual(Array(5).fill('sent'));
    expect(new Set(connector.calls.map(({ authorization }) => authorization))).toEqual(
      new Set(['Bearer token-2']),
    );
    expect(fetched).toBe(2);
  });

  it('that cannot be had means that nothing was sent', async () => {
    const messenger = messengerThatSigns(async () => {
      throw new Error('invalid_client');
    });
    expect(await messenger.post(reach(), card)).toEqual({
      outcome: 'unavailable',
      detail: 'no token: invalid_client',
    });
    expect(connector.calls).toEqual([]);
  });

  it('that does not come in time means that nothing was sent', async () => {
    const messenger = messengerThatSigns(() => new Promise(() => undefined), [], 100);
    expect(await messenger.post(reach(), card)).toEqual({
      outcome: 'unavailable',
      detail: 'no token: not within 100 ms',
    });
    expect(connector.calls).toEqual([]);
  });
});
