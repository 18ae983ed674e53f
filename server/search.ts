import { z } from 'zod';
import { can } from './access.ts';
import type { Context } from './context.ts';
import type { ResourceName } from './contract.ts';
import { accessFor } from './dataAccess.ts';
import { parse } from './errors.ts';
import { listRecords } from './records.ts';
import { resources } from './resources.ts';
import type { Routes } from './routes.ts';

const searched = [
  'clients',
  'professionals',
  'groups',
  'templates',
  'reports',
  'branches',
] as const satisfies ResourceName[];
const mostPerResource = 5;

const searchQuery = z.strictObject({
  q: z
    .string()
    .min(1)
    .max(200)
    .refine((text) => !text.includes('\0') && text.isWellFormed(), 'badText'),
});

const nameFields: Record<(typeof searched)[number], string> = {
  clients: 'fullName',
  professionals: 'fullName',
  groups: 'title',
  templates: 'name',
  reports: 'name',
  branches: 'name',
};

/** The first few records of each kind that the viewer may list and see, for the search of the page's header. */
export function addSearchRoute(routes: Routes, { database, now }: Context): void {
  routes.get('/api/search', 'signedIn', async (request, response) => {
    const { q } = parse(searchQuery, request.query);
    const { viewer } = response.locals;
    const access = accessFor(viewer, database.dialect, now());
    const list = { page: 1, size: mostPerResource, q, total: 'none' as const };
    const data: { resource: ResourceName; id: unknown; label: unknown }[] = [];
    for (const name of searched.filter((resource) => can(viewer, `${resource}.list`))) {
      const found = await listRecords(database.readers, name, resources[name], list, access);
      data.push(...found.data.map((row) => ({ resource: name, id: row.id, label: row[nameFields[name]] })));
    }
    response.json({ data });
  });
}
