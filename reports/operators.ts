/**
 * What each operator means: in SQL and, beside it, in plain JavaScript. The only file that knows.
 * In: a field's SQL and an operand already resolved (text folded, dates turned into half-open ranges). A missing value never matches,
 * and the complement of an operator always holds where the operator does not, so that a rule and its negation share all rows out.
 */
import { fold } from './fold.ts';
import type { OperatorName } from './rules.ts';
import type { FieldType } from './source.ts';
import { bind, join, type Scalar, type Sql, sql } from './sql.ts';

type Value = string | number;

export type Operand =
  | { kind: 'none' }
  | { kind: 'one'; value: Value }
  | { kind: 'two'; low: Value; high: Value }
  | { kind: 'many'; values: readonly Value[] }
  /** From `from` up to, and without, `to`; an absent side is open. */
  | { kind: 'range'; from?: Value | undefined; to?: Value | undefined }
  /** Another field of the same row, as SQL. */
  | { kind: 'other'; value: Sql; nullable: boolean };

export type Takes = 'none' | 'one' | 'two' | 'many' | 'period';

/** What of a date is compared instead of the date itself. */
export type DatePart = 'weekday' | 'hourOfDay';

interface BaseOperator {
  takes: Takes;
  types: readonly FieldType[];
  part?: DatePart;
  holds: (field: Sql, operand: Operand) => Sql;
  fails: (field: Sql, operand: Operand) => Sql;
  test: (value: Value, operand: Operand) => boolean;
}

type BaseName = Exclude<OperatorName, keyof typeof complements>;

/** Operators that are nothing but another one's complement. */
const complements = {
  '!=': '=',
  doesNotContain: 'contains',
  doesNotBeginWith: 'beginsWith',
  doesNotEndWith: 'endsWith',
  notNull: 'null',
  notIn: 'in',
  notBetween: 'between',
  notInPeriod: 'inPeriod',
  weekdayNotIn: 'weekdayIn',
  hourNotIn: 'hourIn',
} as const satisfies Partial<Record<OperatorName, OperatorName>>;

const exact: readonly FieldType[] = ['text', 'number', 'money', 'choice', 'boolean', 'reference'];
const sized: readonly FieldType[] = ['number', 'money'];
const dated: readonly FieldType[] = ['date', 'instant'];

const order = (symbol: '<' | '<=' | '>' | '>=', reverse: '<' | '<=' | '>' | '>='): BaseOperator => ({
  takes: 'one',
  types: [...sized, ...dated],
  holds: (field, operand) =>
    operand.kind === 'range' ? inside(field, operand) : sql`${field} ${comparison[symbol]} ${one(operand)}`,
  fails: (field, operand) =>
    operand.kind === 'range' ? outside(field, operand) : sql`${field} ${comparison[reverse]} ${one(operand)}`,
  test: (value, operand) =>
    operand.kind === 'range' ? isInside(value, operand) : compare[symbol](value, only(operand)),
});

const like = (
  pattern: (literal: string) => string,
  test: (value: string, part: string) => boolean,
): BaseOperator => ({
  takes: 'one',
  types: ['text'],
  holds: (field, operand) => sql`${field} like ${bind(pattern(literal(operand)))} escape '\\'`,
  fails: (field, operand) => sql`${field} not like ${bind(pattern(literal(operand)))} escape '\\'`,
  test: (value, operand) => test(String(value), String(only(operand))),
});

const member = (types: readonly FieldType[], part?: DatePart): BaseOperator => ({
  takes: 'many',
  types,
  ...(part ? { part } : {}),
  holds: (field, operand) => (isEmpty(operand) ? sql`1 = 0` : sql`${field} in (${list(operand)})`),
  fails: (field, operand) => (isEmpty(operand) ? sql`1 = 1` : sql`${field} not in (${list(operand)})`),
  test: (value, operand) => operand.kind === 'many' && operand.values.includes(value),
});

const base: Record<BaseName, BaseOperator> = {
  '=': {
    takes: 'one',
    types: [...exact, ...dated],
    holds: (field, operand) =>
      operand.kind === 'range' ? inside(field, operand) : sql`${field} = ${one(operand)}`,
    fails: (field, operand) =>
      operand.kind === 'range' ? outside(field, operand) : sql`${field} <> ${one(operand)}`,
    test: (value, operand) => (operand.kind === 'range' ? isInside(value, operand) : value === only(operand)),
  },
  '<': order('<', '>='),
  '<=': order('<=', '>'),
  '>': order('>', '<='),
  '>=': order('>=', '<'),
  contains: like(
    (part) => `%${part}%`,
    (value, part) => value.includes(part),
  ),
  beginsWith: like(
    (part) => `${part}%`,
    (value, part) => value.startsWith(part),
  ),
  endsWith: like(
    (part) => `%${part}`,
    (value, part) => value.endsWith(part),
  ),
  null: {
    takes: 'none',
    types: [...exact, ...dated],
    holds: (field) => sql`${field} is null`,
    fails: (field) => sql`${field} is not null`,
    test: () => false,
  },
  in: member(['text', 'number', 'money', 'choice', 'reference']),
  weekdayIn: member(dated, 'weekday'),
  hourIn: member(['instant'], 'hourOfDay'),
  between: {
    takes: 'two',
    types: [...sized, ...dated],
    holds: (field, operand) => (operand.kind === 'range' ? inside(field, operand) : between(field, operand)),
    fails: (field, operand) =>
      operand.kind === 'range' ? outside(field, operand) : sql`not (${between(field, operand)})`,
    test: (value, operand) =>
      operand.kind === 'range' ? isInside(value, operand) : isBetween(value, operand),
  },
  inPeriod: {
    takes: 'period',
    types: dated,
    holds: (field, operand) => inside(field, operand),
    fails: (field, operand) => outside(field, operand),
    test: (value, operand) => isInside(value, operand),
  },
};

