import { defineConfig } from 'vitest/config';

/** One test after the other, each stopped at its first counter-example and given time. */
export default defineConfig({
  test: {
    root: '.',
    include: ['test/{unit,property}/**/*.test.ts'],
    pool: 'forks',
    maxWorkers: 1,
    globalSetup: 'test/mutants/setup.ts',
    setupFiles: ['test/mutants/endOnFailure.ts'],
    testTimeout: 900_000,
    hookTimeout: 300_000,
    bail: 1,
  },
});
