import { it } from 'vitest';
import { expectCostsWith } from './cost.ts';

it('what a person waits for costs no more with 2,000 engagements stored', async () => {
  await expectCostsWith(2_000);
});
