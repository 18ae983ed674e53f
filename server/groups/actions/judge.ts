import { fold } from '#reports/fold.ts';
import { bind, type Sql, sql } from '#reports/sql.ts';
import { query } from '../../database.ts';
import type { GroupAct, GroupActionAnswer } from '../contract.ts';
import { membersInSight } from '../members/inSight.ts';
import type { Work } from '../work.ts';

export type Judged = GroupActionAnswer['results'][number];

interface Row {
  id: number;
  name: string;
  state: string;
  has_it: number;
}

/**
 * What will become of each member, in the order of their names. Who is a member and whose file may be changed are two questions: the
 * database cannot know how many members a group has that was just filled, and would ask the second once for each of them.
 */
export async function judge(
  groupId: number,
  { act, only }: { act: GroupAct; only: readonly number[] | undefined },
  work: Work,
): Promise<Judged[]> {
  const { tx, access } = work;
  const rows = await query<Row>(
    tx,
    sql`select c.id as id, c.first_name || ' ' || c.last_name as name, c.state as state,
        case when ${hasIt(act, work)} then 1 else 0 end as has_it
      from group_members as m join clients as c on c.id = m.client_id
      where m.group_id = ${bind(groupId)} and c.state <> 'deleted'
      order by c.last_name_folded, c.first_name_folded, c.id`,
  );
  const seen = await query<{ id: number; is_writable: number }>(tx, membersInSight(groupId, access));
  const writable = new Set(seen.filter(({ is_writable }) => is_writable === 1).map(({ id }) => id));
  const wanted = only && new Set(only);
  return rows
    .filter(({ id }) => !wanted || wanted.has(id))
    .map((row) => ({ clientId: row.id, name: row.name, verdict: verdictOf(row, writable) }));
}

function verdictOf({ id, state, has_it }: Row, writable: ReadonlySet<number>): string {
  if (!writable.has(id)) return 'notAllowed';
  if (state !== 'active') return 'archived';
  return has_it === 1 ? 'unchanged' : 'changed';
}

/** Whoever follows the template already is not given it twice, and nothing is measured twice at one instant. */
function hasIt(act: GroupAct, { viewer }: Work): Sql {
  switch (act.action) {
    case 'shareProgram':
      return sql`exists (select 1 from programs as p where p.company_id = c.company_id and p.client_id = c.id and p.state = 'active'
        and p.template_id = ${bind(act.params.templateId)} and (p.ends_on is null or p.ends_on >= ${bind(act.params.startsOn ?? '')}))`;
    case 'addObjective':
      return sql`exists (select 1 from objectives as o where o.company_id = c.company_id and o.client_id = c.id and o.state = 'open'
        and o.title_folded = ${bind(fold(act.params.title))} and coalesce(o.due_on, '') = ${bind(act.params.dueOn ?? '')}
        and o.author_id = ${bind(viewer.professionalId)})`;
    case 'addMeasurement':
      return sql`exists (select 1 from measurements as x where x.company_id = c.company_id and x.client_id = c.id
        and x.definition_id = ${bind(act.params.definitionId)} and x.measured_at = ${bind(act.params.measuredAt)})`;
    default:
      return sql`1 = 0`;
  }
}
