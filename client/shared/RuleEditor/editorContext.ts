import type { ReactNode } from 'react';
import type { RuleGroup } from '#reports/rules.ts';
import type { RuleEditorProps, RuleProblem } from './index.tsx';
import type { Ground } from './shape.ts';

/** What the library carries to the parts of the editor, as an unknown. */
export interface EditorContext {
  problems: RuleProblem[];
  ground: Ground;
  /** The same editor for the conditions of related rows. */
  editAmong: (props: Pick<RuleEditorProps, 'source' | 'onChange'> & { value: RuleGroup }) => ReactNode;
}

export const problemsOf = (context: EditorContext, ruleId: string | undefined): RuleProblem[] =>
  context.problems.filter((problem) => ruleId !== undefined && problem.ruleId === ruleId);
