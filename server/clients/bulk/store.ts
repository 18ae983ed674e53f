import { bind, identifier, join, type Sql, sql } from '#reports/sql.ts';
import { insert, query } from '../../database.ts';
import { type Choice, chosenSql, keptColumns } from './chosen.ts';
import type { Effect, Plan } from './plans.ts';
import type { Work } from './work.ts';

/** Opens the record of one action. */
export const openBulk = (
  { action, params }: { action: string; params: object },
  { tx, viewer, now }: Work,
): Promise<number> =>
  insert(tx, 'bulk_actions', {
    company_id: viewer.companyId,
    actor_id: viewer.professionalId,
    action,
    params: JSON.stringify(params),
    at: now,
  });

/** Keeps every chosen client as it is, with what will become of it, in one statement. */
export async function keepChosen(
  bulkId: number,
  isChosen: Choice,
  { facts = {}, verdict, effects = {}, sets }: Plan,
  { tx, access }: Work,
): Promise<void> {
  const looked = Object.entries(facts).map(([name, value]) => sql`, ${value} as ${identifier(name)}`);
  const kept = effectColumns.map((name) => effects[name] ?? sql`null`);
  const version = sets ? sql`version + 1` : sql`version`;
  await query(
    tx,
    sql`insert into bulk_action_rows
        (bulk_id, client_id, version, ${names(keptColumns)}, verdict, ${names(effectColumns)})
      select cast(${bind(bulkId)} as bigint), id, ${version}, ${names(keptColumns)},
        case when is_writable = 0 then 'notAllowed' else ${verdict} end, ${join(kept, ', ')}
      from (select chosen.*${join(looked, ' ')} from (${chosenSql(isChosen, access)}) as chosen) as found`,
  );
}

const names = (columns: readonly string[]): Sql => join(columns.map(identifier), ', ');

const effectColumns: Effect[] = [
  'added_professional_id',
  'ended_link_id',
  'joined_group_id',
  'left_member_id',
  'left_group_id',
  'left_since',
  'left_source',
];

export interface Tally {
  verdict: string;
  count: number;
  sampleIds: number[];
}

const samples = 5;

/** How many of each verdict, with the first few of each. */
export async function tallyOf(bulkId: number, { tx }: Work): Promise<Tally[]> {
  const rows = await query<{ verdict: string; client_id: number; n: number }>(
    tx,
    sql`select verdict, client_id, n from (
        select verdict, client_id, count(*) over (partition by verdict) as n,
          row_number() over (partition by verdict order by client_id) as place
        from bulk_action_rows where bulk_id = ${bind(bulkId)}) as counted
      where place <= ${bind(samples)} order by verdict, client_id`,
  );
  const verdicts = [...new Set(rows.map(({ verdict }) => verdict))];
  return verdicts.map((verdict) => {
    const of = rows.filter((row) => row.verdict === verdict);
    return { verdict, count: Number(of[0]?.n), sampleIds: of.map(({ client_id }) => client_id) };
  });
}

/** Only what changed can be put back. */
export const forgetOthers = (bulkId: number, changing: readonly string[], { tx }: Work): Promise<number> =>
  tx('bulk_action_rows')
    .where({ bulk_id: bulkId })
    .whereNotIn('verdict', [...changing])
    .delete();

/** The kept rows of an action, as `r`. */
export const rowsOf = (bulkId: number): Sql => sql`bulk_action_rows as r where r.bulk_id = ${bind(bulkId)}`;
