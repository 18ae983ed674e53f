import type { Database } from '#server/database.ts';
import { insert, transaction } from '#server/database.ts';
import { withFolded } from '#server/folding.ts';
import { migrate } from '#server/migrate.ts';
import { maker } from './hostileDraws.ts';
import { hostileRows } from './hostileRows.ts';
import { addHostileSequel } from './hostileSequel.ts';
import type { Tables } from './meaning.ts';

/** Two companies full of NULLs, ties, empty relations and hostile text; the same for the same seed on any database. */
export async function storeHostileCompanies(database: Database, seed: number): Promise<void> {
  await migrate(database);
  const make = maker(seed);
  await transaction(database, async (tx) => {
    for (const [table, rows] of Object.entries(addHostileSequel(hostileRows(make), make))) {
      for (const row of rows) await insert(tx, table, withFolded(table, row));
    }
  });
}

/** Everything in the database, for the evaluator. */
export async function readTables(database: Database): Promise<Tables> {
  const tables: Tables = {};
  for (const table of storedTables) tables[table] = await database.readers(table).orderBy('id').select();
  return tables;
}

const storedTables = [
  'companies',
  'branches',
  'bundles',
  'professionals',
  'professional_branches',
  'clients',
  'client_professionals',
  'groups',
  'group_members',
  'group_professionals',
  'templates',
  'template_editors',
  'intervention_codes',
  'interventions',
  'appointments',
  'programs',
  'program_sessions',
  'client_invoices',
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
  'client_changes',
  'follow_ups',
  'reports',
  'report_shares',
  'report_favourites',
  'boards',
  'board_shares',
  'views',
  'view_shares',
  'audit_events',
];
