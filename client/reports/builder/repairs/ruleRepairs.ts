/** What can be done about a problem of one rule: mended where there is a way, else taken out. */
import type { Match, Rule } from '#reports/rules.ts';
import { fieldLabel } from '../../../shared/fieldNames.ts';
import { viewAt } from '../../../shared/RuleEditor/families.ts';
import {
  plainOf,
  withField,
  withOperator,
  withPlain,
  withValueSource,
} from '../../../shared/RuleEditor/fitting.ts';
import { isBetween, isInstants, isPeriod } from '../../../shared/RuleEditor/values/periods.ts';
import { isGroup } from '../../../shared/ruleTree.ts';
import { nearestIn, type Place, type Repair } from './repair.ts';
import { type RulePlace, rulePlace, withRule } from './rulePlace.ts';

export function ruleRepairs(place: Place): Repair[] {
  const { ruleId, code } = place.problem;
  const found = rulePlace(place);
  if (!ruleId || !found) return [];
  const { node } = found;
  const mend = (key: string, change: (rule: Rule) => Rule, params?: Repair['params']): Repair => ({
    key,
    ...(params ? { params } : {}),
    apply: (draft) => withRule(draft, ruleId, (each) => (isGroup(each) ? each : change(each))),
  });
  const remove: Repair = {
    key: isGroup(node) ? 'removeGroup' : 'removeRule',
    apply: (draft) => withRule(draft, ruleId, () => undefined),
  };
  if (isGroup(node)) return isLeftAlone.includes(code) ? [] : [remove];
  const mended = mends[code]?.(found as RulePlace & { node: Rule }, place, mend) ?? [];
  return isLeftAlone.includes(code) ? mended : [...mended, remove];
}

/** What is only not finished yet is finished by its own fields. */
const isLeftAlone = ['missingValue', 'wrongValue', 'emptyRange', 'alwaysTrue'];

type Mend = (key: string, change: (rule: Rule) => Rule, params?: Repair['params']) => Repair;
type Mending = (found: RulePlace & { node: Rule }, place: Place, mend: Mend) => Repair[];

const mends: Partial<Record<string, Mending>> = {
  unknownField: ({ catalog, source }, { problem }, mend) =>
    nearestIn(problem).map((name) =>
      mend('replace', (rule) => renamed(rule, name, { catalog, source }), {
        name: fieldLabel(catalog, source, name),
      }),
    ),
  wrongOperator: ({ catalog, source, node }, _, mend) => {
    const view = viewAt(catalog, source, node.field);
    const [first] = view ? catalog.operators[view.type] : [];
    if (node.valueSource === 'field') return [mend('ownValue', (rule) => withValueSource(rule, 'value'))];
    return first
      ? [mend('fittingOperator', (rule) => withOperator(withPlain(rule, undefined), first, view))]
      : [];
  },
  emptyRange: ({ node }, _, mend) =>
    swapped(plainOf(node)) === undefined
      ? []
      : [mend('swap', (rule) => withPlain(rule, swapped(plainOf(rule))))],
  alwaysTrue: (_, __, mend) => [mend('atLeastOne', (rule) => ({ ...rule, match: atLeastOne }))],
  unknownParameter: (_, __, mend) => [mend('ownValue', (rule) => withValueSource(rule, 'value'))],
  wrongParameter: (_, __, mend) => [mend('ownValue', (rule) => withValueSource(rule, 'value'))],
};

const atLeastOne: Match = { mode: 'atLeast', threshold: 1 };

/** A name that is only misspelt keeps the comparison, where the field takes it. */
function renamed(rule: Rule, name: string, ground: Parameters<typeof withField>[2]): Rule {
  const view = viewAt(ground.catalog, ground.source, name);
  const takesIt = view && ground.catalog.operators[view.type].includes(rule.operator) && !rule.match;
  return takesIt ? { ...rule, field: name } : withField(rule, name, ground);
}

/** The same two ends in their right order; undefined where they are not two. */
function swapped(value: unknown): unknown {
  if (Array.isArray(value) && value.length === 2) return value.toReversed();
  if (!isPeriod(value)) return undefined;
  if (isInstants(value)) return { since: value.before, before: value.since };
  return isBetween(value) ? { from: value.to, to: value.from } : undefined;
}
