import { all, rule } from '#reports/rules.ts';
import type { Context } from '../context.ts';
import { etag } from '../crud.ts';
import { accessFor } from '../dataAccess.ts';
import { listRecords } from '../records.ts';
import type { Routes } from '../routes.ts';
import { homeLayouts } from './homeLayouts.ts';
import { boards } from './resource.ts';

/** The viewer's own home board, which is kept, changed and removed like any board; without one, what the profile begins with. */
export function addHomeBoardRoute(routes: Routes, { database, now }: Context): void {
  routes.get('/api/boards/home', 'boards.view', async (_request, response) => {
    const { viewer } = response.locals;
    const access = accessFor(viewer, database.dialect, now());
    const filter = all(rule('isHome', '=', true), rule('ownerId', '=', '$me'));
    const list = { page: 1, size: 1, filter, total: 'none' as const };
    const { data } = await listRecords(database.readers, 'boards', boards, list, access);
    const [own] = data;
    if (own) return response.set('ETag', etag(own)).json({ data: own });
    const layout = homeLayouts[viewer.profile];
    response.json({ data: layout ? { isDefault: true, layout } : null });
  });
}
