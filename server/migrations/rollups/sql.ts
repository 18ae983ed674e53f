import type { Dialect } from '#reports/sql.ts';

/** What one row of a table, `r`, adds to its professional's month; some of it may stand in its parent, `p`. */
export interface Fact {
  name: string;
  table: string;
  reads: readonly string[];
  parent?: { table: string; key: string; reads: readonly string[] };
  professional: string;
  branch: string;
  when: string;
  values: Record<string, string>;
  /** Which rows count, by what stands in them; and by what stands in their parents. */
  where: string;
  ofParent?: string;
}

export const keys = 'company_id, month, professional_id, branch_id';

const isInstant = ({ when }: Fact): boolean => !when.endsWith('_on');

/** Everything before 1990 counts as January of that year and everything after 2099 as December: the databases' calendars end somewhere. */
const least = Date.UTC(1990, 0, 1);
const most = Date.UTC(2099, 11, 31);

const monthOf = ({ when, ...fact }: Fact, dialect: Dialect): string => {
  if (!isInstant({ when, ...fact })) return `cast(substr(${when}, 1, 4) || substr(${when}, 6, 2) as {int})`;
  return dialect === 'sqlite'
    ? `cast(strftime('%Y%m', min(max(${when}, ${least}), ${most}) / 1000, 'unixepoch') as integer)`
    : `cast(to_char(to_timestamp(least(greatest(${when}, ${least}), ${most}) / 1000) at time zone 'UTC', 'YYYYMM') as bigint)`;
};

/** What every row of one kind adds, with its moment. */
export function view(fact: Fact, dialect: Dialect): string {
  const { name, table, parent, when, values } = fact;
  const from = parent ? `${table} as r join ${parent.table} as p on p.id = r.${parent.key}` : `${table} as r`;
  const added = Object.entries(values).map(([column, value]) => `${value} as ${column}`);
  return `create view rolled_${name} as
    select ${[...keyValues(fact, dialect), `${when} as moment`, ...added].join(', ')} from ${from} where ${counts(fact)}`;
}

export const counts = ({ where, ofParent }: Fact): string => (ofParent ? `${where} and ${ofParent}` : where);

export function fill({ name, values }: Fact): string {
  const names = Object.keys(values);
  return `insert into professional_months (${keys}, ${names.join(', ')})
    select ${keys}, ${names.map((column) => `sum(${column})`).join(', ')} from rolled_${name} where true group by ${keys}
    ${adding(names)}`;
}

export const keyValues = (fact: Fact, dialect: Dialect): string[] => [
  'r.company_id as company_id',
  `${monthOf(fact, dialect)} as month`,
  `${fact.professional} as professional_id`,
  `coalesce(${fact.branch}, 0) as branch_id`,
];

export const adding = (names: string[]): string =>
  `on conflict (${keys}) do update set
    ${names.map((name) => `${name} = professional_months.${name} + excluded.${name}`).join(', ')}`;
