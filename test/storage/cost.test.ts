import { it } from 'vitest';
import { expectCostsWith } from './cost.ts';

it('what a person waits for costs so many requests and entities, with 10 engagements stored', async () => {
  await expectCostsWith(10);
});
