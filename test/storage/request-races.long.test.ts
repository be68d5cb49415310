import { expect, it } from 'vitest';
import { runRequestRaces } from './request-races.ts';

/** 1,000 rounds, a hundred at a time. */
const hundreds = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

it.for(hundreds)(
  'eight SMEs in three processes have one winner, one acceptance and one notice each for FE and FM, one answer in twenty lost: hundred %i of ten',
  async (_hundred, { annotate }) => {
    const begun = performance.now();
    const { rounds, lost, wrong } = await runRequestRaces(100);
    const took = Math.round(performance.now() - begun);
    await annotate(`${rounds} rounds, ${lost} answers lost, ${took} ms`);
    expect(wrong).toEqual([]);
    expect(lost).toBeGreaterThan(0);
  },
);

it('either guard alone lets one win, the ETag or the events’ keys; without both several do', async ({
  annotate,
}) => {
  const withKeys = await runRequestRaces(60, 'no-etag');
  const withEtag = await runRequestRaces(60, 'no-keys');
  const unguarded = await runRequestRaces(60, 'none');
  const [first = ''] = unguarded.wrong;
  await annotate(
    `wrong without the ETag: ${withKeys.wrong.length} of ${withKeys.rounds}, without the keys: ${withEtag.wrong.length}; without both: ${unguarded.wrong.length} of ${unguarded.rounds}, such as ${first}`,
  );
  expect(withKeys.wrong).toEqual([]);
  expect(withEtag.wrong).toEqual([]);
  expect(unguarded.wrong.length).toBeGreaterThan(0);
});
