import { Alert, Card, Flex, theme } from 'antd';
import { type ReactNode, useCallback, useMemo, useRef, useState } from 'react';
import type { ReportDefinition } from '#reports/definition.ts';
import type { CatalogView } from '../../shared/catalog.ts';
import { Page } from '../../shared/Page.tsx';
import { UnsavedGuard } from '../../shared/UnsavedGuard.tsx';
import { useNarrow } from '../../shared/useNarrow.ts';
import { AnswerPanel } from '../answer/AnswerPanel.tsx';
import { chartOf, shapeOf } from '../answer/chartFit.ts';
import { useAnswer } from '../answer/useAnswer.ts';
import type { Saved } from '../life/saved.ts';
import { Toolbar } from '../life/Toolbar.tsx';
import { type Draft, definitionOf, fingerprint, missing } from './draft.ts';
import { KeptLine } from './KeptLine.tsx';
import { isAskedLater } from './problems.ts';
import { Questions } from './Questions.tsx';
import { useDraft } from './useDraft.ts';
import { useUndoKeys } from './useUndoKeys.ts';

interface Props {
  catalog: CatalogView;
  initial: Draft;
  saved?: Saved;
  suggestedName: string;
  warning?: string | undefined;
  onReload?: () => void;
}

/** The questions at the left, their answer at the right; on a phone, one after the other. */
export function Builder({ catalog, initial, saved: opened, suggestedName, warning, onReload }: Props) {
  const drafting = useDraft(initial);
  const { draft, change } = drafting;
  const [saved, setSaved] = useState(opened);
  const [stored, setStored] = useState(() => fingerprint(initial));
  const leaving = useRef(false);
  const { definition, wanting, chart } = useDefinition(draft, catalog);
  const asking = useAnswer(definition);
  const problems = [...wanting, ...asking.problems];
  const isDirty = fingerprint(draft) !== stored;
  const mayLose = useCallback(() => isDirty && !leaving.current, [isDirty]);
  useUndoKeys(drafting);
  return (
    <Page
      title={saved?.name ?? suggestedName}
      below={saved?.description}
      actions={
        <Toolbar
          drafting={drafting}
          saved={saved}
          suggestedName={suggestedName}
          definition={problems.every(isAskedLater) ? definition : undefined}
          isDirty={isDirty}
          leaving={leaving}
          onReload={onReload}
          onSaved={(now) => {
            setSaved(now);
            setStored(fingerprint(draft));
          }}
          onRenamed={setSaved}
        />
      }
    >
      <KeptLine catalog={catalog} draft={draft} />
      {warning && <Alert type="warning" showIcon closable message={warning} />}
      <TwoColumns
        questions={<Questions catalog={catalog} draft={draft} change={change} problems={problems} />}
        answer={
          <AnswerPanel
            catalog={catalog}
            draft={draft}
            change={change}
            chart={chart}
            asking={asking}
            problems={problems}
          />
        }
      />
      <UnsavedGuard isDirty={mayLose} />
    </Page>
  );
}

function useDefinition(draft: Draft, catalog: CatalogView) {
  return useMemo(() => {
    const wanting = missing(draft);
    const chart = chartOf(draft.chart?.kind, shapeOf(draft, catalog));
    const definition: ReportDefinition | undefined = wanting.length ? undefined : definitionOf(draft);
    return { wanting, chart, definition };
  }, [draft, catalog]);
}

/** Below this width a condition no longer stands on one line beside the answer. */
const widthForTwo = 1250;

function TwoColumns({ questions, answer }: Record<'questions' | 'answer', ReactNode>) {
  const { token } = theme.useToken();
  const isNarrow = useNarrow(widthForTwo);
  if (isNarrow) {
    return (
      <Flex vertical gap="middle">
        <Card size="small">{questions}</Card>
        {answer}
      </Flex>
    );
  }
  return (
    <div
      style={{
        display: 'grid',
        gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
        gap: token.padding,
        alignItems: 'start',
      }}
    >
      <Card size="small">{questions}</Card>
      <div
        style={{
          position: 'sticky',
          top: headerHeight + token.padding,
          maxHeight: `calc(100vh - ${headerHeight + 2 * token.padding}px)`,
          overflow: 'auto',
        }}
      >
        {answer}
      </div>
    </div>
  );
}

const headerHeight = 64;
