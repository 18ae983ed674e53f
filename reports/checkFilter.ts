/**
 * A rule group's names and values to what they stand for. In: a RuleGroup of known shape, the source it speaks of and who asks.
 * Out: a condition bound to the catalog, or every problem with its path; nothing is dropped, defaulted or repaired.
 */
import { aggregatedSource, type FieldPath, sourceOf } from './catalog.ts';
import type { Condition, FieldCondition, GroupCondition, Origin } from './condition.ts';
import { type MayRead, namedField, namedRelation } from './names.ts';
import { type OperandContext, resolveOperand } from './operands.ts';
import { comparesFields } from './operators.ts';
import { type Given, givenValue } from './parameters.ts';
import type { CheckResult, Problem } from './problems.ts';
import { isGroup, type Match, type Rule, type RuleGroup, ruleGroupSchema } from './rules.ts';
import type { Source } from './source.ts';

export interface CheckContext extends OperandContext {
  /** What the asker may read; without it everything in the catalog. */
  mayRead?: MayRead;
  /** The report's parameters with their values. */
  parameters?: ReadonlyMap<string, Given>;
  room?: Room;
}

/** How deep groups may stand in each other, and how many rules there may be. */
interface Room {
  depth: number;
  rules: number;
}

const usualRoom: Room = { depth: 8, rules: 200 };

/** For the list of a cell's rows: what its summary may have, and around it the way to the cell over three relations and past a hundred others. */
export const roomBehindCell: Room = { depth: usualRoom.depth + 5, rules: usualRoom.rules + 120 };

export function checkFilter(
  source: Source,
  group: RuleGroup,
  context: CheckContext,
  path: Problem['path'] = [],
): CheckResult<GroupCondition> {
  const problems: Problem[] = [];
  const size = { rules: 0 };
  const value = checkGroup(source, group, { context, problems, size, path, depth: 1 });
  return problems.length ? { ok: false, problems } : { ok: true, value };
}

interface Place {
  context: CheckContext;
  problems: Problem[];
  size: { rules: number };
  path: Problem['path'];
  depth: number;
  /** Whether it is left out: then its names must be right, and its values may be unfinished. */
  muted?: boolean;
}

function checkGroup(source: Source, group: RuleGroup, place: Place): GroupCondition {
  const { depth: most } = roomOf(place);
  if (place.depth > most) report(place, group.id, 'tooDeep', { most });
  if (group.combinator === 'or' && group.rules.length === 0) report(place, group.id, 'emptyOr');
  const muted = place.muted === true || group.muted === true;
  const parts = place.depth > most ? [] : checkParts(source, group, { ...place, muted });
  const origin = originOf(place, group.id);
  if (isSilent(group, parts)) return { kind: 'group', combinator: 'and', not: false, parts: [], origin };
  const { combinator, not = false } = group;
  return { kind: 'group', combinator, not, parts, origin };
}

/** Muting the last rule of a group mutes the group, the outermost one too: it must not turn into "everything" or "nothing". */
const isSilent = ({ muted, rules }: RuleGroup, parts: Condition[]): boolean =>
  muted === true || (rules.length > 0 && parts.length === 0);

function checkParts(source: Source, group: RuleGroup, place: Place): Condition[] {
  return group.rules.flatMap((node, index) => {
    const muted = place.muted || node.muted === true;
    const inner = { ...place, path: [...place.path, 'rules', index], depth: place.depth + 1, muted };
    const part = isGroup(node) ? checkGroup(source, node, inner) : checkRule(source, node, inner);
    return part && !isLeftOut(node, part) ? [part] : [];
  });
}

const isLeftOut = (node: Rule | RuleGroup, part: Condition): boolean =>
  isGroup(node) ? part.kind === 'group' && isSilent(node, part.parts) : node.muted === true;

/** A rule that is left out, because it is broken or its parameter was not given, is undefined. */
function checkRule(source: Source, rule: Rule, place: Place): Condition | undefined {
  place.size.rules += 1;
  const { rules: most } = roomOf(place);
  if (place.size.rules > most) return report(place, rule.id, 'tooManyRules', { most });
  return rule.match ? checkRelated(source, rule, rule.match, place) : checkComparison(source, rule, place);
}

function checkComparison(source: Source, rule: Rule, place: Place): Condition | undefined {
  const field = found(namedField(source, rule.field, readable(place)), rule, place);
  if (!field) return undefined;
  const { value, where } = ofRelated(field, rule.value);
  const among = where === undefined ? undefined : checkAmong(field, where, rule, place);
  const operand = operandOf(source, { ...rule, value }, field, place);
  if (!operand || (where !== undefined && !among)) return undefined;
  const condition = {
    kind: 'field' as const,
    field,
    operator: rule.operator,
    origin: originOf(place, rule.id),
  };
  return { ...condition, ...operand, ...(among ? { where: among } : {}) };
}

