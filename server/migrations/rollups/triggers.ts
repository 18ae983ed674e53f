import type { Dialect } from '#reports/sql.ts';
import { adding, counts, type Fact, keys, keyValues } from './sql.ts';

/** What keeps the months in step with every write of the rows that are counted, and of those that say whose they are. */
export const triggers = (fact: Fact, dialect: Dialect): string[] =>
  dialect === 'sqlite' ? sqliteTriggers(fact) : postgresTriggers(fact);

const sqliteTriggers = (fact: Fact): string[] => {
  const { name, table, reads, parent, where } = fact;
  const named = (row: 'old' | 'new', alias: 'r' | 'p', text: string) =>
    text.replace(new RegExp(`\\b${alias}\\.`, 'g'), `${row}.`);
  const own = (row: 'old' | 'new', sign: '' | '-') =>
    named(
      row,
      'r',
      parent
        ? put(fact, 'sqlite', sign, `${parent.table} as p`, `p.id = r.${parent.key}`)
        : put(fact, 'sqlite', sign, '(select 1)'),
    );
  const differs = (among: readonly string[]) =>
    among.map((column) => `old.${column} is not new.${column}`).join(' or ');
  const children = (row: 'old' | 'new', sign: '' | '-') =>
    named(
      row,
      'p',
      put(fact, 'sqlite', sign, `${table} as r`, `r.company_id = p.company_id and r.${parent?.key} = p.id`),
    );
  return [
    `create trigger rollup_${name}_insert after insert on ${table} when ${named('new', 'r', where)} begin ${own('new', '')} end`,
    `create trigger rollup_${name}_delete after delete on ${table} when ${named('old', 'r', where)} begin ${own('old', '-')} end`,
    `create trigger rollup_${name}_update after update of ${reads.join(', ')} on ${table} when ${differs(reads)}
      begin ${own('old', '-')} ${own('new', '')} end`,
    ...(parent
      ? [
          `create trigger rollup_${name}_parent after update of ${parent.reads.join(', ')} on ${parent.table}
            when ${differs(parent.reads)} begin ${children('old', '-')} ${children('new', '')} end`,
        ]
      : []),
  ];
};

const postgresTriggers = (fact: Fact): string[] => {
  const { name, table, reads, parent, where } = fact;
  const parents = parent ? ` join ${parent.table} as p on p.id = r.${parent.key}` : '';
  /** As sets, which takes as long as there are rows, however the database thinks of joining two of them. */
  const changed = (among: readonly string[]) => {
    const said = ['id', ...among].join(', ');
    return `select ${said} from added except select ${said} from removed`;
  };
  const which = (among: readonly string[]) => `(select id from (${changed(among)}) as changed)`;
  const onChange = (among: readonly string[], ...steps: string[]) =>
    `if exists (${changed(among)}) then ${steps.join(' ')} end if;`;
  const wherever = (rows: 'added' | 'removed', ...steps: string[]) =>
    `if exists (select 1 from ${rows} as r where ${where}) then ${steps.join(' ')} end if;`;
  /** A plan that was kept for one row takes minutes for thousands, and one for thousands reads a whole table for one. */
  const plannedAnew = (statement: string) => `execute $statement$ ${statement} $statement$;`;
  const own = (rows: 'added' | 'removed', sign: '' | '-', more?: string) =>
    put(fact, 'postgres', sign, `${rows} as r${parents}`, more);
  /** Two at once, one who moves the parent and one who adds to it, would each miss what the other does. */
  const held = (rows: 'added' | 'removed') =>
    parent
      ? plannedAnew(`select 1 from (select id from ${parent.table} where id in (select ${parent.key} from ${rows})
          order by id for share) as held`)
      : '';
  const children = (rows: 'added' | 'removed', sign: '' | '-') =>
    put(
      fact,
      'postgres',
      sign,
      `${rows} as p join ${table} as r on r.company_id = p.company_id and r.${parent?.key} = p.id`,
      `p.id in ${which(parent?.reads ?? [])}`,
    );
  const step = (event: string, on: string, tables: string, body: string) => [
    `create or replace function rollup_${name}_${event}() returns trigger language plpgsql as $rollup$ begin ${body} return null; end $rollup$`,
    `create trigger rollup_${name}_${event} after ${event === 'parent' ? 'update' : event} on ${on}
      referencing ${tables} for each statement execute function rollup_${name}_${event}()`,
  ];
  const both = 'old table as removed new table as added';
  return [
    ...step(
      'insert',
      table,
      'new table as added',
      wherever('added', held('added'), plannedAnew(own('added', ''))),
    ),
    ...step(
      'delete',
      table,
      'old table as removed',
      wherever('removed', held('removed'), plannedAnew(own('removed', '-'))),
    ),
    ...step(
      'update',
      table,
      both,
      onChange(
        reads,
        held('added'),
        plannedAnew(own('removed', '-', `r.id in ${which(reads)}`)),
        plannedAnew(own('added', '', `r.id in ${which(reads)}`)),
      ),
    ),
    ...(parent
      ? step(
          'parent',
          parent.table,
          both,
          onChange(parent.reads, plannedAnew(children('removed', '-')), plannedAnew(children('added', ''))),
        )
      : []),
  ];
};

/** Adds, or with the sign takes away, what the rows of `from` come to. PostgreSQL touches a month once a statement, and in one order. */
function put(fact: Fact, dialect: Dialect, sign: '' | '-', from: string, more = '1 = 1'): string {
  const names = Object.keys(fact.values);
  const isGrouped = dialect === 'postgres';
  const values = Object.values(fact.values).map((value) =>
    isGrouped ? `sum(${sign}(${value}))` : `${sign}(${value})`,
  );
  return `insert into professional_months (${keys}, ${names.join(', ')})
    select ${[...keyValues(fact, dialect), ...values].join(', ')} from ${from} where ${counts(fact)} and ${more}
    ${isGrouped ? 'group by 1, 2, 3, 4 order by 1, 2, 3, 4' : ''}
    ${adding(names)};`;
}
