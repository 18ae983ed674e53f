import { sourceNamed } from '#reports/catalog.ts';
import { checkFilter } from '#reports/checkFilter.ts';
import { keysIn } from '#reports/given.ts';
import { type Emitter, ownField, type Scan, scan } from '#reports/scan.ts';
import { scoped } from '#reports/scope.ts';
import { bind, column, type Dialect, identifier, join, type Sql, sql } from '#reports/sql.ts';
import { where } from '#reports/where.ts';
import { writeScope } from '../../access.ts';
import { type Access, countRows, trusted } from '../../dataAccess.ts';
import { AppError } from '../../errors.ts';
import { listFilter } from '../../records.ts';
import { resources } from '../../resources.ts';
import type { Selection } from '../contract.ts';
import type { Work } from './work.ts';

const clients = sourceNamed('clients');

/** Which of the viewer's clients are meant. */
export type Choice = (rows: Scan, emitter: Emitter) => Sql;

/** The chosen ones of the clients that the viewer may see, as they are stored, each with whether the viewer may change it. */
export function chosenSql(
  isChosen: Choice,
  { scoped: context, operands, viewer }: Access,
  names: readonly string[] = stored,
): Sql {
  const { emitter, withClause } = scoped(context);
  const rows = scan(emitter, clients);
  const writable = trusted(checkFilter(clients, writeScope(viewer, 'clients'), operands));
  const columns = join(
    names.map((name) => sql`${column(rows.alias, name)} as ${identifier(name)}`),
    ', ',
  );
  const isWritable = sql`case when ${where(emitter, rows, writable)} then 1 else 0 end as is_writable`;
  const condition = isChosen(rows, emitter);
  const body = sql`select ${columns}, ${isWritable} from ${rows.from()} where ${condition}`;
  return sql`${withClause()} ${body}`;
}

/** What an action can change, and an undo puts back. */
export const keptColumns = [
  'responsible_id',
  'branch_id',
  'state',
  'archived_at',
  'archived_by',
  'tags',
  'tags_folded',
] as const;
export type Kept = (typeof keptColumns)[number];

const stored = ['id', 'version', ...keptColumns];

/** What the chosen clients are called, of those that the viewer may see. */
export function namesSql(isChosen: Choice, { scoped: context }: Access): Sql {
  const { emitter, withClause } = scoped(context);
  const rows = scan(emitter, clients);
  const name = rows.value(ownField(clients, clients.label));
  const condition = isChosen(rows, emitter);
  const id = column(rows.alias, 'id');
  const body = sql`select ${id} as id, ${name} as label from ${rows.from()} where ${condition} order by ${id}`;
  return sql`${withClause()} ${body}`;
}

/** A selection by keys as it is; one by a filter only while it still finds about as many as were shown. */
export async function choiceOf(selection: Selection, { tx, dialect, access }: Work): Promise<Choice> {
  if ('ids' in selection) return (rows) => isAmong(rows, selection.ids, dialect);
  const { except, expectedTotal, ...list } = selection;
  const filter = listFilter(clients, resources.clients, list, access);
  refuseMoved(await countRows(tx, clients, filter, access), expectedTotal);
  return (rows, emitter) => {
    const found = where(emitter, rows, filter);
    return except.length ? sql`${found} and not ${isAmong(rows, except, dialect)}` : found;
  };
}

const tolerated = 0.05;

function refuseMoved(total: number, expected: number): void {
  const path = ['selection', 'expectedTotal'];
  if (Math.abs(total - expected) > expected * tolerated)
    throw new AppError('conflict', { problems: [{ path, code: 'countMoved', params: { total } }] });
  if (total > mostFound)
    throw new AppError('tooLarge', {
      problems: [{ path, code: 'tooMany', params: { total, most: mostFound } }],
    });
}

/** Written in about a second; more would keep everybody else's changes waiting for longer than they do. */
const mostFound = 50_000;

export const isAmong = (rows: Scan, ids: readonly number[], dialect: Dialect): Sql =>
  sql`${column(rows.alias, 'id')} in (${keysIn(ids, dialect)})`;

/** The clients of an action that was carried out before. */
export const choiceOfRows =
  (bulkId: number, verdict?: string): Choice =>
  (rows) => {
    const wanted = verdict === undefined ? sql`` : sql` and verdict = ${bind(verdict)}`;
    return sql`${column(rows.alias, 'id')} in (select client_id from bulk_action_rows where bulk_id = ${bind(bulkId)}${wanted})`;
  };
