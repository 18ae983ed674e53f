/** A bound condition to a predicate that is true or false and never NULL. NOT is pushed down to the leaves on the way. */
import { bucketSql } from './buckets.ts';
import {
  both,
  type Condition,
  type FieldCondition,
  type GroupCondition,
  type RelatedCondition,
  type SearchCondition,
} from './condition.ts';
import { isNullTest, type Operand, operator, predicate } from './operators.ts';
import { computedOnce, type Emitter, joined, type Scan, scan } from './scan.ts';
import { bind, column, type Dialect, identifier, join, type Sql, sql } from './sql.ts';

export function where(emitter: Emitter, rows: Scan, condition: Condition, negated = false): Sql {
  switch (condition.kind) {
    case 'group':
      return whereGroup(emitter, rows, condition, negated);
    case 'field':
      return whereField(emitter, rows, condition, negated);
    case 'related':
      return whereRelated(emitter, rows, condition, negated);
    case 'search':
      return whereSearch(emitter, rows, condition, negated);
  }
}

function whereGroup(emitter: Emitter, rows: Scan, group: GroupCondition, negated: boolean): Sql {
  const inverted = negated !== group.not;
  const parts = group.parts.map((part) => where(emitter, rows, part, inverted));
  const isAnd = (group.combinator === 'and') !== inverted;
  if (parts.length === 0) return inverted ? sql`1 = 0` : sql`1 = 1`;
  return sql`(${join(parts, isAnd ? ' and ' : ' or ')})`;
}

function whereField(emitter: Emitter, rows: Scan, leaf: FieldCondition, negated: boolean): Sql {
  const { where: inner, field, operator: name } = leaf;
  const among = inner && ((related: Scan) => where(emitter, related, inner));
  const value = isNullTest(name) ? rows.value(field, among) : rows.comparable(field, among);
  const nullable = rows.isMissable(field);
  return withOperand(emitter, rows, leaf.operand, (operand) =>
    computedOnce(emitter, field, value, (once) =>
      predicate({ operator: name, operand, nullable }, partOf(emitter, leaf, once), negated),
    ),
  );
}

/** The weekday or hour of a date, on the wall clock of the run's zone, where the operator compares that. */
function partOf({ dialect, calendar }: Emitter, { field, operator: name }: FieldCondition, value: Sql): Sql {
  const { part } = operator(name);
  const type = field.field.type === 'date' ? 'date' : 'instant';
  return part ? bucketSql(dialect, value, type, part, calendar) : value;
}

function withOperand(
  emitter: Emitter,
  rows: Scan,
  operand: FieldCondition['operand'],
  use: (operand: Operand) => Sql,
): Sql {
  if (operand.kind !== 'field') return use(operand);
  const nullable = rows.isMissable(operand.field);
  return computedOnce(emitter, operand.field, rows.comparable(operand.field), (value) =>
    use({ kind: 'other', value, nullable }),
  );
}

/**
 * `some` as IN on SQLite, which turns it into a search of the narrow side; as EXISTS on PostgreSQL, which within an "or" would walk a
 * long list of an IN for each row; never NOT IN.
 * `all` asks that no related row fails, by the negated group and not by negating the group's text.
 */
function whereRelated(emitter: Emitter, rows: Scan, related: RelatedCondition, negated: boolean): Sql {
  const { mode, threshold = 0, emptyCounts = false } = related.match;
  switch (mode) {
    case 'some':
      return some(emitter, rows, related, negated);
    case 'none':
      return some(emitter, rows, related, !negated);
    case 'all':
      return every(emitter, rows, related, { emptyCounts, negated });
    case 'atLeast':
      return atLeast(emitter, rows, related, { threshold, negated });
    case 'atMost':
      return atLeast(emitter, rows, related, { threshold: threshold + 1, negated: !negated });
    case 'exactly':
      return sql`${counted(emitter, rows, related)} ${negated ? sql`<>` : sql`=`} ${bind(threshold)}`;
  }
}

