import { fold } from '#reports/fold.ts';
import { recordset } from '#reports/given.ts';
import { bind, type Scalar, type Sql, sql } from '#reports/sql.ts';
import type { Access } from '../../dataAccess.ts';
import { type Connection, query } from '../../database.ts';
import type { SessionViewer } from '../../viewer.ts';
import { chosenSql, isAmong } from '../bulk/chosen.ts';
import type { ImportField, ImportVerdict } from '../contract.ts';
import { changeOf, creationOf } from './become.ts';
import { type Stored, storedColumns } from './columns.ts';
import { type Found, matchOf, type Owner } from './match.ts';
import type { Meanings } from './meanings.ts';
import type { GivenRow } from './messages.ts';

export interface Judging {
  connection: Connection;
  access: Access;
  viewer: SessionViewer;
  meanings: Meanings;
  /** Whether clients who are there already are changed. */
  update: boolean;
}

/** What becomes of a row: whom it is about, and what it would hold. */
export interface JudgedRow {
  line: number;
  verdict: ImportVerdict;
  reasons: { field: ImportField | null; code: string }[];
  name: string;
  /** Of who is there already. */
  client?: Stored;
  /** The columns that the row gives, as they are stored. */
  given: Partial<Record<string, Scalar>>;
  changes: ImportField[];
  cells?: string[];
}

/** Decides for each of some rows, by a few statements over all of them. Whom the viewer may not see, no verdict tells of. */
export async function judgeRows(rows: readonly GivenRow[], judging: Judging): Promise<JudgedRow[]> {
  const sound = rows.filter(({ errors, doubleOf }) => errors.length === 0 && doubleOf === undefined);
  const found = await find(sound, judging);
  return rows.map((row) => {
    const judged = verdictOn(row, found, judging);
    return { ...judged, ...(row.cells ? { cells: row.cells } : {}) };
  });
}

async function find(rows: readonly GivenRow[], { connection, access }: Judging): Promise<Found> {
  const { dialect, companyId } = access.scoped;
  const given = rows.map(({ line, values }) => ({
    line,
    email: values.email,
    first: fold(String(values.firstName ?? '')),
    last: fold(String(values.lastName ?? '')),
  }));
  const table = recordset(given, { line: 'int', email: 'text', first: 'text', last: 'text' }, dialect);
  const owners = await query<Owner>(
    connection,
    sql`select e.email, e.company_id, e.client_id, e.professional_id from ${table} as r
      join account_emails as e on e.email = r.email`,
  );
  const alike = await query<{ line: number; id: number }>(
    connection,
    sql`select r.line, c.id from ${table} as r join clients as c on c.company_id = ${bind(companyId)}
      and c.last_name_folded = r.last and c.first_name_folded = r.first and c.state <> 'deleted' order by c.id`,
  );
  const ids = [
    ...rows.flatMap(({ values }) => (typeof values.id === 'number' ? [values.id] : [])),
    ...owners.flatMap(({ client_id, company_id }) =>
      client_id !== null && company_id === companyId ? [client_id] : [],
    ),
    ...alike.map(({ id }) => id),
  ];
  const clients = ids.length ? await query<Stored>(connection, visible(ids, access)) : [];
  const namesakes = new Map<number, number[]>();
  for (const { line, id } of alike) namesakes.set(line, [...(namesakes.get(line) ?? []), id]);
  return {
    owners: new Map(owners.map((owner) => [owner.email, owner])),
    namesakes,
    clients: new Map(clients.map((client) => [client.id, client])),
  };
}

const visible = (ids: number[], access: Access): Sql =>
  chosenSql((rows) => isAmong(rows, ids, access.scoped.dialect), access, storedColumns);

function verdictOn(row: GivenRow, found: Found, judging: Judging): JudgedRow {
  const { line, values, doubleOf } = row;
  const name = `${values.firstName ?? ''} ${values.lastName ?? ''}`.trim();
  const plainly = { line, name, given: {}, changes: [] };
  if (row.errors.length)
    return { ...plainly, verdict: 'error', reasons: row.errors.map(([field, code]) => ({ field, code })) };
  if (doubleOf !== undefined)
    return { ...plainly, verdict: 'duplicate', reasons: [{ field: null, code: `doubleOf ${doubleOf}` }] };
  const match = matchOf(row, found);
  if ('verdict' in match) return { ...plainly, verdict: match.verdict, reasons: [match.reason] };
  return match.client ? changeOf(row, match.client, judging) : creationOf({ ...plainly, row }, judging);
}
