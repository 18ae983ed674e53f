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
  const rows = () => tx('bulk_action_rows').where({ bulk_id: bulkId });
  const counted: { verdict: string; n: number | string }[] = await rows()
    .groupBy('verdict')
    .orderBy('verdict')
    .select('verdict')
    .count({ n: '*' });
  const tallies: Tally[] = [];
  for (const { verdict, n } of counted) {
    const sampleIds: number[] = await rows()
      .where({ verdict })
      .orderBy('client_id')
      .limit(samples)
      .pluck('client_id');
    tallies.push({ verdict, count: Number(n), sampleIds });
  }
  return tallies;
}

/** Only what changed can be put back. */
export const forgetOthers = (bulkId: number, changing: readonly string[], { tx }: Work): Promise<number> =>
  tx('bulk_action_rows')
    .where({ bulk_id: bulkId })
    .whereNotIn('verdict', [...changing])
    .delete();

/** The kept rows of an action, as `r`. */
export const rowsOf = (bulkId: number): Sql => sql`bulk_action_rows as r where r.bulk_id = ${bind(bulkId)}`;
