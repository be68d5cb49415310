import { afterAll, beforeAll, it } from 'vitest';
import type { ProxiedStorage } from '../storage/proxied-storage.ts';
import { connectImpatiently, expectSentWhatever } from './storage-trouble.ts';

let proxied: ProxiedStorage;

beforeAll(async () => {
  proxied = await connectImpatiently();
});

afterAll(async () => {
  await proxied.proxy.stop();
});

it('a notice is sent once, whichever answer of storage is lost', async () => {
  await expectSentWhatever(proxied, { times: 1, misfortune: 'lose-answer' }, 1);
});
