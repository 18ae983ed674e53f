import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, { type Express } from 'express';

const built = join(import.meta.dirname, '..', 'dist');

/** The browser program: files named by their content are kept for a year, the page itself is asked for anew each time. */
export function addPages(app: Express, folder = built): void {
  if (!existsSync(folder)) return;
  app.use(
    '/assets',
    express.static(join(folder, 'assets'), {
      immutable: true,
      maxAge: '365d',
      index: false,
      dotfiles: 'deny',
    }),
  );
  app.use('/assets', (_request, response) => response.status(404).end());
  app.use(express.static(folder, { index: false, dotfiles: 'deny', maxAge: 0 }));
  app.get('/{*path}', (_request, response) =>
    response.set('Cache-Control', 'no-cache').sendFile(join(folder, 'index.html')),
  );
}
