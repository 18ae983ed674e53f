import { memo, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RuleGroup } from '#reports/rules.ts';
import { sourceIn } from '../../../shared/fieldNames.ts';
import RuleEditor from '../../../shared/RuleEditor/index.tsx';
import { compareMisfit } from '../comparable.ts';
import { gestureOf } from '../edits/gesture.ts';
import { useRuleSettings } from '../live/ruleSettings.ts';
import { problemsAt } from '../problems.ts';
import { ColumnsQuestion } from './ColumnsQuestion.tsx';
import { CompareQuestion } from './CompareQuestion.tsx';
import { GroupsQuestion } from './GroupsQuestion.tsx';
import { HavingQuestion } from './HavingQuestion.tsx';
import { LimitQuestion } from './LimitQuestion.tsx';
import { MeasuresQuestion } from './MeasuresQuestion.tsx';
import { ModeQuestion } from './ModeQuestion.tsx';
import { MoreQuestions } from './MoreQuestions.tsx';
import { ParametersQuestion } from './ParametersQuestion.tsx';
import { Question } from './Question.tsx';
import { isSameButFilter, isSameDraft, type QuestionProps } from './questionProps.ts';
import { SortQuestion } from './SortQuestion.tsx';
import { SourceQuestion } from './SourceQuestion.tsx';
import { TopQuestion } from './TopQuestion.tsx';
import { TotalsQuestion } from './TotalsQuestion.tsx';
import { ZoneQuestion } from './ZoneQuestion.tsx';

/** The left side of the builder, from what it is about to the order of the answer. */
export function Questions(props: QuestionProps) {
  const { catalog, draft, change } = props;
  const [isOrdering, setOrdering] = useState(false);
  const order = useCallback(() => setOrdering(true), []);
  const isKnown = sourceIn(catalog, draft.source) !== undefined;
  const isSorted = draft.sort.length > 0 || isOrdering;
  return (
    <>
      <About {...props} />
      {isKnown && (
        <>
          <FilterQuestion {...props} />
          <Others {...props} isSorted={isSorted} setOrdering={setOrdering} />
          <More
            draft={draft}
            change={change}
            compareMisfit={compareMisfit(draft, catalog)}
            isSorted={isSorted}
            onOrder={order}
          />
        </>
      )}
    </>
  );
}

const About = memo(SourceQuestion, isSameButFilter);

const More = memo(
  MoreQuestions,
  (before, after) =>
    before.compareMisfit === after.compareMisfit &&
    before.isSorted === after.isSorted &&
    isSameDraft(before.draft, after.draft),
);

type OtherProps = QuestionProps & { isSorted: boolean; setOrdering: (isOrdering: boolean) => void };

/** All that does not change with the filter. */
const Others = memo(
  function Others({ isSorted, setOrdering, ...props }: OtherProps) {
    const { limit, params, timeZone, mode } = props.draft;
    return (
      <>
        <ModeQuestion {...props} />
        {mode === 'list' ? <ColumnsQuestion {...props} /> : <SummaryQuestions {...props} />}
        {isSorted && <SortQuestion {...props} onClose={() => setOrdering(false)} />}
        {limit !== undefined && <LimitQuestion {...props} />}
        {params.length > 0 && <ParametersQuestion {...props} />}
        {timeZone !== undefined && <ZoneQuestion {...props} />}
      </>
    );
  },
  (before: OtherProps, after: OtherProps) =>
    before.isSorted === after.isSorted && isSameButFilter(before, after),
);

function SummaryQuestions(props: QuestionProps) {
  const { totals, top, compare, having } = props.draft;
  return (
    <>
      <GroupsQuestion {...props} />
      <MeasuresQuestion {...props} />
      {totals && <TotalsQuestion {...props} totals={totals} />}
      {top && <TopQuestion {...props} top={top} />}
      {compare && <CompareQuestion {...props} />}
      {having && <HavingQuestion {...props} having={having} />}
    </>
  );
}

function FilterQuestion({ draft, change, problems }: QuestionProps) {
  const { t } = useTranslation('builder');
  const settings = useRuleSettings();
  const set = useCallback(
    (filter: RuleGroup) => change((before) => ({ ...before, filter }), gestureOf(draft.filter, filter)),
    [change, draft.filter],
  );
  return (
    <Question
      title={t('filter.title')}
      part="filter"
      hint={draft.filter.rules.length === 0 ? t('filter.none') : undefined}
      problems={problemsAt(problems, 'filter').filter(({ ruleId }) => !ruleId)}
    >
      <RuleEditor {...settings} source={draft.source} value={draft.filter} onChange={set} />
    </Question>
  );
}
