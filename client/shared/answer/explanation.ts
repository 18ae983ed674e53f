/** Why a record is in a report, as the server answers it, and the words that the report's sentence has for each rule. */
import type { ReportDefinition } from '#reports/definition.ts';
import type { Rule, RuleGroup } from '#reports/rules.ts';
import type { Answer } from './answer.ts';

type Path = (string | number)[];

export interface Explained {
  path: Path;
  ruleId?: string;
  holds: boolean;
  value?: string | number | null;
  label?: string | null;
}

export interface Explanation {
  isIn: boolean;
  rules: Explained[];
  /** The first rule that leaves the record out. */
  excludedBy?: { path: Path };
}

/** What stands at a path of the definition. */
export function nodeAt(definition: ReportDefinition, path: Path): Rule | RuleGroup | undefined {
  let node: unknown = definition;
  for (const step of path)
    node =
      typeof node === 'object' && node !== null
        ? (node as Record<string | number, unknown>)[step]
        : undefined;
  return node as Rule | RuleGroup | undefined;
}

/** The part of the sentence that says a rule, with what is said of the rules inside it. */
export const textAt = ({ phrases = [] }: Pick<Answer, 'phrases'>, path: Path): string =>
  phrases
    .filter((phrase) => phrase.path && path.every((step, index) => phrase.path?.[index] === step))
    .map(({ text }) => text)
    .join(' ')
    .trim();