/** The operator that does the work, and whether `name` is its complement. */
export function operator(name: OperatorName): BaseOperator & { complement: boolean } {
  return isComplement(name)
    ? { ...base[complements[name]], complement: true }
    : { ...base[name as BaseName], complement: false };
}

export const operatorsFor = (type: FieldType, names: readonly OperatorName[]): OperatorName[] =>
  names.filter((name) => operator(name).types.includes(type));

/** Operators that can compare two fields of one row. */
export const comparesFields = (name: OperatorName): boolean =>
  ['=', '!=', '<', '<=', '>', '>='].includes(name);

export interface Leaf {
  operator: OperatorName;
  operand: Operand;
  nullable: boolean;
}

/** A predicate that is true or false and never NULL. */
export function predicate({ operator: name, operand, nullable }: Leaf, field: Sql, negated: boolean): Sql {
  const { complement, holds, fails } = operator(name);
  const wanted = complement === negated ? holds(field, operand) : fails(field, operand);
  const missing = isNullTest(name) ? [] : missable(field, nullable, operand);
  if (missing.length === 0) return sql`(${wanted})`;
  return complement === negated
    ? sql`(${join([wanted, ...missing.map((part) => sql`${part} is not null`)], ' and ')})`
    : sql`(${join([wanted, ...missing.map((part) => sql`${part} is null`)], ' or ')})`;
}

export const isNullTest = (name: OperatorName): boolean => name === 'null' || name === 'notNull';

const missable = (field: Sql, nullable: boolean, operand: Operand): Sql[] => [
  ...(nullable ? [field] : []),
  ...(operand.kind === 'other' && operand.nullable ? [operand.value] : []),
];

/** The same predicate over a value in memory; an operand of null is another field's missing value, which nothing equals. */
export function matches(leaf: { operator: OperatorName; operand: Operand | null }, value: Scalar): boolean {
  const { complement, test } = operator(leaf.operator);
  const holds =
    value === null ? isNullTest(leaf.operator) : leaf.operand !== null && test(value, leaf.operand);
  return holds !== complement;
}

const isComplement = (name: OperatorName): name is keyof typeof complements =>
  Object.hasOwn(complements, name);

const comparison = { '<': sql`<`, '<=': sql`<=`, '>': sql`>`, '>=': sql`>=` };

const compare = {
  '<': (a: Value, b: Value) => a < b,
  '<=': (a: Value, b: Value) => a <= b,
  '>': (a: Value, b: Value) => a > b,
  '>=': (a: Value, b: Value) => a >= b,
};

function only(operand: Operand): Value {
  if (operand.kind !== 'one') throw new Error('the check let through a wrong operand');
  return operand.value;
}

const one = (operand: Operand): Sql => (operand.kind === 'other' ? operand.value : boundValue(only(operand)));

/** PostgreSQL takes a bare parameter for the column's type, and a fraction is no bigint. */
const boundValue = (value: Value): Sql =>
  typeof value === 'number' && !Number.isInteger(value)
    ? sql`cast(${bind(value)} as double precision)`
    : bind(value);

function list(operand: Operand): Sql {
  if (operand.kind !== 'many') throw new Error('the check let through a wrong operand');
  return join(operand.values.map(boundValue), ', ');
}

/** "In my branches" of somebody who has none: PostgreSQL has no empty list. */
const isEmpty = (operand: Operand): boolean => operand.kind === 'many' && operand.values.length === 0;

const literal = (operand: Operand): string => String(only(operand)).replace(/[\\%_]/g, '\\$&');

function between(field: Sql, operand: Operand): Sql {
  if (operand.kind !== 'two') throw new Error('the check let through a wrong operand');
  return sql`${field} between ${boundValue(operand.low)} and ${boundValue(operand.high)}`;
}

const isBetween = (value: Value, operand: Operand): boolean =>
  operand.kind === 'two' && value >= operand.low && value <= operand.high;

function inside(field: Sql, operand: Operand): Sql {
  const { from, to } = range(operand);
  if (from === undefined && to === undefined) return sql`${field} is not null`;
  if (from === undefined) return sql`${field} < ${bind(to as Value)}`;
  if (to === undefined) return sql`${field} >= ${bind(from)}`;
  return sql`${field} >= ${bind(from)} and ${field} < ${bind(to)}`;
}

function outside(field: Sql, operand: Operand): Sql {
  const { from, to } = range(operand);
  if (from === undefined && to === undefined) return sql`${field} is null`;
  if (from === undefined) return sql`${field} >= ${bind(to as Value)}`;
  if (to === undefined) return sql`${field} < ${bind(from)}`;
  return sql`(${field} < ${bind(from)} or ${field} >= ${bind(to)})`;
}

function isInside(value: Value, operand: Operand): boolean {
  const { from, to } = range(operand);
  return (from === undefined || value >= from) && (to === undefined || value < to);
}

function range(operand: Operand): Extract<Operand, { kind: 'range' }> {
  if (operand.kind !== 'range') throw new Error('the check let through a wrong operand');
  return operand;
}

/** How text is compared where no folded twin is stored: without case, over ASCII only, as both databases do. */
export const foldedValue = (text: string, hasTwin: boolean): string =>
  hasTwin ? fold(text) : text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
