/**
 * The scoped tables of one statement. In: who may see which rows of each source. Out: an Emitter whose tables are common table
 * expressions narrowed to the company and the scope, and the WITH clause of those that were used.
 */
import type { Calendar } from './calendar.ts';
import type { GroupCondition } from './condition.ts';
import { type Emitter, scan } from './scan.ts';
import type { Source } from './source.ts';
import { bind, column, type Dialect, identifier, join, type Sql, sql } from './sql.ts';
import { isSteady } from './steady.ts';
import { where } from './where.ts';

export interface ScopeContext {
  dialect: Dialect;
  calendar: Calendar;
  companyId: number;
  /** The rows of a source that the viewer may see, beside belonging to the company. */
  scope: (source: Source) => GroupCondition;
  /** A source whose rows are read from another table than its own. */
  foundIn?: { source: Source; table: string };
}

export interface Scoped {
  emitter: Emitter;
  /** Call it last: only the tables used by then are in it. */
  withClause: () => Sql;
  /** Whether one plan is good for whoever may see as much. */
  isSteady: () => boolean;
}

export function scoped(context: ScopeContext): Scoped {
  const used = new Map<Source, Sql>();
  const nextAlias = aliases();
  const emitter: Emitter = {
    ...context,
    nextAlias,
    isNarrowed: (source) => context.scope(source).parts.length > 0,
    table: (source) => {
      if (!used.has(source)) used.set(source, scopedTable(context, source, nextAlias));
      return identifier(source.name);
    },
  };
  return {
    emitter,
    withClause: () => sql`with ${join([...used.values()], ', ')}`,
    isSteady: () => [...used.keys()].every((source) => isSteady(source, context.scope(source))),
  };
}

function scopedTable(context: ScopeContext, source: Source, nextAlias: () => string): Sql {
  const raw: Emitter = {
    ...context,
    nextAlias,
    isNarrowed: () => false,
    table: (inner) => companyTable(context, inner),
  };
  const rows = scan(raw, source);
  const isVisible = where(raw, rows, context.scope(source));
  const own = sql`${column(rows.alias, 'company_id')} = ${bind(context.companyId)}`;
  const table = context.foundIn?.source === source ? context.foundIn.table : source.table;
  const from = sql`${storedTable(context.dialect, table)} as ${identifier(rows.alias)}`;
  return sql`${identifier(source.name)} as not materialized (select * from ${from} where ${own} and ${isVisible})`;
}

/** What a scope itself looks at: every row of the company, else scopes would go round in circles. */
const companyTable = ({ dialect, companyId }: ScopeContext, source: Source): Sql =>
  sql`(select * from ${storedTable(dialect, source.table)} where company_id = ${bind(companyId)})`;

/** With its schema: without it SQLite takes the name for the common table expression itself. */
const storedTable = (dialect: Dialect, table: string): Sql =>
  sql`${identifier(dialect === 'sqlite' ? 'main' : 'public')}.${identifier(table)}`;

function aliases(): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `t${count}`;
  };
}
