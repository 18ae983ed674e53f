import { identifier, join, type Sql, sql } from '#reports/sql.ts';
import { type Database, query, transaction } from '../database.ts';
import { rolledColumns } from './rollups.ts';

const keys = ['company_id', 'month', 'professional_id', 'branch_id'].map(identifier);

/** Counts every professional's months anew from the rows, in one transaction, and says how many there are. */
export function rebuildMonths(database: Database): Promise<number> {
  return transaction(database, async (tx) => {
    if (database.dialect === 'postgres') await tx.raw('lock table professional_months in exclusive mode');
    await tx('professional_months').delete();
    for (const [view, columns] of rolledColumns) await query(tx, fill(view, columns));
    const [row] = await query<{ n: number }>(tx, sql`select count(*) as n from professional_months`);
    return Number(row?.n ?? 0);
  });
}

function fill(view: string, columns: readonly string[]): Sql {
  const names = columns.map(identifier);
  const sums = names.map((name) => sql`sum(${name})`);
  const added = names.map(
    (name) => sql`${name} = ${identifier('professional_months')}.${name} + excluded.${name}`,
  );
  return sql`insert into professional_months (${join([...keys, ...names], ', ')})
    select ${join([...keys, ...sums], ', ')} from ${identifier(view)} where true group by ${join(keys, ', ')}
    on conflict (${join(keys, ', ')}) do update set ${join(added, ', ')}`;
}
