import { Skeleton } from 'antd';
import { lazy, Suspense } from 'react';
import type { Parameters } from '#reports/definition.ts';
import type { RuleGroup } from '#reports/rules.ts';
import type { CatalogView } from '../catalog.ts';
import type { Editing, RuleFacts } from './editorContext.ts';

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
  /** The catalog that `source` is of, where it is not the server's. */
  catalog?: CatalogView | undefined;
  /** The questions that are asked at each run, for rules to be held against. */
  params?: Parameters;
  declare?: Editing['declare'];
  zone?: string | undefined;
  /** By the id of the rule, in place of bare problems. */
  facts?: ReadonlyMap<string, RuleFacts>;
}

const Editor = lazy(() => import('./Editor.tsx'));

/** Edits a rule group of the source's fields; the editor itself is loaded when it is first wanted. */
export default function RuleEditor(props: RuleEditorProps) {
  return (
    <Suspense fallback={<Skeleton active title={false} />}>
      <Editor {...props} />
    </Suspense>
  );
}
