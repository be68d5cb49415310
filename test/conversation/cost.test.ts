import { it } from 'vitest';
import { expectCostsWith } from './cost.ts';

it('Every command and click costs two reads and a transaction at most, and a list for a name, with 10 engagements stored', async () => {
  await expectCostsWith(10);
}, 60_000);
