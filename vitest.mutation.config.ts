import { defineConfig } from 'vitest/config';

/** What `npm run mutation` runs against each mutant: the tests of the domain, which need no Azurite. */
export default defineConfig({
  test: {
    include: ['test/domain/**/*.test.ts'],
    exclude: ['test/**/*.long.test.ts'],
    testTimeout: 20_000,
  },
});
