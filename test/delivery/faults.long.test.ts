import { afterAll, beforeAll, describe, it } from 'vitest';
import type { ProxiedStorage } from '../storage/proxied-storage.ts';
import { connectImpatiently, expectSentWhatever, misfortunes } from './storage-trouble.ts';

let proxied: ProxiedStorage;

beforeAll(async () => {
  proxied = await connectImpatiently();
});

afterAll(async () => {
  await proxied.proxy.stop();
});

describe('When storage fails at any one request', () => {
  it.each(misfortunes)('%j: a notice is sent once and its lists are right', async (misfortune) => {
    await expectSentWhatever(proxied, { times: 1, misfortune }, 1);
  });
});

describe('When storage fails for a while, from any request on', () => {
  it.each(misfortunes)('%j: nothing is lost, and it is sent twice at most', async (misfortune) => {
    await expectSentWhatever(proxied, { times: 30, misfortune }, 2);
  });
});
