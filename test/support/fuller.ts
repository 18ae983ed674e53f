import type { Database } from '#server/database.ts';
import { withFolded } from '#server/folding.ts';
import type { Engines } from './engines.ts';
import { readTables } from './hostileCompany.ts';
import type { Tables } from './meaning.ts';

/** What the hostile companies lack: reports and events of everybody, and people who are in many files. Gives what there is then. */
export async function fuller(engines: Engines): Promise<Tables> {
  for (const { writer } of engines.databases) {
    await writer('reports').insert(people.map(reportOf));
    await writer('audit_events').insert(people.map(eventOf));
    const links = [linksOf(5, 3), linksOf(9, 2)].flat();
    for (const { client_id, professional_id } of links)
      await writer('client_professionals').where({ client_id, professional_id }).delete();
    await writer('client_professionals').insert(links);
  }
  return readTables(engines.databases[0] as Database);
}

const people = [1, 2, 3, 4, 5, 6, 7, 8, 9];
const stamp = { company_id: 1, version: 1, created_at: 5, updated_at: 5 };

const reportOf = (owner_id: number) => ({
  ...stamp,
  ...withFolded('reports', { name: 'R' }),
  owner_id,
  definition: '{}',
});

const eventOf = (sequence: number) => ({
  company_id: 1,
  sequence,
  at: 5,
  action: 'create',
  resource: 'clients',
  branch_id: sequence % 4 || null,
  changes: '{}',
  previous_hash: '',
  hash: '',
});

/** Each `every`th client’s file. */
const linksOf = (professional_id: number, every: number) =>
  Array.from({ length: Math.floor(70 / every) }, (_, index) => ({
    company_id: 1,
    client_id: (index + 1) * every,
    professional_id,
    state: 'active',
    kind: 'colleague',
    since: 5,
  }));
