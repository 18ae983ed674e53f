import { bind, type Dialect, identifier, integer, join, type Sql, sql } from '#reports/sql.ts';
import { type Connection, query } from '#server/database.ts';
import { withFolded } from '#server/folding.ts';
import type { Book, Row } from './book.ts';

/** Stores a whole book, parents first. */
export async function storeBook(connection: Connection, dialect: Dialect, book: Book): Promise<void> {
  for (const table of tables) await storeRows(connection, dialect, table, book.rows(table));
  await continueKeys(connection, dialect);
}

/** One statement and one binding for each chunk, whatever the number of columns: neither database's limit on bindings matters. */
export async function storeRows(
  connection: Connection,
  dialect: Dialect,
  table: string,
  rows: Row[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += chunk) {
    const folded = rows.slice(from, from + chunk).map((row) => withFolded(table, row));
    await query(connection, statement[dialect](table, Object.keys(folded[0] ?? {}), folded));
  }
}

/** PostgreSQL goes on counting where it was after rows with explicit keys; SQLite takes the highest by itself. */
export async function continueKeys(connection: Connection, dialect: Dialect): Promise<void> {
  if (dialect === 'sqlite') return;
  for (const table of tables.filter((name) => !keyless.includes(name))) {
    const name = identifier(table);
    await query(
      connection,
      sql`select setval(pg_get_serial_sequence(${bind(table)}, 'id'), greatest(1, (select max(id) from ${name})))`,
    );
  }
}

const chunk = 5000;

const tables = [
  'companies',
  'branches',
  'bundles',
  'professionals',
  'professional_branches',
  'credentials',
  'clients',
  'client_professionals',
  'account_emails',
  'groups',
  'group_members',
  'group_professionals',
  'templates',
  'template_versions',
  'template_editors',
  'intervention_codes',
  'interventions',
  'client_invoices',
  'appointments',
  'programs',
  'program_sessions',
  'client_payments',
  'subscription_invoices',
  'announcements',
  'announcement_recipients',
  'challenges',
  'challenge_participants',
  'challenge_entries',
  'measurement_definitions',
  'measurements',
  'objectives',
  'exercises',
];

const keyless = ['credentials', 'account_emails'];

type Statement = (table: string, columns: string[], rows: Row[]) => Sql;

const statement: Record<Dialect, Statement> = {
  sqlite: (table, columns, rows) => {
    const values = columns.map((_, index) => sql`value ->> ${integer(index)}`);
    const json = JSON.stringify(rows.map((row) => columns.map((name) => row[name] ?? null)));
    return sql`insert into ${identifier(table)} (${names(columns)}) select ${join(values, ', ')} from json_each(${bind(json)})`;
  },
  postgres: (table, columns, rows) =>
    sql`insert into ${identifier(table)} (${names(columns)}) select ${names(columns)}
      from json_populate_recordset(null::${identifier(table)}, ${bind(JSON.stringify(rows))}::json)`,
};

const names = (columns: string[]): Sql => join(columns.map(identifier), ', ');
