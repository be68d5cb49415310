import { defineConfig } from 'vitest/config';

/** Folders whose tests leave nothing behind in their process, so that the code is loaded once for all of them. */
const sharing = ['application', 'conversation', 'delivery', 'domain', 'http', 'storage', 'wiring'];

const long = 'test/**/*.long.test.ts';

/** The tests of `npm test`; what takes minutes is named `*.long.test.ts` and runs by `npm run test:long`. */
export default defineConfig({
  test: {
    globalSetup: ['test/storage/azurite-setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Much of a test is waiting; one worker, which two cores would get, leaves them idle.
    maxWorkers: 2,
    restoreMocks: true,
    projects: [
      {
        extends: true,
        test: {
          name: 'sharing',
          include: sharing.map((folder) => `test/${folder}/**/*.test.ts`),
          exclude: [long],
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'apart',
          include: ['test/**/*.test.ts'],
          exclude: [long, ...sharing.map((folder) => `test/${folder}/**`)],
        },
      },
    ],
  },
});
