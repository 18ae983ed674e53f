import { relationAt } from '../catalog.ts';
import { isRuleGroup, relatedValue } from '../ruleTree.ts';
import { foreignSource, type Ground, isOffered, type LooseRule, type Takes, takes } from './shape.ts';

/** Whether a rule is beyond what the editor can change: then it is told in words and kept as it is. */
export function isFixed(rule: LooseRule, ground: Ground): boolean {
  if (rule.match) return !isRelation(rule, ground);
  return (
    foreignSource(rule) !== undefined ||
    relatedValue(rule.value) !== undefined ||
    !isOffered(rule, ground) ||
    isBeyond[takes(rule.operator)](rule.value)
  );
}

const isRelation = ({ field, value }: LooseRule, { catalog, source }: Ground): boolean =>
  !field.includes('.') && relationAt(catalog, source, field)?.many === true && isRuleGroup(value);

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const hasObjects = (value: unknown): boolean => Array.isArray(value) && value.some(isObject);

const isBeyond: Record<Takes, (value: unknown) => boolean> = {
  none: () => false,
  one: () => false,
  two: hasObjects,
  many: hasObjects,
  period: (value) => isObject(value) && ('since' in value || Object.values(value).some(isObject)),
};
