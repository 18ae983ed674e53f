/**
 * The words in which a subject is described once, for grid, report, form and permission: source, field, relation.
 * Everything here is code; an identifier can reach SQL only by being looked up in a source.
 */
import type { Calendar } from './calendar.ts';
import type { ChoiceList } from './choices.ts';
import { column, type Sql, sql } from './sql.ts';

export type FieldType = 'text' | 'number' | 'money' | 'date' | 'instant' | 'boolean' | 'choice' | 'reference';

export interface Field {
  type: FieldType;
  /** The stored column; a field without one is computed by `expression` or taken over related rows by `aggregateOf`. */
  column?: string;
  /** For text: the folded form that is compared, searched and sorted. Without one the text itself is, and it is plain ASCII. */
  folded?: (alias: string) => Sql;
  expression?: (alias: string, clock: Clock) => Sql;
  aggregateOf?: RelatedAggregate;
  nullable: boolean;
  choices?: ChoiceList;
  /** For references: the source referred to. */
  to?: string;
}

/** The frozen instant of a run, in epoch milliseconds, and its day in the run's zone. */
export type Clock = Pick<Calendar, 'now' | 'today'>;

export const aggregates = ['count', 'countDistinct', 'sum', 'avg', 'min', 'max'] as const;
export type Aggregate = (typeof aggregates)[number];

/** One number, day or instant over a row's related rows, of those that the viewer may see and, with `where`, whose columns hold these values. */
export interface RelatedAggregate {
  relation: string;
  aggregate: Aggregate;
  /** A field of the related source; a count has none. */
  field?: string;
  where?: Record<string, string>;
}

export interface Relation {
  to: string;
  /** This source's column, and the other source's column that it equals. */
  from: string;
  key: string;
  many: boolean;
  /** What must hold besides: the other row's `key` equals, or is greater than, this row's `from`. */
  also?: readonly { key: string; is: '=' | '>'; from: string }[];
}

export interface Source {
  name: string;
  table: string;
  /** The field that names a row to a person. */
  label: string;
  /** The field that grids and reports take as the row's date unless told. */
  dateField?: string;
  fields: Record<string, Field>;
  relations: Record<string, Relation>;
  /** What can be asked of its rows as somebody's related rows, beside how many there are: `appointments.totalMinutes`. */
  measures?: Record<string, { aggregate: Exclude<Aggregate, 'count'>; field: string }>;
  /** The folded column that free text search looks into. */
  search?: string;
  /** The table that finds three letters in a row of that column, by the row's key: FTS5 on SQLite, pg_trgm on PostgreSQL. */
  searchIndex?: string;
  /** Fields whose columns that table also holds on PostgreSQL, beside the company. */
  searchHolds?: readonly string[];
  /** What the indexes begin with that keep the list in its order: it is walked along one of them, whatever value is asked for. */
  listedBy?: readonly string[];
}

type Options = Partial<Pick<Field, 'nullable'>>;

const field = (type: FieldType, more: Partial<Field>): Field => ({
  type,
  nullable: false,
  ...more,
});

/** Text that a person typed: it has a folded twin column. */
export const text = (name: string, options?: Options): Field =>
  field('text', { column: name, folded: (alias) => column(alias, `${name}_folded`), ...options });

/** Text of plain ASCII, stored in lower case, such as an e-mail address. */
export const code = (name: string, options?: Options): Field => field('text', { column: name, ...options });
export const number = (name: string, options?: Options): Field =>
  field('number', { column: name, ...options });
export const money = (name: string, options?: Options): Field => field('money', { column: name, ...options });
export const date = (name: string, options?: Options): Field => field('date', { column: name, ...options });
export const instant = (name: string, options?: Options): Field =>
  field('instant', { column: name, ...options });
export const boolean = (name: string, options?: Options): Field =>
  field('boolean', { column: name, ...options });
export const choice = (name: string, list: ChoiceList, options?: Options): Field =>
  field('choice', { column: name, choices: list, ...options });
export const reference = (name: string, to: string, options?: Options): Field =>
  field('reference', { column: name, to, ...options });

/** First and last name in one, as a person is called. */
export const fullName = (): Field =>
  field('text', {
    expression: (alias) => sql`${column(alias, 'first_name')} || ' ' || ${column(alias, 'last_name')}`,
    folded: (alias) =>
      sql`${column(alias, 'first_name_folded')} || ' ' || ${column(alias, 'last_name_folded')}`,
  });

/** A value computed from the row's own columns. */
export const computed = (
  type: FieldType,
  expression: NonNullable<Field['expression']>,
  options?: Options,
): Field => field(type, { expression, ...options });

/** How many related rows there are, of those that the viewer may see. */
export const countOf = (relation: string, where?: Record<string, string>): Field =>
  field('number', { aggregateOf: { relation, aggregate: 'count', ...(where ? { where } : {}) } });

/** The sum over related rows, nothing giving 0; or the least or greatest of them, nothing giving nothing. */
export const aggregateOf = (
  type: FieldType,
  relation: string,
  aggregate: 'sum' | 'min' | 'max',
  name: string,
): Field => field(type, { aggregateOf: { relation, aggregate, field: name }, nullable: aggregate !== 'sum' });

export const toOne = (to: string, from: string): Relation => ({ to, from, key: 'id', many: false });
export const toMany = (to: string, key: string): Relation => ({ to, from: 'id', key, many: true });

export const rowId = (): Field => field('number', { column: 'id' });

export const defineSource = <const S extends Source>(source: S): S => source;
