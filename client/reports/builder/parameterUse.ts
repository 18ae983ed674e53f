/** Where the answer to a question is used: the field that it is first held against knows its choices. */
import type { Rule, RuleGroup } from '#reports/rules.ts';
import { type CatalogView, type FieldView, relationAt } from '../../shared/catalog.ts';
import { viewAt } from '../../shared/RuleEditor/families.ts';
import { plainOf, whereOf } from '../../shared/RuleEditor/fitting.ts';
import { isGroup, isRuleGroup } from '../../shared/ruleTree.ts';
import type { Draft } from './draft.ts';
import { measuredSource } from './fields.ts';

export interface Use {
  source: string;
  path: string;
  view: FieldView;
}

export function firstUse(
  name: string,
  draft: Pick<Draft, 'source' | 'filter' | 'measures'>,
  catalog: CatalogView,
): Use | undefined {
  const groups = [
    { source: draft.source, group: draft.filter },
    ...draft.measures.flatMap((measure) =>
      measure.filter
        ? [{ source: measuredSource(catalog, draft.source, measure), group: measure.filter }]
        : [],
    ),
  ];
  for (const { source, group } of groups) {
    const found = usedWithin(name, { catalog, source }, group);
    if (found) return found;
  }
  return undefined;
}

interface Ground {
  catalog: CatalogView;
  source: string;
}

function usedWithin(name: string, ground: Ground, group: RuleGroup): Use | undefined {
  for (const node of group.rules) {
    const found = isGroup(node) ? usedWithin(name, ground, node) : usedBy(name, ground, node);
    if (found) return found;
  }
  return undefined;
}

function usedBy(name: string, { catalog, source }: Ground, rule: Rule): Use | undefined {
  const view = viewAt(catalog, source, rule.field);
  if (rule.valueSource === 'parameter' && plainOf(rule) === name && view)
    return { source, path: rule.field, view };
  const inner = rule.match && isRuleGroup(rule.value) ? rule.value : whereOf(rule);
  const rows = rule.match ? relationAt(catalog, source, rule.field)?.to : view?.over;
  return inner && rows ? usedWithin(name, { catalog, source: rows }, inner) : undefined;
}
