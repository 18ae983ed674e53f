import type { Context } from './context.ts';
import { assertSchema } from './migrate.ts';
import type { Routes } from './routes.ts';

/** `live` says that the process answers; `ready` that it can serve, which a database gone or a shutdown begun denies. */
export function addHealthRoutes(routes: Routes, { database, stopping }: Context): void {
  routes.get('/api/health/live', 'public', (_request, response) => response.json({ live: true }));
  routes.get('/api/health/ready', 'public', async (_request, response) => {
    const ready =
      !stopping.aborted &&
      (await assertSchema(database).then(
        () => true,
        () => false,
      ));
    response.status(ready ? 200 : 503).json({ ready });
  });
}
