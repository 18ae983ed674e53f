/** The names that parts of a draft give each other, and what becomes of a reference to one that is gone. */
import type { Rule, RuleGroup } from '#reports/rules.ts';
import { isGroup } from '../../../shared/ruleTree.ts';
import type { Draft } from '../draft.ts';

const idsOf = ({ groupBy, measures, pivotBy }: Draft): string[] =>
  [...groupBy, ...measures, ...(pivotBy ? [pivotBy] : [])].map(({ id }) => id);

export function freeId(letter: string, draft: Draft): string {
  const ids = idsOf(draft);
  let number = 1;
  while (ids.includes(`${letter}${number}`)) number += 1;
  return `${letter}${number}`;
}

/** Orders, marks, axes and conditions on figures that name what is gone go with it; a ratio keeps a gap to be filled. */
export function withoutDeadNames(draft: Draft): Draft {
  const figures = draft.measures.map(({ id }) => id);
  const shown = [...draft.groupBy.map(({ id }) => id), ...figures];
  const { chart, top, having, highlights } = draft;
  return {
    ...draft,
    sort: draft.sort.filter(({ by }) => shown.includes(by)),
    measures: draft.measures.map((measure) =>
      measure.of ? { ...measure, of: measure.of.map((id) => (figures.includes(id) ? id : '')) } : measure,
    ),
    top: top && figures.includes(top.by) && draft.groupBy.length > 0 ? top : undefined,
    having: having && livingRules(having, figures),
    highlights: marksOf(highlights, figures),
    chart: chart && withoutDeadAxes(chart, idsOf(draft)),
  };
}

export function marksOf(highlights: Draft['highlights'], shown: string[]): Draft['highlights'] {
  const living = highlights?.filter(({ by }) => shown.includes(by));
  return living?.length ? living : undefined;
}

/** Without the rules about figures that are gone; nothing, where all of them were. */
function livingRules(group: RuleGroup, figures: string[]): RuleGroup | undefined {
  const rules = group.rules.flatMap((node): RuleGroup['rules'] => {
    const living = isGroup(node) ? livingRules(node, figures) : isLiving(node, figures) ? node : undefined;
    return living ? [living] : [];
  });
  return rules.length || group.rules.length === 0 ? { ...group, rules } : undefined;
}

const isLiving = ({ field, value, valueSource }: Rule, figures: string[]): boolean =>
  figures.includes(field) && (valueSource !== 'field' || figures.includes(String(value)));

function withoutDeadAxes(
  { kind, x, y, series }: NonNullable<Draft['chart']>,
  ids: string[],
): NonNullable<Draft['chart']> {
  const shown = y?.filter((id) => ids.includes(id)) ?? [];
  return {
    kind,
    ...(x && ids.includes(x) ? { x } : {}),
    ...(shown.length ? { y: shown } : {}),
    ...(series && ids.includes(series) ? { series } : {}),
  };
}
