import type { Rule, RuleGroup } from '#reports/rules.ts';
import type { CatalogView } from '../../shared/catalog.ts';
import { viewAt } from '../../shared/RuleEditor/families.ts';
import { isGroup, relatedValue } from '../../shared/ruleTree.ts';
import type { Draft } from './draft.ts';

/** Why a report cannot be compared with another period, as a key of the messages: exactly one rule that all rows fulfil must say in which bounded period they lie. */
export function compareMisfit({ source, filter }: Draft, catalog: CatalogView): string | undefined {
  if (filter.combinator !== 'and' || filter.not) return 'compare.needsAnd';
  const dated = datedRules(filter).filter((rule) => isDate(catalog, source, rule));
  if (dated.length === 1) return undefined;
  return dated.length ? 'compare.needsOne' : 'compare.needsPeriod';
}

const datedRules = ({ rules }: RuleGroup): Rule[] =>
  rules.filter((node): node is Rule => !isGroup(node) && !node.muted && isBounded(node));

const isBounded = ({ operator, value, valueSource }: Rule): boolean =>
  (operator === 'inPeriod' || operator === 'between') &&
  valueSource !== 'field' &&
  !relatedValue(value) &&
  !(typeof value === 'object' && value !== null && 'moreThan' in value);

function isDate(catalog: CatalogView, source: string, { field }: Rule): boolean {
  const type = viewAt(catalog, source, field)?.type;
  return type === 'date' || type === 'instant';
}
