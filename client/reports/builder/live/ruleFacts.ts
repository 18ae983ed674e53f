import type { TFunction } from 'i18next';
import type { Problem } from '../../../shared/answer/answer.ts';
import type { Format } from '../../../shared/format.ts';
import type { RuleFacts } from '../../../shared/RuleEditor/editorContext.ts';
import type { Mending } from './repairContext.ts';
import type { Selectivity } from './useSelectivity.ts';

interface Words {
  t: TFunction;
  number: Format['number'];
  mend: (problem: Problem) => Mending[];
}

/** What stands below each rule, by its id. */
export function ruleFacts(
  problems: Problem[],
  selectivity: Selectivity | undefined,
  words: Words,
): ReadonlyMap<string, RuleFacts> {
  const facts = new Map<string, RuleFacts>();
  for (const rule of selectivity?.rules ?? [])
    if (rule.ruleId)
      facts.set(rule.ruleId, {
        problems: [],
        repairs: [],
        kept: keptBy(rule, selectivity?.total ?? 0, words),
      });
  for (const problem of problems) {
    const { ruleId } = problem;
    if (!ruleId) continue;
    const known = facts.get(ruleId) ?? { problems: [], repairs: [] };
    facts.set(ruleId, {
      ...known,
      problems: [...known.problems, problem],
      repairs: [...known.repairs, ...words.mend(problem)],
    });
  }
  return facts;
}

/** A part of an outermost "and" takes rows away; another rule only matches some. */
function keptBy(
  { alone, inOrder }: Selectivity['rules'][number],
  total: number,
  { t, number }: Words,
): RuleFacts['kept'] {
  const key =
    alone === total ? 'keepsAll' : alone === 0 ? 'keepsNone' : inOrder === undefined ? 'matches' : 'removes';
  return {
    words: t(`RuleEditor:${key}`, { removed: number(total - alone), kept: number(alone), of: number(total) }),
    more: inOrder === undefined ? undefined : t('RuleEditor:left', { left: number(inOrder) }),
    isIdle: total > 0 && (alone === total || alone === 0),
  };
}
