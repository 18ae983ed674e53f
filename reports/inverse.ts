/** The way back over a relation: from related rows to the rows that they are related to. */
import { type Step, sourceOf } from './catalog.ts';
import type { ManyPath } from './names.ts';
import { type Rule, type RuleGroup, some } from './rules.ts';
import type { Relation, Source } from './source.ts';

export const hasInverse = (root: Source, path: ManyPath): boolean => inverseNames(root, path) !== undefined;

/** In the language of the related source: those of its rows that belong to a row of `root` which fulfils `group`. */
export function belongingTo(root: Source, path: ManyPath, group: RuleGroup): Rule {
  const names = inverseNames(root, path) ?? [];
  return names.reduceRight<Rule | RuleGroup>((inner, name) => some(name, inner), group) as Rule;
}

/** The relation's names on the way back, nearest to the related rows first. */
function inverseNames(root: Source, { steps, owner, relation }: ManyPath): string[] | undefined {
  const way = [...steps, { name: '', relation }];
  const from = [root, ...steps.map((step) => sourceOf(step.relation))];
  const names = way.map((step, index) => inverseOf(from[index] ?? owner, step));
  return names.every((name) => name !== undefined) ? (names as string[]).reverse() : undefined;
}

function inverseOf(from: Source, { relation }: Step): string | undefined {
  const there = sourceOf(relation);
  const back = Object.entries(there.relations).find(([, each]) => isInverse(each, relation, from));
  return relation.also ? undefined : back?.[0];
}

const isInverse = (back: Relation, relation: Relation, from: Source): boolean =>
  back.to === from.name && back.from === relation.key && back.key === relation.from && !back.also;
