import { test } from 'vitest';
import { anEngagement, given, kim } from '../given.ts';
import * as say from '../saying.ts';

const accepted = (but: Parameters<typeof say.recordReadiness>[0]) =>
  given(anEngagement()).and(say.recordReadiness(but), kim);

const refused = (but: Parameters<typeof say.recordReadiness>[0], max: number) =>
  given(anEngagement())
    .when(say.recordReadiness(but), kim)
    .then({ refused: 'out-of-range', entry: 'readiness-count', min: 0, max });

test('counts are whole numbers from 0', () => {
  accepted({ devices: 0 });
  given(anEngagement())
    .when(say.recordReadiness({ devices: 1.5 }), kim)
    .then({ refused: 'not-whole', entry: 'readiness-count' });
  refused({ unreadable: -1 }, 100_000_000);
});

test('files with macros are among the files scanned', () => {
  accepted({ filesScanned: 30, filesWithMacros: 30 });
  refused({ filesScanned: 29, filesWithMacros: 30 }, 29);
});

test('files with remediation are among those with macros', () => {
  accepted({ filesWithMacros: 5, significant: 2, limited: 3 });
  refused({ filesWithMacros: 5, significant: 3, limited: 3 }, 5);
});
