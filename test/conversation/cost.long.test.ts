import { it } from 'vitest';
import { expectCostsWith } from './cost.ts';

it('Every command and click costs the same with 1,000 engagements stored', async () => {
  await expectCostsWith(1_000);
}, 300_000);
