import { sourceNamed } from '#reports/catalog.ts';
import { checkFilter } from '#reports/checkFilter.ts';
import { scan } from '#reports/scan.ts';
import { scoped } from '#reports/scope.ts';
import { bind, column, type Sql, sql } from '#reports/sql.ts';
import { where } from '#reports/where.ts';
import { writeScope } from '../../access.ts';
import { type Access, trusted } from '../../dataAccess.ts';

/**
 * The members of a group whose files the viewer may open: `id`, `state`, `branch_id`, `responsible_id`, and `is_writable` for those whose
 * files the viewer may change. A group itself opens no file.
 */
export const membersInSight = (groupId: number, access: Access): Sql =>
  filesInSight(sql`select client_id from group_members where group_id = ${bind(groupId)}`, access);

/** The same of those clients whose keys `chosen` selects. */
export function filesInSight(chosen: Sql, { scoped: context, operands, viewer }: Access): Sql {
  const clients = sourceNamed('clients');
  const { emitter, withClause } = scoped(context);
  const rows = scan(emitter, clients);
  const of = (name: string): Sql => column(rows.alias, name);
  const writable = trusted(checkFilter(clients, writeScope(viewer, 'clients'), operands));
  const isWritable = sql`case when ${where(emitter, rows, writable)} then 1 else 0 end`;
  const body = sql`select ${of('id')} as id, ${of('state')} as state, ${of('branch_id')} as branch_id,
      ${of('responsible_id')} as responsible_id, ${isWritable} as is_writable
    from ${rows.from()} where ${of('id')} in (${chosen})`;
  return sql`${withClause()} ${body}`;
}
