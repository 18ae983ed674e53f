import { Skeleton } from 'antd';
import { lazy, Suspense } from 'react';
import type { RuleGroup } from '#reports/rules.ts';

export interface RuleProblem {
  ruleId?: string;
  path: (string | number)[];
  code: string;
}

export interface RuleEditorProps {
  source: string;
  value: RuleGroup;
  onChange: (group: RuleGroup) => void;
  problems?: RuleProblem[];
}

const Builder = lazy(() => import('./Builder.tsx'));

/** Edits a rule group of the source's fields; the editor itself is loaded when it is first wanted. */
export default function RuleEditor(props: RuleEditorProps) {
  return (
    <Suspense fallback={<Skeleton active title={false} />}>
      <Builder {...props} />
    </Suspense>
  );
}