function some(emitter: Emitter, rows: Scan, related: RelatedCondition, negated: boolean): Sql {
  if (negated || related.relation.also || emitter.dialect === 'postgres')
    return sql`${negated ? sql`not ` : sql``}exists (select 1 ${matching(emitter, rows, related)})`;
  const inner = scan(emitter, related.source);
  const condition = where(emitter, inner, related.where);
  const outerKey = column(rows.alias, related.relation.from);
  const innerKey = column(inner.alias, related.relation.key);
  return sql`(${outerKey} is not null and ${outerKey} in (select ${innerKey} from ${inner.from()} where ${condition}))`;
}

function every(
  emitter: Emitter,
  rows: Scan,
  related: RelatedCondition,
  { emptyCounts, negated }: { emptyCounts: boolean; negated: boolean },
): Sql {
  const failing = matching(emitter, rows, related, true);
  if (emptyCounts) return sql`${negated ? sql`` : sql`not `}exists (select 1 ${failing})`;
  const any = matching(emitter, rows, { ...related, where: both() });
  return negated
    ? sql`(exists (select 1 ${failing}) or not exists (select 1 ${any}))`
    : sql`(not exists (select 1 ${failing}) and exists (select 1 ${any}))`;
}

/** Up to here the database stops at the nth row instead of counting all of them. */
const smallThreshold = 20;

function atLeast(
  emitter: Emitter,
  rows: Scan,
  related: RelatedCondition,
  { threshold, negated }: { threshold: number; negated: boolean },
): Sql {
  if (threshold > smallThreshold)
    return sql`${counted(emitter, rows, related)} ${negated ? sql`<` : sql`>=`} ${bind(threshold)}`;
  const found = sql`select 1 ${matching(emitter, rows, related)} limit 1 offset ${bind(threshold - 1)}`;
  return sql`${negated ? sql`not ` : sql``}exists (${found})`;
}

export const counted = (emitter: Emitter, rows: Scan, related: RelatedCondition): Sql =>
  sql`(select count(*) ${matching(emitter, rows, related)})`;

/** FROM and WHERE of the related rows that fulfil the group, or of those that do not. */
function matching(emitter: Emitter, rows: Scan, related: RelatedCondition, fails = false): Sql {
  const inner = scan(emitter, related.source);
  const condition = where(emitter, inner, related.where, fails);
  const on = joined(related.relation, rows.alias, inner.alias);
  return sql`from ${inner.from()} where ${on} and ${condition}`;
}

/** Words of three letters and more are in the index as they stand; shorter ones are looked for in the text. */
function whereSearch(
  { dialect }: Emitter,
  rows: Scan,
  { column: name, index, words }: SearchCondition,
  negated: boolean,
): Sql {
  const long = index === undefined ? [] : indexedWords(words);
  const text = column(rows.alias, name);
  const found = words.filter((word) => !long.includes(word)).map((value) => contains(text, value, negated));
  if (index !== undefined && long.length > 0)
    found.unshift(amongFound[dialect](column(rows.alias, 'id'), matchSql(index, long, dialect), negated));
  return found.length ? sql`(${join(found, negated ? ' or ' : ' and ')})` : sql`1 = 1`;
}

/** As an array on PostgreSQL, which would walk an ordered list and look each of its rows up, however few were found. */
const amongFound: Record<Dialect, (key: Sql, found: Sql, negated: boolean) => Sql> = {
  sqlite: (key, found, negated) => sql`${key}${negated ? sql` not` : sql``} in (${found})`,
  postgres: (key, found, negated) => sql`${key} ${negated ? sql`<> all` : sql`= any`} (array(${found}))`,
};

/** Those that an index of three letters in a row knows. */
export const indexedWords = (words: readonly string[]): string[] =>
  words.filter((word) => [...word].length >= 3);

/** The keys of the rows that have all these words, each of three letters at least. */
export function matchSql(index: string, words: readonly string[], dialect: Dialect): Sql {
  const name = identifier(index);
  if (dialect === 'sqlite')
    return sql`select rowid from main.${name} where ${name} match ${bind(words.map(quoted).join(' '))}`;
  const found = words.map((value) => contains(sql`search`, value));
  return sql`select id from public.${name} where ${join(found, ' and ')}`;
}

const contains = (text: Sql, value: string, negated = false): Sql =>
  predicate({ operator: 'contains', operand: { kind: 'one', value }, nullable: false }, text, negated);

const quoted = (word: string): string => `"${word.replaceAll('"', '""')}"`;
