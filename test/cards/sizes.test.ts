import { describe, expect, it } from 'vitest';
import { faultsOf } from './adaptive-card-shape.ts';
import { fillings, type Filling } from './largest-engagement.ts';
import { largestSamples } from './largest-samples.ts';

const largestBytes = 25 * 1024;

const isFilling = (name: string): name is Filling => name in fillings;

describe.each(Object.keys(fillings).filter(isFilling))(
  'With the largest legal engagement, in %s,',
  (filling) => {
    const sizes = largestSamples(filling).map(({ name, card }) => ({
      name,
      faults: faultsOf(card.content),
      bytes: Buffer.byteLength(JSON.stringify(card.content)),
    }));

    it('every card is 25 KB at most', () => {
      const large = sizes.filter(({ bytes }) => bytes > largestBytes);
      expect(large.map(({ name, bytes }) => `${name}: ${bytes}`)).toEqual([]);
    });

    it('every card is still a card', () => {
      expect(sizes.flatMap(({ faults }) => faults)).toEqual([]);
    });
  },
);
