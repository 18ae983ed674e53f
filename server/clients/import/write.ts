import { type Kinds, recordset } from '#reports/given.ts';
import { bind, identifier, join, type Scalar, type Sql, sql } from '#reports/sql.ts';
import { can } from '../../access.ts';
import { welcome } from '../../arrivals.ts';
import { query } from '../../database.ts';
import { withFolded } from '../../folding.ts';
import { Overtaken, type Work } from '../bulk/work.ts';
import { importedColumns, importedKinds, type Stored } from './columns.ts';
import type { JudgedRow } from './judge.ts';

/** A row as it was written, for the log and for the way back. */
export interface Written {
  id: number;
  branchId: number | null;
  judged: JudgedRow;
}

/** Writes some judged rows, each table in one statement. */
export async function writeRows(bulkId: number, rows: readonly JudgedRow[], work: Work): Promise<Written[]> {
  const created = await create(
    bulkId,
    rows.filter(({ verdict }) => verdict === 'create'),
    work,
  );
  const updated = await update(
    bulkId,
    rows.filter(({ verdict }) => verdict === 'update'),
    work,
  );
  return [...created, ...updated];
}

async function create(bulkId: number, rows: JudgedRow[], work: Work): Promise<Written[]> {
  if (rows.length === 0) return [];
  const { tx, dialect, viewer } = work;
  const ids = await nextIds(rows.length, work);
  const full = rows.map(({ given }, index) =>
    withFolded('clients', {
      ...blank,
      language: viewer.company.language,
      ...(given as Stored),
      id: ids[index] ?? 0,
    }),
  );
  await query(tx, insertClients(recordset(full, { id: 'int', ...importedKinds }, dialect), work));
  const table = recordset(full, followedKinds, dialect);
  await query(
    tx,
    sql`insert into account_emails (email, company_id, client_id)
      select email, ${own(work)}, id from ${table} as r where email is not null`,
  );
  await query(tx, insertLinks(table, sql`r.responsible_id`, sql`r.id`, work));
  if (!can(viewer, 'clients.assign')) await query(tx, insertOwnLinks(table, work));
  await query(tx, joinGroups(table, work));
  await query(
    tx,
    sql`insert into bulk_action_rows (bulk_id, client_id, verdict, version, state)
      select cast(${bind(bulkId)} as bigint), id, 'created', 1, 'active' from ${table} as r`,
  );
  return rows.map((judged, index) => ({
    id: ids[index] ?? 0,
    branchId: (full[index]?.branch_id as number | null | undefined) ?? null,
    judged,
  }));
}

/** What other tables take of a new client. */
const followedKinds: Kinds = { id: 'int', email: 'text', responsible_id: 'int', branch_id: 'int' };

/** What the groups that take every new client give to the new ones: once, after all of them are members. */
export async function welcomeCreated({ tx, viewer, now }: Work): Promise<void> {
  const groups = tx('groups').where({ company_id: viewer.companyId, adds_new_clients: 1 });
  await welcome(tx, await groups.orderBy('id').pluck('id'), now);
}

const blank: Record<string, Scalar> = Object.fromEntries(importedColumns.map((name) => [name, null]));

const own = ({ viewer }: Work): Sql => sql`cast(${bind(viewer.companyId)} as bigint)`;
const at = ({ now }: Work): Sql => sql`cast(${bind(now)} as bigint)`;
const columns = join(importedColumns.map(identifier), ', ');

/** Keys that nobody else is given, taken before the rows are written, so that each row knows its own. */
async function nextIds(count: number, { tx, dialect }: Work): Promise<number[]> {
  if (dialect === 'postgres') {
    const rows = await query<{ id: number }>(
      tx,
      sql`select nextval(pg_get_serial_sequence('clients', 'id')) as id from generate_series(1, ${bind(count)}::int)`,
    );
    return rows.map(({ id }) => Number(id));
  }
  const [row] = await query<{ seq: number }>(tx, sql`select seq from sqlite_sequence where name = 'clients'`);
  return Array.from({ length: count }, (_, index) => (row?.seq ?? 0) + index + 1);
}

const insertClients = (table: Sql, work: Work): Sql =>
  sql`insert into clients (id, ${columns}, company_id, state, has_access, created_by, version, created_at, updated_at)
    select id, ${columns}, ${own(work)}, 'active', case when email is null then 0 else 1 end,
      cast(${bind(work.viewer.professionalId)} as bigint), 1, ${at(work)}, ${at(work)} from ${table} as r order by id`;

