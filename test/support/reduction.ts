import { type SourceName, sources } from '#reports/catalog.ts';
import type { GroupCondition } from '#reports/condition.ts';
import { all, rule } from '#reports/rules.ts';
import type { Source } from '#reports/source.ts';
import type { Scalar } from '#reports/sql.ts';
import { readConfig } from '#server/config.ts';
import type { Access } from '#server/dataAccess.ts';
import { type Database, databasePlace, openDatabase } from '#server/database.ts';
import { migrate } from '#server/migrate.ts';
import type { SessionViewer } from '#server/viewer.ts';
import type { Engines } from './engines.ts';
import { meaning, type StoredRow, type World } from './meaning.ts';
import { newPlace } from './places.ts';
import { boundFilter } from './reading.ts';

/** A database of its own with nothing in it but the rows that `world`'s viewer may see. */
export interface Reduced {
  database: Database;
  /** Without limits, but for the one table of which two sources show more and less. */
  access: (viewer: SessionViewer) => Access;
  close: () => Promise<void>;
}

const views = ['client_changes', 'follow_ups'];

export async function reducedTo(engines: Engines, world: World): Promise<Reduced> {
  const place = await newPlace('sqlite', 'empty');
  const database = openDatabase(databasePlace(readConfig(place.environment)));
  await migrate(database);
  await database.writer.raw('pragma foreign_keys = off');
  const triggers = await database.writer('sqlite_master').where({ type: 'trigger' }).select('name');
  for (const { name } of triggers) await database.writer.raw('drop trigger ??', [name]);
  for (const view of views) await asTable(database, view);
  await store(
    database,
    'companies',
    (world.tables.companies ?? []).filter(({ id }) => id === world.companyId),
  );
  for (const [table, rows] of visibleRows(world)) await store(database, table, rows);
  return {
    database,
    access: (viewer) => limitless(engines.access(viewer, 'sqlite')),
    close: async () => {
      await database.close();
      await place.remove();
    },
  };
}

/** Every source still counts as narrowed, for a reference may point to a row that is not there any more. */
function limitless(access: Access): Access {
  const everything = (source: Source): GroupCondition =>
    boundFilter(source.name as SourceName, all(rule('id', 'notNull')), access);
  const scope = (source: Source) =>
    source.name === 'professionals' ? access.scoped.scope(source) : everything(source);
  return { ...access, scoped: { ...access.scoped, scope } };
}

async function asTable({ writer }: Database, view: string): Promise<void> {
  const columns = Object.keys(await writer(view).columnInfo());
  await writer.raw('drop view ??', [view]);
  await writer.schema.createTable(view, (table) => {
    for (const column of columns) table.specificType(column, '');
  });
}

/** By table: what any source over it shows to the viewer. */
function visibleRows(world: World): Map<string, StoredRow[]> {
  const found = new Map<string, Map<Scalar, StoredRow>>();
  for (const source of Object.values(sources)) {
    const rows = found.get(source.table) ?? new Map<Scalar, StoredRow>();
    const everything: GroupCondition = { kind: 'group', combinator: 'and', not: false, parts: [] };
    for (const row of meaning(world, source, everything)) rows.set(row.id ?? null, row);
    found.set(source.table, rows);
  }
  return new Map([...found].map(([table, rows]) => [table, [...rows.values()]]));
}

async function store({ writer }: Database, table: string, rows: StoredRow[]): Promise<void> {
  for (const row of rows) await writer(table).insert(row);
}

/** Columns that no scope looks at, and what is written over them where the viewer cannot see it. */
const overwritten: Record<string, StoredRow> = {
  clients: { last_name: 'Zzz', last_name_folded: 'zzz', birth_date: '1999-09-09', created_at: 5, sex: null },
  appointments: { minutes: 7, starts_at: 5, price_cents: 77, state: 'noShow' },
  interventions: { happened_at: 5, kind: 'evaluation', title: null },
  programs: { name: 'Zzz', name_folded: 'zzz', weeks: 9, starts_on: '1999-09-09' },
  program_sessions: { due_on: '1999-09-09' },
  client_invoices: { issued_on: '1999-09-09', due_on: '1999-09-10', state: 'draft' },
  client_payments: { amount_cents: 999 },
  groups: { title: 'Zzz', title_folded: 'zzz' },
  announcements: { title: 'Zzz', title_folded: 'zzz' },
  challenges: { title: 'Zzz', title_folded: 'zzz', goal: 9 },
  measurements: { value: 99 },
  templates: { name: 'Zzz', name_folded: 'zzz', weeks: 9 },
  reports: { name: 'Zzz', name_folded: 'zzz' },
};

/** Leaves of the schema, whose hidden rows can be taken away. */
const removable = ['challenge_entries', 'announcement_recipients', 'program_sessions', 'client_payments'];

/** Changes every hidden row, doubles hidden appointments and removes hidden leaves. Gives how many rows that were. */
export async function changeWhatIsHidden(database: Database, world: World): Promise<number> {
  const seen = visibleRows(world);
  const hidden = (table: string): Scalar[] => {
    const visible = new Set((seen.get(table) ?? []).map(({ id }) => id));
    return (world.tables[table] ?? [])
      .filter(({ id }) => !visible.has(id ?? null))
      .map(({ id }) => id ?? null);
  };
  let changed = 0;
  for (const [table, values] of Object.entries(overwritten))
    changed += await database
      .writer(table)
      .whereIn('id', hidden(table) as number[])
      .update(values);
  const doubled = (world.tables.appointments ?? []).filter(({ id }) =>
    hidden('appointments').includes(id ?? null),
  );
  for (const { id: _, ...row } of doubled) await database.writer('appointments').insert(row);
  for (const table of removable)
    changed += await database
      .writer(table)
      .whereIn('id', hidden(table) as number[])
      .delete();
  return changed + doubled.length;
}
