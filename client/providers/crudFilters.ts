import type { CrudFilter, LogicalFilter } from '@refinedev/core';
import type { OperatorName, Rule, RuleGroup } from '#reports/rules.ts';

/** Refine's filters in the product's one filter language; what has no word there is refused, never dropped. */
export function crudFilters(filters: readonly CrudFilter[]): RuleGroup {
  return { combinator: 'and', rules: filters.map(node) };
}

/** A whole rule group travels through Refine's hooks as one filter of this name. */
export const wholeGroup = '$rules';

export const asCrudFilter = (group: RuleGroup): LogicalFilter => ({
  field: wholeGroup,
  operator: 'eq',
  value: group,
});

function node(filter: CrudFilter): Rule | RuleGroup {
  if (filter.operator === 'and' || filter.operator === 'or') {
    return { combinator: filter.operator, rules: filter.value.map(node) };
  }
  const { field, operator, value } = filter as LogicalFilter;
  if (field === wholeGroup) return value as RuleGroup;
  const name = operators[operator];
  if (!name) throw new Error(`the filter language has no word for "${operator}"`);
  return name === 'null' || name === 'notNull' ? { field, operator: name } : { field, operator: name, value };
}

const operators: Partial<Record<LogicalFilter['operator'], OperatorName>> = {
  eq: '=',
  ne: '!=',
  lt: '<',
  lte: '<=',
  gt: '>',
  gte: '>=',
  in: 'in',
  nin: 'notIn',
  contains: 'contains',
  ncontains: 'doesNotContain',
  startswith: 'beginsWith',
  nstartswith: 'doesNotBeginWith',
  endswith: 'endsWith',
  nendswith: 'doesNotEndWith',
  between: 'between',
  nbetween: 'notBetween',
  null: 'null',
  nnull: 'notNull',
};
