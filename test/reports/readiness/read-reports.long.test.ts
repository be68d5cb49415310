import { expect, it } from 'vitest';
import { expectAsGenerated } from './expect-counts.ts';
import { generateReport } from './generate-report.ts';

it('What is read equals what was generated over 200 seeds', { timeout: 600_000 }, async () => {
  let count = 0;
  for (let seed = 1_000; seed < 1_200; seed += 1) {
    await expectAsGenerated(await generateReport(seed));
    count += 1;
  }
  expect(count).toBe(200);
});
