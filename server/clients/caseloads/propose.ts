import type { z } from 'zod';
import { sourceNamed } from '#reports/catalog.ts';
import { keysIn } from '#reports/given.ts';
import { rule } from '#reports/rules.ts';
import { bind, type Sql, sql } from '#reports/sql.ts';
import { where } from '#reports/where.ts';
import { type Access, filterCondition, referableIds } from '../../dataAccess.ts';
import { type Connection, query } from '../../database.ts';
import { invalidField } from '../../errors.ts';
import { chosenSql } from '../bulk/chosen.ts';
import type { FairSplit, splitBody } from '../contract.ts';
import { activeOf } from './caseloads.ts';
import { countsOf, fairMoves, type Held, type Move, type Taker } from './split.ts';

/** As many as one act may name. */
const mostMoves = 5_000;

/** How the clients of some colleagues could be shared evenly among them. Only clients whom the viewer may change are counted and moved. */
export async function proposeSplit(
  connection: Connection,
  { branchId, professionalIds }: z.infer<typeof splitBody>,
  access: Access,
): Promise<FairSplit> {
  const ids = [...new Set(professionalIds)].sort((a, b) => a - b);
  const known = await referableIds(connection, 'colleagues', ids, access);
  if (ids.some((id) => !known.has(id))) throw invalidField('professionalIds', 'unknownReference');
  const people = await takers(connection, ids, access);
  const files = await heldBy(connection, { branchId, ids }, access);
  const proposed = fairMoves(files, people);
  const moves = proposed.slice(0, mostMoves);
  const byKey = new Map(files.map((file) => [file.clientId, file]));
  return {
    moves: moves.map((move) => told(move, byKey)),
    counts: countsAfter(countsOf(files, people), moves),
    cut: moves.length < proposed.length,
  };
}

async function takers(connection: Connection, ids: readonly number[], { scoped }: Access): Promise<Taker[]> {
  const rows = await query<{ professional_id: number; branch_id: number }>(
    connection,
    sql`select professional_id, branch_id from professional_branches
      where professional_id in (${keysIn(ids, scoped.dialect)}) order by branch_id`,
  );
  return ids.map((id) => ({
    id,
    branchIds: rows.filter((row) => row.professional_id === id).map(({ branch_id }) => branch_id),
  }));
}

interface File extends Held {
  label: string;
  sharers: number[];
}

async function heldBy(
  connection: Connection,
  asked: Pick<z.infer<typeof splitBody>, 'branchId'> & { ids: number[] },
  access: Access,
): Promise<File[]> {
  const rows = await query<Found>(connection, filesSql(asked, access));
  const links = await query<Link>(connection, linksSql(asked.ids, access));
  const files = new Map(rows.map((row) => [row.id, fileOf(row)]));
  for (const { client_id, professional_id } of links) {
    const file = files.get(client_id);
    if (file && file.holder !== professional_id) file.sharers.push(professional_id);
  }
  return [...files.values()];
}

interface Found {
  id: number;
  first_name: string;
  last_name: string;
  branch_id: number | null;
  responsible_id: number;
  last_activity_at: number | null;
}

const found = ['id', 'first_name', 'last_name', 'branch_id', 'responsible_id', 'last_activity_at'];

function filesSql({ branchId, ids }: Parameters<typeof heldBy>[1], access: Access): Sql {
  const filter = filterCondition(clients, activeOf(branchId, rule('responsibleId', 'in', ids)), access);
  const chosen = chosenSql((rows, emitter) => where(emitter, rows, filter), access, found);
  return sql`select * from (${chosen}) as chosen where is_writable = 1 order by id`;
}

const clients = sourceNamed('clients');

const fileOf = (row: Found): File => ({
  clientId: row.id,
  label: `${row.first_name} ${row.last_name}`,
  holder: row.responsible_id,
  branchId: row.branch_id,
  sharers: [],
  lastActivityAt: row.last_activity_at,
});

interface Link {
  client_id: number;
  professional_id: number;
}

const linksSql = (ids: readonly number[], { scoped: { companyId, dialect } }: Access): Sql =>
  sql`select client_id, professional_id from client_professionals
    where company_id = ${bind(companyId)} and state = 'active'
      and professional_id in (${keysIn(ids, dialect)}) order by since, id`;

function told(move: Move, files: ReadonlyMap<number, File>): FairSplit['moves'][number] {
  const file = files.get(move.clientId);
  return { ...move, label: file?.label ?? '', lastActivityAt: file?.lastActivityAt ?? null };
}

function countsAfter(before: ReadonlyMap<number, number>, moves: readonly Move[]): FairSplit['counts'] {
  const after = new Map(before);
  for (const { from, to } of moves) {
    after.set(from, (after.get(from) ?? 0) - 1);
    after.set(to, (after.get(to) ?? 0) + 1);
  }
  return [...before].map(([id, count]) => ({ id, before: count, after: after.get(id) ?? 0 }));
}
