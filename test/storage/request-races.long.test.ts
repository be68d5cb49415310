import { expect, it } from 'vitest';
import { runRequestRaces } from './request-races.ts';

it('1,000 rounds of eight SMEs in three processes have one winner, one acceptance and one notice each for FE and FM, with 5 % of the answers lost', async ({
  annotate,
}) => {
  const begun = performance.now();
  const { rounds, lost, wrong } = await runRequestRaces(1_000);
  await annotate(
    `${rounds} rounds, ${lost} answers lost, ${Math.round(performance.now() - begun)} ms`,
  );
  expect(wrong).toEqual([]);
  expect(lost).toBeGreaterThan(0);
});

it('without the ETag the events’ keys still let one win; without either, several do', async ({
  annotate,
}) => {
  const withKeys = await runRequestRaces(100, 'no-etag');
  const unguarded = await runRequestRaces(100, 'none');
  await annotate(
    `wrong without the ETag: ${withKeys.wrong.length}; without both: ${unguarded.wrong.length}`,
  );
  expect(unguarded.wrong.length).toBeGreaterThan(0);
});
