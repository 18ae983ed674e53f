import { sourceNamed } from '#reports/catalog.ts';
import { checkFilter } from '#reports/checkFilter.ts';
import { both } from '#reports/condition.ts';
import { all, type RuleGroup, rule } from '#reports/rules.ts';
import { scan } from '#reports/scan.ts';
import { scoped } from '#reports/scope.ts';
import { column, type Sql, sql } from '#reports/sql.ts';
import { where } from '#reports/where.ts';
import { writeScope } from '../../access.ts';
import { type Access, filterCondition, trusted } from '../../dataAccess.ts';

/** The keys of the active clients that a rule finds among those whose files its author may change. A problem in the rule is the caller's. */
export function foundBy(filter: RuleGroup, access: Access): Sql {
  const clients = sourceNamed('clients');
  const reach = all(writeScope(access.viewer, 'clients'), rule('state', '=', 'active'));
  const asked = both(
    filterCondition(clients, filter, access),
    trusted(checkFilter(clients, reach, access.operands)),
  );
  const { emitter, withClause } = scoped(access.scoped);
  const rows = scan(emitter, clients);
  // The condition says what is joined: it is written before the table that it is about.
  const condition = where(emitter, rows, asked);
  const body = sql`select ${column(rows.alias, 'id')} as id from ${rows.from()} where ${condition}`;
  return sql`${withClause()} ${body}`;
}
