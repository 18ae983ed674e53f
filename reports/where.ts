/** A bound condition to a predicate that is true or false and never NULL. NOT is pushed down to the leaves on the way. */
import type {
  Condition,
  FieldCondition,
  GroupCondition,
  RelatedCondition,
  SearchCondition,
} from './condition.ts';
import { predicate } from './operators.ts';
import { type Emitter, type Scan, scan } from './scan.ts';
import { column, join, type Sql, sql } from './sql.ts';

export function where(emitter: Emitter, rows: Scan, condition: Condition, negated = false): Sql {
  switch (condition.kind) {
    case 'group':
      return whereGroup(emitter, rows, condition, negated);
    case 'field':
      return whereField(rows, condition, negated);
    case 'related':
      return whereRelated(emitter, rows, condition, negated);
    case 'search':
      return whereSearch(rows, condition, negated);
  }
}

function whereGroup(emitter: Emitter, rows: Scan, group: GroupCondition, negated: boolean): Sql {
  const inverted = negated !== group.not;
  const parts = group.parts.map((part) => where(emitter, rows, part, inverted));
  const isAnd = (group.combinator === 'and') !== inverted;
  if (parts.length === 0) return inverted ? sql`1 = 0` : sql`1 = 1`;
  return sql`(${join(parts, isAnd ? ' and ' : ' or ')})`;
}

function whereField(rows: Scan, leaf: FieldCondition, negated: boolean): Sql {
  const nullable = leaf.field.field.nullable || leaf.field.steps.length > 0;
  const isNullTest = leaf.operator === 'null' || leaf.operator === 'notNull';
  const field = isNullTest ? rows.value(leaf.field) : rows.comparable(leaf.field);
  return predicate({ ...leaf, nullable }, field, negated);
}

/** `some` as IN, which both databases turn into a search of the narrow side; `none` as NOT EXISTS, never NOT IN. */
function whereRelated(emitter: Emitter, rows: Scan, related: RelatedCondition, negated: boolean): Sql {
  const inner = scan(emitter, related.source);
  const condition = where(emitter, inner, related.where);
  const outerKey = column(rows.alias, related.relation.from);
  const innerKey = column(inner.alias, related.relation.key);
  const wantsSome = (related.quantifier === 'some') !== negated;
  return wantsSome
    ? sql`(${outerKey} is not null and ${outerKey} in (select ${innerKey} from ${inner.from()} where ${condition}))`
    : sql`not exists (select 1 from ${inner.from()} where ${innerKey} = ${outerKey} and ${condition})`;
}

function whereSearch(rows: Scan, search: SearchCondition, negated: boolean): Sql {
  const text = column(rows.alias, search.column);
  const found = search.words.map((value) =>
    predicate({ operator: 'contains', operand: { kind: 'one', value }, nullable: false }, text, negated),
  );
  return found.length ? sql`(${join(found, negated ? ' or ' : ' and ')})` : sql`1 = 1`;
}
