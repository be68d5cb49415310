import { defineConfig } from 'vitest/config';

/** The tests of `npm test`; what takes minutes is named `*.long.test.ts` and runs by `npm run test:long`. */
export default defineConfig({
  test: {
    globalSetup: ['test/storage/azurite-setup.ts'],
    include: ['test/**/*.test.ts'],
    exclude: ['test/**/*.long.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Much of a test is waiting; one worker, which two cores would get, leaves them idle.
    maxWorkers: 2,
    restoreMocks: true,
  },
});
