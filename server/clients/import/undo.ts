import { bind, identifier, join, type Sql, sql } from '#reports/sql.ts';
import { append, type Changes } from '../../audit.ts';
import { bulkChanges } from '../../bulkEvents.ts';
import { query } from '../../database.ts';
import { holdFiles } from '../../holds.ts';
import { judge } from '../bulk/judge.ts';
import { carryVersions, countRestored, removeLinks, restoredRows } from '../bulk/putBack.ts';
import type { Bulk } from '../bulk/undo.ts';
import type { Work } from '../bulk/work.ts';
import { importedColumns, importedKinds } from './columns.ts';

/**
 * Takes an import back: whom it made goes, whom it changed is as before; whoever has been touched since is left. Says how many. They are
 * held before they are judged: whoever changes one meanwhile is done by then, or finds what was put back.
 */
export async function undoImport(bulk: Bulk, work: Work): Promise<number> {
  await holdFiles(work.tx, work.tx('bulk_action_rows').where({ bulk_id: bulk.id }).select('client_id'));
  await judge(bulk, work);
  await query(work.tx, leaveTouched(bulk, work.viewer.companyId));
  const restored = await countRestored(bulk.id, work);
  if (restored === 0) return 0;
  await logUndo(bulk, work);
  await putBackUpdated(bulk, work);
  await removeCreated(bulk, work);
  return restored;
}

/** Everything that somebody can have added to a client's file since. */
const beside = [
  'appointments',
  'interventions',
  'programs',
  'program_sessions',
  'client_invoices',
  'client_payments',
  'announcement_recipients',
  'challenge_participants',
  'challenge_entries',
  'measurements',
  'objectives',
];

/** What the groups that take every new client gave to whoever came at `at`, and nobody has touched. */
const brought: Partial<Record<string, (at: number) => Sql>> = {
  programs: (at) => givenProgram(sql`o`, at),
  program_sessions: (at) =>
    sql`(o.state = 'open' and exists (select 1 from programs as p where p.id = o.program_id and ${givenProgram(sql`p`, at)}))`,
  challenge_participants: (at) => sql`(o.joined_at = ${bind(at)} and o.progress = 0)`,
};

const givenProgram = (alias: Sql, at: number): Sql =>
  sql`(${alias}.joined_group_id is not null and ${alias}.created_at = ${bind(at)} and ${alias}.version = 1)`;

/** By company and client, as every table beside is indexed. */
const leaveTouched = ({ id, at }: Bulk, companyId: number): Sql => {
  const ofClient = sql`o.company_id = ${bind(companyId)} and o.client_id = bulk_action_rows.client_id`;
  const added = beside.map(
    (table) =>
      sql`exists (select 1 from ${identifier(table)} as o where ${ofClient}
        and not ${brought[table]?.(at) ?? sql`(1 = 0)`})`,
  );
  const later = ['client_professionals', 'group_members'].map(
    (table) =>
      sql`exists (select 1 from ${identifier(table)} as o where ${ofClient} and o.since <> ${bind(at)})`,
  );
  return sql`update bulk_action_rows set verdict = 'changedSince'
    where bulk_id = ${bind(id)} and verdict = 'restored' and former is null and (${join([...added, ...later], ' or ')})`;
};

async function putBackUpdated(bulk: Bulk, work: Work): Promise<void> {
  const { tx, dialect, now } = work;
  const former = (name: string): Sql =>
    dialect === 'sqlite'
      ? sql`json_extract(r.former, ${bind(`$.${name}`)})`
      : sql`cast(cast(r.former as json) ->> ${bind(name)} as ${importedKinds[name] === 'int' ? sql`bigint` : sql`text`})`;
  const sets = importedColumns.map((name) => sql`${identifier(name)} = ${former(name)}`);
  const updated = sql`${restoredRows(bulk.id)} and r.former is not null`;
  await query(
    tx,
    sql`update clients set ${join(sets, ', ')}, version = clients.version + 1, updated_at = ${bind(now)}
      from ${updated} and r.client_id = clients.id and clients.version = r.version`,
  );
  const keys = sql`select r.client_id from ${updated}`;
  await query(
    tx,
    sql`delete from account_emails where company_id = ${bind(work.viewer.companyId)} and client_id in (${keys})`,
  );
  await query(
    tx,
    sql`insert into account_emails (email, company_id, client_id)
      select c.email, c.company_id, c.id from clients as c where c.id in (${keys}) and c.email is not null
        and not exists (select 1 from account_emails as e where e.email = c.email)`,
  );
  await removeLinks(bulk.id, work);
  await carryVersions(bulk, work);
}

async function removeCreated({ id }: Bulk, { tx, viewer }: Work): Promise<void> {
  const keys = () => sql`(select r.client_id from ${restoredRows(id)} and r.former is null)`;
  for (const table of [
    ...Object.keys(brought).reverse(),
    'group_members',
    'client_professionals',
    'account_emails',
  ])
    await query(
      tx,
      sql`delete from ${identifier(table)} where company_id = ${bind(viewer.companyId)} and client_id in ${keys()}`,
    );
  await removeClients(id, tx);
}

/** In parts: whoever goes is looked for in every table that refers to clients, and a statement has its time limit. */
async function removeClients(bulkId: number, tx: Work['tx']): Promise<void> {
  for (let after = 0; ; ) {
    const part = sql`select r.client_id as id from ${restoredRows(bulkId)} and r.former is null
      and r.client_id > ${bind(after)} order by r.client_id limit ${bind(most)}`;
    const [last] = await query<{ id: number | null }>(tx, sql`select max(id) as id from (${part}) as part`);
    if (!last?.id) return;
    await query(tx, sql`delete from clients where id in (${part})`);
    after = Number(last.id);
  }
}

const most = 5_000;

/** One event for each branch and some thousand clients, as when they came. */
async function logUndo({ id, params }: Bulk, work: Work): Promise<void> {
  const { tx, viewer, requestId, now } = work;
  const rows = await query<{ id: number; branch: number | null }>(
    tx,
    sql`select c.id, c.branch_id as branch from clients as c
      where c.id in (select r.client_id from ${restoredRows(id)}) order by c.id`,
  );
  const name = (JSON.parse(params) as { name: string | null }).name;
  const changes: Changes = { imported: { before: name ?? true } };
  for (const branchId of new Set(rows.map(({ branch }) => branch))) {
    const ids = rows.filter(({ branch }) => branch === branchId).map((row) => row.id);
    for (let at = 0; at < ids.length; at += most) {
      const part = ids.slice(at, at + most);
      const event = { action: 'undo' as const, resource: 'clients', recordId: null, branchId, requestId };
      const who = { companyId: viewer.companyId, actorId: viewer.professionalId };
      const told = { changes: bulkChanges([{ ids: part, changes }]), clientIds: part };
      await append(tx, { ...event, ...who, ...told }, now);
    }
  }
}
