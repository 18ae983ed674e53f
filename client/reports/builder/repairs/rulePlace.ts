/** Where in a draft a rule stands: in which of its groups, and of which source its fields are. */
import type { Rule, RuleGroup } from '#reports/rules.ts';
import type { CatalogView } from '../../../shared/catalog.ts';
import { relationAt } from '../../../shared/catalog.ts';
import { viewAt } from '../../../shared/RuleEditor/families.ts';
import { changedById } from '../../../shared/RuleEditor/tree.ts';
import { everything, isGroup, isRuleGroup, relatedValue } from '../../../shared/ruleTree.ts';
import type { Draft } from '../draft.ts';
import { replaced } from '../edits/lists.ts';
import { measuredSource } from '../fields.ts';
import { figureCatalog, figures } from '../figures.ts';
import type { Place } from './repair.ts';

type Node = Rule | RuleGroup;

export interface RulePlace {
  catalog: CatalogView;
  source: string;
  node: Node;
}

/** The group that a path begins with, the source of its fields, and the rest of the path; or nothing. */
function rootOf({ problem: { path }, draft, catalog }: Place) {
  const [part, index] = path;
  if (part === 'filter') return { catalog, source: draft.source, group: draft.filter, rest: path.slice(1) };
  if (part === 'having')
    return {
      catalog: figureCatalog(catalog, draft, (measure) => measure.id),
      source: figures,
      group: draft.having ?? everything,
      rest: path.slice(1),
    };
  const measure = part === 'measures' && path[2] === 'filter' ? draft.measures[Number(index)] : undefined;
  return (
    measure?.filter && {
      catalog,
      source: measuredSource(catalog, draft.source, measure),
      group: measure.filter,
      rest: path.slice(3),
    }
  );
}

export function rulePlace(place: Place): RulePlace | undefined {
  const root = rootOf(place);
  if (!root) return undefined;
  let { source } = root;
  let node: Node = root.group;
  for (const step of root.rest) {
    if (step === 'rules' || (step === 'where' && isGroup(node))) continue;
    const next: Node | undefined = typeof step === 'number' ? childAt(node, step) : innerGroup(node);
    if (!next) return undefined;
    if (typeof step !== 'number' && !isGroup(node)) source = innerSource(root.catalog, source, node);
    node = next;
  }
  return { catalog: root.catalog, source, node };
}

const childAt = (node: Node, index: number): Node | undefined =>
  isGroup(node) ? node.rules[index] : undefined;

function innerGroup(node: Node): Node | undefined {
  if (isGroup(node)) return undefined;
  const group = isRuleGroup(node.value) ? node.value : relatedValue(node.value)?.where;
  return isRuleGroup(group) ? group : undefined;
}

const innerSource = (catalog: CatalogView, source: string, rule: Rule): string =>
  (rule.match ? relationAt(catalog, source, rule.field)?.to : viewAt(catalog, source, rule.field)?.over) ??
  source;

/** The same change of the rule, wherever in the draft it stands. */
export function withRule(draft: Draft, id: string, change: (node: Node) => Node | undefined): Draft {
  const changed = (group: RuleGroup) => changedById(group, id, change);
  const at = draft.measures.findIndex(({ filter }) => filter && changed(filter) !== filter);
  return {
    ...draft,
    filter: changed(draft.filter),
    ...(draft.having ? { having: changed(draft.having) } : {}),
    ...(at < 0
      ? {}
      : {
          measures: replaced(draft.measures, at, (measure) =>
            measure.filter ? { ...measure, filter: changed(measure.filter) } : measure,
          ),
        }),
  };
}
