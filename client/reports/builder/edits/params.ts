/** Changes of the questions that a report asks at each run. Their names come from their labels, and nobody sees them. */
import type { ParameterType } from '#reports/definition.ts';
import type { Rule, RuleGroup } from '#reports/rules.ts';
import { withValueSource } from '../../../shared/RuleEditor/fitting.ts';
import { isGroup, isRuleGroup, relatedValue } from '../../../shared/ruleTree.ts';
import type { Draft, Parameter } from '../draft.ts';
import { replaced, without } from './lists.ts';

/** A name of letters and digits that no other bears, most like the label. */
export function freeName(label: string, { params }: Pick<Draft, 'params'>): string {
  const plain = label.normalize('NFD').replace(/\p{M}/gu, '');
  const [first = '', ...others] = plain.split(/[^A-Za-z0-9]+/).filter(Boolean);
  const camel = [first.toLowerCase(), ...others.map((word) => word[0]?.toUpperCase() + word.slice(1))].join(
    '',
  );
  const base = /^[A-Za-z]/.test(camel) ? camel.slice(0, 28) : `p${camel}`.slice(0, 28);
  const isTaken = (name: string) => params.some((known) => known.name === name);
  let name = base;
  for (let number = 2; isTaken(name); number += 1) name = `${base}${number}`;
  return name;
}

export const withParameter = (draft: Draft, parameter: Parameter): Draft => ({
  ...draft,
  params: [...draft.params, parameter],
});

/** Another kind of answer has another usual one. */
export const withParameterType = (draft: Draft, index: number, type: ParameterType): Draft =>
  withParameterPart(draft, index, { type, default: undefined });

export const withParameterPart = (draft: Draft, index: number, part: Partial<Parameter>): Draft => ({
  ...draft,
  params: replaced(draft.params, index, (parameter) => ({ ...parameter, ...part })),
});

/** The rules that waited for its answer want a value of their own. */
export function withoutParameter(draft: Draft, index: number): Draft {
  const name = draft.params[index]?.name ?? '';
  const freed = (group: RuleGroup) => withoutQuestion(group, name);
  return {
    ...draft,
    params: without(draft.params, index),
    filter: freed(draft.filter),
    ...(draft.having ? { having: freed(draft.having) } : {}),
    measures: draft.measures.map((measure) =>
      measure.filter ? { ...measure, filter: freed(measure.filter) } : measure,
    ),
  };
}

const withoutQuestion = (group: RuleGroup, name: string): RuleGroup => ({
  ...group,
  rules: group.rules.map((node) => (isGroup(node) ? withoutQuestion(node, name) : ruleWithout(node, name))),
});

function ruleWithout(rule: Rule, name: string): Rule {
  const related = relatedValue(rule.value);
  if (isRuleGroup(rule.value)) return { ...rule, value: withoutQuestion(rule.value, name) };
  const where = related && isRuleGroup(related.where) ? withoutQuestion(related.where, name) : undefined;
  const told = where ? { ...rule, value: { value: related?.value, where } } : rule;
  const asked = related ? related.value : rule.value;
  return rule.valueSource === 'parameter' && asked === name ? withValueSource(told, 'value') : told;
}
