import { bind, type Sql, sql } from '#reports/sql.ts';

interface Asked {
  companyId: number;
  branchId: number | undefined;
  instant: number;
}

/**
 * Links that run at an instant beside another of the same two people which lasts longer: who is in a file twice is there once. Only links
 * that have ended since can be such, so there are few to look at: the plus sign keeps SQLite to those, and PostgreSQL would make one join
 * over all links of an `exists`, where it follows an index for a value.
 */
export const overlaps = ({ companyId, branchId, instant }: Asked): Sql => sql`select l.professional_id
  from client_professionals as l cross join clients as c
  where c.id = l.client_id and l.company_id = ${bind(companyId)} and l.until >= ${bind(instant)} and +l.since < ${bind(instant)}
    and c.state <> 'deleted' ${branchId ? sql`and c.branch_id = ${bind(branchId)}` : sql``}
    and (select 1 from client_professionals as o
      where o.company_id = l.company_id and o.client_id = l.client_id and o.professional_id = l.professional_id
        and o.state in ('active', 'archived') and o.since < ${bind(instant)}
        and (o.until is null or o.until > l.until or (o.until = l.until and o.id > l.id)) limit 1) = 1`;
