import { expect, it } from 'vitest';
import { connectThroughProxy } from './proxied-storage.ts';
import { runRaces } from './races.ts';

it('300 races of eight have one winner each, who knows it, with 5 % of the answers lost', async () => {
  const proxied = await connectThroughProxy({ tries: { times: 5, pauseMs: 20 } });
  expect(await runRaces(proxied, 300)).toEqual({ races: 300, wrong: [] });
  await proxied.proxy.stop();
});
