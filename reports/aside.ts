import type { Condition, FieldCondition } from './condition.ts';
import type { FieldSort } from './rows.ts';
import type { ScopeContext } from './scope.ts';
import type { Source } from './source.ts';
import { indexedWords } from './where.ts';

export interface Narrowed {
  source: Source;
  filter: Condition;
  sort?: readonly FieldSort[];
}

/**
 * Where rows that have certain words are found: on PostgreSQL in the table of their searched texts, if that holds all that the filter, the
 * order and the scope ask of them. Every one of a thousand would else be looked up by its key, to be told apart, ordered and mostly left
 * out. Anything else is found in the source's own table.
 */
export function whereFound(
  { source, filter, sort = [] }: Narrowed,
  context: ScopeContext,
): { isAside: boolean; filter: Condition; context: ScopeContext } {
  const isAside =
    context.dialect === 'postgres' &&
    looksForWords(filter) &&
    sort.every(({ field }) => isHeld(source, field.path)) &&
    [filter, context.scope(source)].every((condition) => asksOnlyOfHeld(source, condition));
  if (!isAside || !source.searchIndex) return { isAside: false, filter, context };
  const table = source.searchIndex;
  return { isAside, filter: inText(filter), context: { ...context, foundIn: { source, table } } };
}

/** That it is narrowed, and not widened, by words that the index knows. */
const looksForWords = (filter: Condition): boolean =>
  filter.kind === 'group'
    ? filter.combinator === 'and' && !filter.not && filter.parts.some(looksForWords)
    : filter.kind === 'search' && filter.index !== undefined && indexedWords(filter.words).length > 0;

function asksOnlyOfHeld(source: Source, condition: Condition): boolean {
  switch (condition.kind) {
    case 'group':
      return condition.parts.every((part) => asksOnlyOfHeld(source, part));
    case 'search':
      return true;
    case 'related':
      return false;
    case 'field':
      return fieldsOf(condition).every((path) => isHeld(source, path));
  }
}

const fieldsOf = ({ field, operand }: FieldCondition): string[] =>
  operand.kind === 'field' ? [field.path, operand.field.path] : [field.path];

const isHeld = (source: Source, path: string): boolean =>
  path === 'id' || (source.searchHolds ?? []).includes(path);

/** The text stands beside its index there. */
function inText(condition: Condition): Condition {
  if (condition.kind === 'group') return { ...condition, parts: condition.parts.map(inText) };
  if (condition.kind !== 'search') return condition;
  const { index: _, ...search } = condition;
  return search;
}
