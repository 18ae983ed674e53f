import type { ReportDefinition } from '#reports/definition.ts';
import { all, any, rule, some } from '#reports/rules.ts';
import type { Dialect } from '#reports/sql.ts';

/** A report, and the best statement that somebody would write by hand for it over the same indexes. */
export interface Question {
  name: string;
  definition: ReportDefinition;
  byHand: (dialect: Dialect, places: Places) => string;
}

/** What the hand-written statements need to know: instants and days around the frozen present, and the zone's offsets. */
export interface Places {
  yearAgo: number;
  threeYearsAgo: number;
  tomorrow: number;
  ninetyDaysAgo: number;
  /** The wall clock of `column`, in milliseconds, between two instants. */
  wall: (column: string, from: number, to: number) => string;
}

const month: Record<Dialect, (wall: string) => string> = {
  sqlite: (wall) => `strftime('%Y-%m', (${wall}) / 1000.0, 'unixepoch')`,
  postgres: (wall) => `to_char(timestamp 'epoch' + (${wall}) * interval '1 millisecond', 'YYYY-MM')`,
};

const byMonthAndProfessional = (years: number): Question => ({
  name: `attended appointments by month and professional, ${years} year${years > 1 ? 's' : ''}`,
  definition: {
    v: 2,
    source: 'appointments',
    filter: all(rule('state', '=', 'attended'), rule('startsAt', 'inPeriod', { last: years, unit: 'year' })),
    groupBy: [
      { id: 'month', field: 'startsAt', bucket: 'month' },
      { id: 'who', field: 'professionalId' },
    ],
    measures: [
      { id: 'n', measure: 'count' },
      { id: 'minutes', measure: 'sum', field: 'minutes' },
    ],
  },
  byHand: (dialect, { yearAgo, threeYearsAgo, tomorrow, wall }) => {
    const from = years === 1 ? yearAgo : threeYearsAgo;
    return `select m, who, p.first_name || ' ' || p.last_name as name, n, minutes from (
      select ${month[dialect](wall('starts_at', from, tomorrow))} as m, professional_id as who, count(*) as n, sum(minutes) as minutes
      from appointments where company_id = 1 and state = 'attended' and starts_at >= ${from} and starts_at < ${tomorrow}
      group by 1, 2) as g join professionals p on p.id = g.who order by m, p.last_name_folded limit 2001`;
  },
});

export const questions: Question[] = [
  byMonthAndProfessional(1),
  byMonthAndProfessional(3),
  {
    name: 'active clients without activity for 90 days, by branch',
    definition: {
      v: 2,
      source: 'clients',
      filter: all(
        rule('state', '=', 'active'),
        any(
          rule('lastActivityAt', 'null'),
          rule('lastActivityAt', 'inPeriod', { moreThan: 90, unit: 'day', ago: true }),
        ),
      ),
      groupBy: [{ id: 'branch', field: 'branchId' }],
      measures: [{ id: 'n', measure: 'count' }],
    },
    byHand: (_, { ninetyDaysAgo }) => `select g.branch_id, b.name, g.n from (
      select branch_id, count(*) as n from clients where company_id = 1 and state = 'active'
      and (last_activity_at is null or last_activity_at < ${ninetyDaysAgo}) group by branch_id) as g
      left join branches b on b.id = g.branch_id order by b.name_folded limit 2001`,
  },
  {
    name: 'clients of a branch, or women in a group with an attended appointment this year, by nested and / or',
    definition: {
      v: 2,
      source: 'clients',
      filter: all(
        rule('state', '=', 'active'),
        any(
          all(rule('branchId', '=', 1), rule('hasAccess', '=', true)),
          all(
            rule('sex', '=', 'female'),
            some('memberships', some('group', rule('branchId', '=', 2))),
            some(
              'appointments',
              rule('state', '=', 'attended'),
              rule('startsAt', 'inPeriod', { last: 1, unit: 'year' }),
            ),
          ),
        ),
      ),
      measures: [{ id: 'n', measure: 'count' }],
    },
    byHand: (
      _,
      { yearAgo, tomorrow },
    ) => `select count(*) as n from clients c where company_id = 1 and state = 'active' and (
      (branch_id = 1 and has_access = 1) or (sex = 'female'
      and exists (select 1 from group_members m join groups g on g.id = m.group_id where m.company_id = 1 and m.client_id = c.id and g.branch_id = 2)
      and exists (select 1 from appointments a where a.company_id = 1 and a.client_id = c.id and a.state = 'attended'
        and a.starts_at >= ${yearAgo} and a.starts_at < ${tomorrow})))`,
  },
];
