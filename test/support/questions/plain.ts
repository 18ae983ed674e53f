import type { Database } from '#server/database.ts';
import type { Json } from '../as.ts';

/** A stored row, read freely. */
export type Row = Json;

const tables = [
  'announcement_recipients',
  'announcements',
  'appointments',
  'branches',
  'challenge_participants',
  'challenges',
  'client_invoices',
  'client_professionals',
  'clients',
  'group_members',
  'groups',
  'intervention_codes',
  'interventions',
  'measurement_definitions',
  'measurements',
  'professional_branches',
  'professionals',
  'program_sessions',
  'programs',
  'subscription_invoices',
  'templates',
] as const;

type Table = (typeof tables)[number];

/** The demo company as its tables hold it. Deleted clients are in nobody's sight: they are left out of the clients, and nothing finds them. */
export interface Plain {
  all: (table: Table) => Row[];
  /** Undefined where there is no such row, or its client is deleted. */
  one: (table: Table, id: number | null) => Row | undefined;
  /** What somebody or something is called, with its number; null for nothing. */
  person: (id: number | null) => string | null;
  branch: (id: number | null) => string | null;
  named: (table: Table, column: 'name' | 'title', id: number | null) => string | null;
}

export async function readPlain({ readers }: Database): Promise<Plain> {
  const read = new Map<Table, Row[]>();
  for (const table of tables) read.set(table, await readers(table).where({ company_id: 1 }));
  read.set(
    'clients',
    (read.get('clients') ?? []).filter(({ state }) => state !== 'deleted'),
  );
  const byId = new Map([...read].map(([table, rows]) => [table, new Map(rows.map((row) => [row.id, row]))]));
  const all = (table: Table) => read.get(table) ?? [];
  const one = (table: Table, id: number | null) => byId.get(table)?.get(id);
  const named: Plain['named'] = (table, column, id) => {
    const row = one(table, id);
    return row ? `${row[column]} #${id}` : null;
  };
  const person = (id: number | null) => {
    const row = one('professionals', id);
    return row ? `${row.first_name} ${row.last_name} #${id}` : null;
  };
  return { all, one, named, person, branch: (id) => named('branches', 'name', id) };
}

export const activeLinks = (plain: Plain): Row[] =>
  plain.all('client_professionals').filter(({ state }) => state === 'active');
