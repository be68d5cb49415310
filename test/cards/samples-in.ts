import { vi } from 'vitest';
import type { Words } from '../../src/text/en.ts';

/** The modules that draw the samples, loaded anew with other words in the place of English. */
export async function samplesIn(words: Words) {
  vi.resetModules();
  vi.doMock('../../src/text/en.ts', () => ({ en: words }));
  const { allSamples } = await import('./sample-answers.ts');
  const { largestSamples } = await import('./largest-samples.ts');
  return { samples: allSamples(), largest: largestSamples('letters') };
}
