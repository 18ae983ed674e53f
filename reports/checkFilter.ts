/**
 * A rule group's names and values to what they stand for. In: a RuleGroup of known shape, the source it speaks of and who asks.
 * Out: a condition bound to the catalog, or every problem with its path; nothing is dropped, defaulted or repaired.
 */
import { fieldAt, relationOf, sourceOf } from './catalog.ts';
import type { Condition, GroupCondition } from './condition.ts';
import { type OperandContext, resolveOperand } from './operands.ts';
import { isGroup, type Rule, type RuleGroup, ruleGroupSchema } from './rules.ts';
import type { Source } from './source.ts';

export interface Problem {
  /** From the definition's root, or the filter's. */
  path: (string | number)[];
  code: string;
  ruleId?: string;
  params?: Record<string, string | number>;
}

export type CheckResult<T> = { ok: true; value: T } | { ok: false; problems: Problem[] };

const mostRules = 200;
const deepestGroup = 8;

export function checkFilter(
  source: Source,
  group: RuleGroup,
  context: OperandContext,
  path: (string | number)[] = [],
): CheckResult<GroupCondition> {
  const problems: Problem[] = [];
  const size = { rules: 0 };
  const value = checkGroup(source, group, { context, problems, size, path, depth: 1 });
  return problems.length ? { ok: false, problems } : { ok: true, value };
}

interface Place {
  context: OperandContext;
  problems: Problem[];
  size: { rules: number };
  path: (string | number)[];
  depth: number;
}

function checkGroup(source: Source, group: RuleGroup, place: Place): GroupCondition {
  if (place.depth > deepestGroup) report(place, group.id, 'tooDeep', { most: deepestGroup });
  if (group.combinator === 'or' && group.rules.length === 0) report(place, group.id, 'emptyOr');
  const parts = place.depth > deepestGroup ? [] : checkParts(source, group, place);
  return { kind: 'group', combinator: group.combinator, not: group.not ?? false, parts };
}

function checkParts(source: Source, group: RuleGroup, place: Place): Condition[] {
  return group.rules.flatMap((node, index) => {
    const inner = { ...place, path: [...place.path, 'rules', index], depth: place.depth + 1 };
    const part = isGroup(node) ? checkGroup(source, node, inner) : checkRule(source, node, inner);
    const silent = node.muted || (isGroup(node) && hasOnlyMuted(node));
    return part && !silent ? [part] : [];
  });
}

/** Muting the last rule of a group mutes the group: it must not turn into "everything" or "nothing". */
const hasOnlyMuted = (group: RuleGroup): boolean =>
  group.rules.length > 0 && group.rules.every((node) => node.muted || (isGroup(node) && hasOnlyMuted(node)));

function checkRule(source: Source, rule: Rule, place: Place): Condition | undefined {
  place.size.rules += 1;
  if (place.size.rules > mostRules) return report(place, rule.id, 'tooManyRules', { most: mostRules });
  return rule.match ? checkRelated(source, rule, rule.match, place) : checkComparison(source, rule, place);
}

function checkComparison(source: Source, rule: Rule, place: Place): Condition | undefined {
  const field = fieldAt(source, rule.field);
  if (!field) return report(place, rule.id, 'unknownField', { name: rule.field });
  const operand = resolveOperand(field, rule.operator, rule.value, place.context);
  if (typeof operand === 'string') {
    return report(place, rule.id, operand, { field: rule.field, operator: rule.operator });
  }
  return { kind: 'field', field, operator: rule.operator, operand };
}

function checkRelated(
  source: Source,
  rule: Rule,
  { mode }: NonNullable<Rule['match']>,
  place: Place,
): Condition | undefined {
  const relation = relationOf(source, rule.field);
  if (!relation) return report(place, rule.id, 'unknownField', { name: rule.field });
  const group = ruleGroupSchema.safeParse(rule.value);
  if (!group.success) return report(place, rule.id, 'missingValue', { field: rule.field });
  const inner = sourceOf(relation);
  const where = checkGroup(inner, group.data, {
    ...place,
    path: [...place.path, 'value'],
    depth: place.depth + 1,
  });
  return { kind: 'related', relation, source: inner, quantifier: mode, where };
}

function report(
  place: Place,
  ruleId: string | undefined,
  code: string,
  params?: Problem['params'],
): undefined {
  place.problems.push({
    path: place.path,
    code,
    ...(ruleId ? { ruleId } : {}),
    ...(params ? { params } : {}),
  });
  return undefined;
}
