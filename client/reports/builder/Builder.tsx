import './builder.css';
import { Alert, Card, Flex } from 'antd';
import { useCallback, useDeferredValue, useMemo, useRef, useState } from 'react';
import type { Problem } from '../../shared/answer/answer.ts';
import type { Given } from '../../shared/answer/useAnswer.ts';
import type { CatalogView } from '../../shared/catalog.ts';
import { Page } from '../../shared/Page.tsx';
import { UnsavedGuard } from '../../shared/UnsavedGuard.tsx';
import { useDebounced } from '../../shared/useDebounced.ts';
import { ExportMenu } from '../delivery/ExportMenu.tsx';
import type { Saved } from '../life/saved.ts';
import { Toolbar } from '../life/Toolbar.tsx';
import { AnswerSide } from './AnswerSide.tsx';
import { AskedAnswers } from './AskedAnswers.tsx';
import { type Draft, definitionOf, fingerprint } from './draft.ts';
import { RepairContext } from './live/repairContext.ts';
import { RuleSettingsContext } from './live/ruleSettings.ts';
import { Sentence } from './live/Sentence.tsx';
import { useLive } from './live/useLive.ts';
import { missing } from './missing.ts';
import { numberedDraft } from './numberedDraft.ts';
import { isAskedLater } from './problems.ts';
import { Questions } from './questions/Questions.tsx';
import { TwoColumns } from './TwoColumns.tsx';
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

/** Between two letters the answer is left alone. */
const pauseMilliseconds = 200;
const nothingGiven: Given = {};
const noProblems: Problem[] = [];

/** The questions at the left, their answer at the right; on a phone, one after the other. */
export function Builder({ catalog, initial, saved: opened, suggestedName, warning, onReload }: Props) {
  const [start] = useState(() => numberedDraft(initial));
  const drafting = useDraft(start);
  const { draft, change } = drafting;
  const [saved, setSaved] = useState(opened);
  const [stored, setStored] = useState(() => fingerprint(initial));
  const [given, give] = useState(nothingGiven);
  const [ofRun, setOfRun] = useState(noProblems);
  const leaving = useRef(false);
  const wanting = useMemo(() => missing(draft), [draft]);
  const definition = useMemo(() => (wanting.length ? undefined : definitionOf(draft)), [draft, wanting]);
  const params = useDeclared(given, draft);
  const live = useLive({ catalog, draft, change, definition, params, wanting, ofRun });
  const isDirty = useMemo(() => fingerprint(draft) !== stored, [draft, stored]);
  const mayLose = useCallback(() => isDirty && !leaving.current, [isDirty]);
  const still = useDeferredValue(useDebounced(definition, pauseMilliseconds));
  const name = saved?.name ?? suggestedName;
  const sound = live.ofNow.every(isAskedLater) ? definition : undefined;
  useUndoKeys(drafting);
  return (
    <Page
      title={name}
      below={saved?.description}
      actions={
        <>
          {draft.source && <ExportMenu definition={sound} params={params} saved={saved} />}
          <Toolbar
            drafting={drafting}
            saved={saved}
            suggestedName={suggestedName}
            definition={sound}
            isDirty={isDirty}
            leaving={leaving}
            onReload={onReload}
            onSaved={(now) => {
              setSaved(now);
              setStored(fingerprint(draft));
            }}
            onRenamed={setSaved}
          />
        </>
      }
    >
      {warning && <Alert type="warning" showIcon closable message={warning} />}
      {draft.source && <Sentence {...live.sentence} />}
      <RepairContext value={live.mend}>
        <RuleSettingsContext value={live.settings}>
          <TwoColumns
            questions={
              <Flex vertical gap="middle">
                <AskedAnswers catalog={catalog} draft={draft} given={params} onGive={give} />
                <Card size="small" className="builder-questions">
                  <Questions catalog={catalog} draft={draft} change={change} problems={live.problems} />
                </Card>
              </Flex>
            }
            answer={
              <AnswerSide
                catalog={catalog}
                definition={still}
                params={params}
                problems={draft.source === '' ? noProblems : live.problems}
                name={name}
                change={change}
                onProblems={setOfRun}
              />
            }
          />
        </RuleSettingsContext>
      </RepairContext>
      <UnsavedGuard isDirty={mayLose} />
    </Page>
  );
}

/** Answers to questions that are asked; those of a question that is gone would be refused. */
function useDeclared(given: Given, { params }: Draft): Given {
  return useMemo(
    () =>
      Object.fromEntries(
        Object.entries(given).filter(
          ([name, value]) => value !== undefined && params.some((known) => known.name === name),
        ),
      ),
    [given, params],
  );
}
