import { memo, useCallback, useEffect } from 'react';
import type { ReportDefinition } from '#reports/definition.ts';
import { AnswerPanel } from '../../shared/answer/AnswerPanel.tsx';
import type { Problem } from '../../shared/answer/answer.ts';
import { type Given, useAnswer } from '../../shared/answer/useAnswer.ts';
import type { CatalogView } from '../../shared/catalog.ts';
import { withLook } from './edits/whole.ts';
import type { Change } from './useDraft.ts';
import { Wanting } from './Wanting.tsx';

interface Props {
  catalog: CatalogView;
  definition: ReportDefinition | undefined;
  params: Given;
  problems: Problem[];
  name: string;
  change: Change;
  /** Tells what only the data could show. */
  onProblems: (problems: Problem[]) => void;
}

/** The answer, on its own: it is drawn after what somebody types, never before. */
export const AnswerSide = memo(function AnswerSide(props: Props) {
  const { catalog, definition, params, problems, name, change, onProblems } = props;
  const asking = useAnswer(definition, params);
  useEffect(() => onProblems(asking.problems), [asking.problems, onProblems]);
  const look = useCallback(
    (part: Parameters<typeof withLook>[1]) => change((before) => withLook(before, part)),
    [change],
  );
  return (
    <AnswerPanel
      catalog={catalog}
      definition={definition}
      asking={asking}
      wanting={problems.length > 0 && <Wanting problems={problems} />}
      name={name}
      onLook={look}
    />
  );
});
