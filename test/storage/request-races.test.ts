import { expect, it } from 'vitest';
import { runRequestRaces } from './request-races.ts';

it('of eight SMEs in three processes who accept at the same moment one wins, and knows it', async () => {
  const { wrong } = await runRequestRaces(8);
  expect(wrong).toEqual([]);
});
