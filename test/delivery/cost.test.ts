import { it } from 'vitest';
import { expectDeliveryCostsWith } from './cost.ts';

it('looking after an engagement and looking at what is due cost the same with 10 stored', async () => {
  await expectDeliveryCostsWith(10);
});
