import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { RuleGroup } from '#reports/rules.ts';
import RuleEditor from '../../../shared/RuleEditor/index.tsx';
import { gestureOf } from '../edits/gesture.ts';
import { figureCatalog, figures } from '../figures.ts';
import { useRuleSettings } from '../live/ruleSettings.ts';
import { problemsAt } from '../problems.ts';
import { Question } from './Question.tsx';
import type { QuestionProps } from './questionProps.ts';
import { useNames } from './useNames.ts';

/** Which groups are shown, by their figures. */
export function HavingQuestion(props: QuestionProps & { having: RuleGroup }) {
  const { catalog, draft, change, problems, having } = props;
  const { t } = useTranslation('builder');
  const { measureName } = useNames(catalog, draft);
  const settings = useRuleSettings();
  const { source, measures } = draft;
  const own = useMemo(
    () => figureCatalog(catalog, { source, measures }, measureName),
    [catalog, source, measures, measureName],
  );
  const set = useCallback(
    (next: RuleGroup) => change((before) => ({ ...before, having: next }), gestureOf(having, next)),
    [change, having],
  );
  return (
    <Question
      title={t('having.title')}
      part="having"
      problems={problemsAt(problems, 'having').filter(({ ruleId }) => !ruleId)}
      onRemove={() => change((before) => ({ ...before, having: undefined }))}
    >
      <RuleEditor {...settings} catalog={own} source={figures} value={having} onChange={set} />
    </Question>
  );
}
