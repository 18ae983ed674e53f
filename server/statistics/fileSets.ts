import { shift } from '#reports/days.ts';
import { bind, type Sql, sql } from '#reports/sql.ts';
import type { Access } from '../dataAccess.ts';
import type { CountName } from './counts.ts';
import { lastKnownDay, type Span } from './span.ts';

type FileSet = (span: Span, access: Access) => Sql;

/**
 * Counts of files over the whole company, where each file's own look-up would be made a hundred thousand times: `professional_id` and `n`,
 * the same as the counts of that name for who sees everything.
 */
export const fileSets = {
  newFiles: (span, access) => {
    const { since, until } = boundsOf(span, access);
    return perProfessional(
      sql`l.since >= ${bind(since)} and l.since < ${bind(until)} and l.client_id in (select id from clients
        where company_id = ${bind(access.viewer.companyId)} and created_at >= ${bind(since)} and created_at < ${bind(until)})`,
      span,
      access,
    );
  },
  sharedFiles: (span, access) =>
    perProfessional(
      sql`${runsAt(span, access, sql`l`)} and l.client_id in (select s.client_id from client_professionals as s
        where s.company_id = ${bind(access.viewer.companyId)} and ${runsAt(span, access, sql`s`)}
        group by s.client_id having count(*) >= 2)`,
      span,
      access,
    ),
  quietFiles: (span, access) =>
    perProfessional(
      sql`${runsAt(span, access, sql`l`)} and not exists (select 1 from ${busyClients(span, access)} as busy where busy.client_id = l.client_id)`,
      span,
      access,
    ),
} satisfies Partial<Record<CountName, FileSet>>;

export const isFileSet = (name: CountName): name is keyof typeof fileSets => name in fileSets;

function perProfessional(which: Sql, span: Span, access: Access): Sql {
  return sql`(select l.professional_id, count(distinct l.client_id) as n from client_professionals as l
    where l.company_id = ${bind(access.viewer.companyId)} and ${which} and ${isKept(span, access)}
    group by l.professional_id)`;
}

/** Deleted clients are few: it is faster to know them than to look at every other. */
function isKept({ branchId }: Span, { viewer: { companyId } }: Access): Sql {
  const clients = sql`select id from clients where company_id = ${bind(companyId)}`;
  return branchId
    ? sql`l.client_id in (${clients} and branch_id = ${bind(branchId)} and state <> 'deleted')`
    : sql`l.client_id not in (${clients} and state = 'deleted')`;
}

function boundsOf({ from, to }: Span, { operands: { calendar } }: Access) {
  return { since: calendar.startOfDay(from), until: calendar.startOfDay(shift(to, 1, 'day')) };
}

/** Links that run when the span's last day ends. */
function runsAt(span: Span, access: Access, link: Sql): Sql {
  const { until } = boundsOf(span, access);
  return sql`${link}.since < ${bind(until)} and (${link}.until is null or ${link}.until >= ${bind(until)})`;
}

/** Who has been seen or written about in the company's number of days up to the last known one. */
function busyClients(span: Span, access: Access): Sql {
  const day = lastKnownDay(span);
  const { since, until } = boundsOf(
    { ...span, from: shift(day, 1 - span.noFollowUpDays, 'day'), to: day },
    access,
  );
  const company = bind(access.viewer.companyId);
  return sql`(select client_id from interventions where company_id = ${company} and published = 1
      and happened_at >= ${bind(since)} and happened_at < ${bind(until)}
    union select client_id from appointments where company_id = ${company} and state = 'attended'
      and starts_at >= ${bind(since)} and starts_at < ${bind(until)})`;
}