/** Over an aggregate of related rows, a value may come with the rows that it is taken over. */
function ofRelated({ field }: FieldPath, value: unknown): { value: unknown; where?: unknown } {
  const isPair =
    field.aggregateOf !== undefined && value !== null && typeof value === 'object' && 'where' in value;
  if (!isPair) return { value };
  const { value: inner, ...rest } = value as { value?: unknown; where: unknown };
  return Object.keys(rest).length === 1 ? { value: inner, where: rest.where } : { value };
}

function checkAmong(field: FieldPath, where: unknown, rule: Rule, place: Place): GroupCondition | undefined {
  const group = ruleGroupSchema.safeParse(where);
  const related = aggregatedSource(field);
  if (!group.success || !related) return report(place, rule.id, 'wrongValue', { field: rule.field });
  return checkGroup(related, group.data, inside(place, 'value', 'where'));
}

type GivenOperand = Pick<FieldCondition, 'operand' | 'given'>;

function operandOf(source: Source, rule: Rule, field: FieldPath, place: Place): GivenOperand | undefined {
  if (rule.valueSource === 'field') return otherField(source, rule, field, place);
  const given =
    rule.valueSource === 'parameter'
      ? givenValue(field, rule, place.context.parameters)
      : { kind: 'value' as const, value: rule.value };
  if (given.kind === 'absent') return undefined;
  if (given.kind === 'problem') return report(place, rule.id, given.code, { name: String(rule.value) });
  const operand = resolveOperand(field, rule.operator, given.value, place.context);
  if (typeof operand !== 'string') return { operand, given: given.value };
  return report(place, rule.id, operand, { field: rule.field, operator: rule.operator });
}

/** Two fields of one row can be compared when they hold the same kind of thing. */
function otherField(source: Source, rule: Rule, field: FieldPath, place: Place): GivenOperand | undefined {
  if (typeof rule.value !== 'string') return report(place, rule.id, 'missingValue', { field: rule.field });
  const other = found(namedField(source, rule.value, readable(place)), rule, place);
  if (!other) return undefined;
  if (!comparesFields(rule.operator))
    return report(place, rule.id, 'wrongOperator', { operator: rule.operator });
  return isAlike(field, other, rule)
    ? { operand: { kind: 'field', field: other }, given: rule.value }
    : report(place, rule.id, 'wrongValue', { field: rule.field });
}

const isAlike = ({ field: a }: FieldPath, { field: b }: FieldPath, { operator }: Rule): boolean =>
  a.type === b.type &&
  a.choices === b.choices &&
  a.to === b.to &&
  (operator === '=' || operator === '!=' || ['number', 'money', 'date', 'instant'].includes(a.type));

function checkRelated(source: Source, rule: Rule, match: Match, place: Place): Condition | undefined {
  const relation = found(namedRelation(source, rule.field, readable(place)), rule, place);
  if (!relation) return undefined;
  const problem = matchProblem(match);
  if (problem) report(place, rule.id, problem, { field: rule.field });
  const group = ruleGroupSchema.safeParse(rule.value);
  if (!group.success) return report(place, rule.id, 'missingValue', { field: rule.field });
  const inner = sourceOf(relation);
  const where = checkGroup(inner, group.data, inside(place, 'value'));
  const origin = originOf(place, rule.id);
  return { kind: 'related', name: rule.field, relation, source: inner, match, where, origin };
}

/** "At least 0" holds for every row, which nobody means. */
function matchProblem({ mode, threshold, emptyCounts }: Match): string | undefined {
  const counts = mode === 'atLeast' || mode === 'atMost' || mode === 'exactly';
  if (counts && threshold === undefined) return 'missingValue';
  if (!counts && threshold !== undefined) return 'wrongValue';
  if (emptyCounts !== undefined && mode !== 'all') return 'wrongValue';
  return mode === 'atLeast' && threshold === 0 ? 'alwaysTrue' : undefined;
}

const inside = (place: Place, ...keys: string[]): Place => ({
  ...place,
  path: [...place.path, ...keys],
});

const roomOf = ({ context }: Place): Room => context.room ?? usualRoom;

const readable = ({ context }: Place): MayRead => context.mayRead ?? (() => true);

const originOf = ({ path }: Place, ruleId: string | undefined): Origin => ({
  path,
  ...(ruleId ? { ruleId } : {}),
});

function found<T>(
  named: { ok: true; value: T } | ({ ok: false } & Pick<Problem, 'code' | 'params'>),
  rule: Rule,
  place: Place,
): T | undefined {
  return named.ok ? named.value : report(place, rule.id, named.code, named.params);
}

function report(
  place: Place,
  ruleId: string | undefined,
  code: string,
  params?: Problem['params'],
): undefined {
  if (place.muted && !named.includes(code)) return undefined;
  place.problems.push({
    path: place.path,
    code,
    ...(ruleId ? { ruleId } : {}),
    ...(params ? { params } : {}),
  });
  return undefined;
}

/** What is wrong with a rule even when it is muted. */
const named = ['unknownField', 'deniedField', 'tooDeep', 'tooManyRules'];
