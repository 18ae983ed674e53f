import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { words } from './client/locales/plugin.ts';
import { LongestFirst } from './test/support/longestFirst.ts';

const shared = { root: '.', pool: 'forks', testTimeout: 60_000, hookTimeout: 120_000 } as const;

const speech = words(join(import.meta.dirname, 'client'));

/** The pages are built from client/ into dist/; in development they ask the server on port 3000. */
export default defineConfig({
  root: 'client',
  plugins: [react(), speech],
  build: { outDir: '../dist', emptyOutDir: true, target: 'es2022', sourcemap: false },
  server: { port: 5173, proxy: { '/api': 'http://127.0.0.1:3000' } },
  test: {
    root: '.',
    globalSetup: 'test/support/globalSetup.ts',
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        plugins: [speech],
        test: {
          ...shared,
          name: 'facts',
          include: ['test/{unit,property,integration}/**/*.test.ts'],
          maxWorkers: '100%',
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          ...shared,
          name: 'stories',
          include: ['test/e2e/**/*.test.ts'],
          /** A second is short for a server, a browser and a test on one busy machine. */
          expect: { poll: { timeout: 15_000 } },
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