const insertLinks = (table: Sql, professional: Sql, client: Sql, work: Work): Sql =>
  sql`insert into client_professionals (company_id, client_id, professional_id, state, kind, since)
    select ${own(work)}, ${client}, ${professional}, 'active', 'colleague', ${at(work)} from ${table} as r
    where ${professional} is not null and not exists (select 1 from client_professionals as l
      where l.client_id = ${client} and l.professional_id = ${professional} and l.state = 'active')`;

const insertOwnLinks = (table: Sql, work: Work): Sql =>
  insertLinks(table, sql`cast(${bind(work.viewer.professionalId)} as bigint)`, sql`r.id`, work);

/** The groups that take every new client, of the client's branch or of none. */
const joinGroups = (table: Sql, work: Work): Sql =>
  sql`insert into group_members (company_id, group_id, client_id, since, source)
    select ${own(work)}, g.id, r.id, ${at(work)}, 'autoAdd' from ${table} as r join groups as g
      on g.company_id = ${own(work)} and g.adds_new_clients = 1 and (g.branch_id is null or g.branch_id = r.branch_id)`;

async function update(bulkId: number, rows: JudgedRow[], work: Work): Promise<Written[]> {
  if (rows.length === 0) return [];
  const { tx, dialect } = work;
  const full = rows.map(({ client, given }) => updatedRow(client as Stored, given));
  const table = recordset(full, updatedKinds, dialect);
  await keepFormer(bulkId, table, work);
  const sets = importedColumns.map((name) => sql`${identifier(name)} = r.${identifier(name)}`);
  const { text, bindings } =
    sql`update clients set ${join(sets, ', ')}, version = clients.version + 1, updated_at = ${bind(work.now)}
    from ${table} as r where clients.id = r.id and clients.version = r.version`;
  const answer = await tx.raw(text, [...bindings]);
  if ('rowCount' in answer && answer.rowCount !== rows.length) throw new Overtaken();
  await moveEmails(table, work);
  await query(tx, insertLinks(table, sql`r.added_id`, sql`r.id`, work));
  return rows.map((judged, index) => ({
    id: full[index]?.id as number,
    branchId: (full[index]?.branch_id as number | null | undefined) ?? null,
    judged,
  }));
}

const updatedKinds: Kinds = {
  id: 'int',
  version: 'int',
  state: 'text',
  archived_at: 'int',
  archived_by: 'int',
  former: 'text',
  former_branch_id: 'int',
  former_responsible_id: 'int',
  added_id: 'int',
  new_email: 'text',
  ...importedKinds,
};

/** The whole row as it will be, and what it was. */
function updatedRow(client: Stored, given: JudgedRow['given']): Record<string, Scalar> {
  const former = Object.fromEntries(importedColumns.map((name) => [name, client[name] ?? null]));
  const merged = withFolded('clients', { ...client, ...given } as Stored);
  return {
    ...merged,
    former: JSON.stringify(former),
    former_branch_id: client.branch_id ?? null,
    former_responsible_id: client.responsible_id ?? null,
    added_id: given.responsible_id ?? null,
    new_email: given.email ?? null,
  };
}

const keepFormer = (bulkId: number, table: Sql, { tx }: Work) =>
  query(
    tx,
    sql`insert into bulk_action_rows (bulk_id, client_id, verdict, version, responsible_id, branch_id, state, archived_at,
        archived_by, added_professional_id, former)
      select cast(${bind(bulkId)} as bigint), r.id, 'updated', r.version + 1, r.former_responsible_id, r.former_branch_id,
        r.state, r.archived_at, r.archived_by,
        case when not exists (select 1 from client_professionals as l where l.client_id = r.id
          and l.professional_id = r.added_id and l.state = 'active') then r.added_id end, r.former
      from ${table} as r`,
  );

async function moveEmails(table: Sql, work: Work): Promise<void> {
  const { tx } = work;
  await query(
    tx,
    sql`delete from account_emails where client_id in (select r.id from ${table} as r where r.new_email is not null)`,
  );
  await query(
    tx,
    sql`insert into account_emails (email, company_id, client_id)
      select r.new_email, ${own(work)}, r.id from ${table} as r where r.new_email is not null`,
  );
}
