import { it } from 'vitest';
import { expectDeliveryCostsWith } from './cost.ts';

it('looking after an engagement and looking at what is due cost the same with 1,000 stored', async () => {
  await expectDeliveryCostsWith(1_000);
});
