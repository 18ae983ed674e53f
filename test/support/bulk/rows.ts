import type { Database } from '#server/database.ts';
import type { StoredRow } from '../meaning.ts';

type Rows = Record<'clients' | 'client_professionals' | 'group_members', StoredRow[]>;

/** Everything that an action may change. */
export async function clientRows({ readers }: Database): Promise<Rows> {
  const [clients = [], links = [], members = []] = await Promise.all(
    ['clients', 'client_professionals', 'group_members'].map((table) =>
      readers(table).orderBy('id').select(),
    ),
  );
  return { clients, client_professionals: links, group_members: members };
}

/** The same, but for what tells only that something was written. */
export const unstamped = ({ clients, ...rows }: Rows): Rows => ({
  ...rows,
  clients: clients.map(({ version: _version, updated_at: _at, ...row }) => row),
});
