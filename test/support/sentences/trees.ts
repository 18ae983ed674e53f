import type { Condition, FieldCondition } from '#reports/condition.ts';
import { all, isGroup, type Match, operatorNames, type Rule, type RuleGroup } from '#reports/rules.ts';

/** Mutes rules in turn as the list says. */
export function muting(group: RuleGroup, mutes: boolean[]): RuleGroup {
  let next = 0;
  const visit = (inner: RuleGroup): RuleGroup => ({
    ...inner,
    rules: inner.rules.map((node): Rule | RuleGroup => {
      if (isGroup(node)) return visit(node);
      const muted = mutes[next++ % mutes.length] === true;
      return muted ? { ...node, muted } : node;
    }),
  });
  return visit(group);
}

type Path = (string | number)[];

/** Every rule and where it stands; what is asked of related rows too, unless it is muted. */
export const rulesIn = (group: RuleGroup, path: Path): { rule: Rule; path: Path }[] =>
  group.rules.flatMap((node, index) => {
    const at = [...path, 'rules', index];
    if (isGroup(node)) return rulesIn(node, at);
    const inner = node.match && !node.muted ? rulesIn(node.value as RuleGroup, [...at, 'value']) : [];
    return [{ rule: node, path: at }, ...inner];
  });

/** A tree, each of its own rules by itself, so that many rules of few fields meet, and all that differ from it in one word. */
export const withNeighbours = (tree: RuleGroup): RuleGroup[] => [
  tree,
  ...tree.rules.flatMap((node) => (isGroup(node) ? [] : all(node))),
  ...neighbours(tree),
];

function neighbours(group: RuleGroup): RuleGroup[] {
  const { combinator, not = false, rules } = group;
  return [
    { ...group, not: !not },
    { ...group, combinator: combinator === 'and' ? 'or' : 'and' },
    ...rules.flatMap((node, index) =>
      (isGroup(node) ? neighbours(node) : likeRules(node)).map((like) => ({
        ...group,
        rules: rules.with(index, like),
      })),
    ),
  ];
}

const likeRules = (rule: Rule): Rule[] =>
  rule.match
    ? [
        ...matches.map((match) => ({ ...rule, match })),
        ...neighbours(rule.value as RuleGroup).map((value) => ({ ...rule, value })),
      ]
    : operatorNames.map((operator) => ({ ...rule, operator }));

const matches: Match[] = [
  { mode: 'some' },
  { mode: 'none' },
  { mode: 'all', emptyCounts: true },
  { mode: 'all' },
  { mode: 'atLeast', threshold: 1 },
  { mode: 'atMost', threshold: 1 },
  { mode: 'exactly', threshold: 1 },
];

export function everyCondition(condition: Condition): Condition[] {
  if (condition.kind === 'group') return condition.parts.flatMap(everyCondition);
  if (condition.kind === 'search') return [condition];
  return [condition, ...(condition.where ? everyCondition(condition.where) : [])];
}

/** What a condition asks, without where it stands; a group of one part asks no more than the part. */
export function meaningOf(condition: Condition): unknown {
  switch (condition.kind) {
    case 'field':
      return comparisonMeaning(condition);
    case 'search':
      return condition;
    case 'related': {
      const { mode, threshold, emptyCounts = false } = condition.match;
      return [condition.name, mode, threshold, emptyCounts, meaningOf(condition.where)];
    }
    case 'group': {
      const parts = condition.parts.map(meaningOf);
      if (parts.length > 1) return [condition.combinator, condition.not, parts];
      return condition.not ? ['not', parts] : parts[0];
    }
  }
}

/** One of a single value is that value. */
function comparisonMeaning({ field, operator, operand, given, where }: FieldCondition): unknown {
  const isOne = Array.isArray(given) && given.length === 1;
  const equal = isOne ? { in: '=', notIn: '!=' }[String(operator)] : undefined;
  const value: unknown = equal && isOne ? given[0] : given;
  return [field.path, equal ?? operator, value, operand.kind === 'field', where && meaningOf(where)];
}
