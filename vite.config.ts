import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** The pages are built from client/ into dist/; in development they ask the server on port 3000. */
export default defineConfig({
  root: 'client',
  plugins: [react()],
  build: { outDir: '../dist', emptyOutDir: true, target: 'es2022', sourcemap: false },
  server: { port: 5173, proxy: { '/api': 'http://127.0.0.1:3000' } },
  test: {
    root: '.',
    include: ['test/{unit,property,integration,e2e}/**/*.test.ts'],
    pool: 'forks',
    globalSetup: 'test/support/globalSetup.ts',
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
