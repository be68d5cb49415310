import { defineConfig } from 'vitest/config';

/** Races, kills and bulk: tests that take minutes, one file at a time so that they do not starve each other. */
export default defineConfig({
  test: {
    globalSetup: ['test/storage/azurite-setup.ts'],
    include: ['test/**/*.long.test.ts'],
    fileParallelism: false,
    testTimeout: 900_000,
    hookTimeout: 120_000,
    passWithNoTests: true,
  },
});
