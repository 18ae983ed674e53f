import { Divider, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import RuleEditor from '../../shared/RuleEditor/index.tsx';
import { ColumnsQuestion } from './ColumnsQuestion.tsx';
import { sourceIn } from './fields.ts';
import { GroupsQuestion } from './GroupsQuestion.tsx';
import { MeasuresQuestion } from './MeasuresQuestion.tsx';
import { ModeQuestion } from './ModeQuestion.tsx';
import { problemsAt } from './problems.ts';
import { Question } from './Question.tsx';
import type { QuestionProps } from './questionProps.ts';
import { SortQuestion } from './SortQuestion.tsx';
import { SourceQuestion } from './SourceQuestion.tsx';

/** The left side of the builder, from what it is about to the order of the answer. */
export function Questions(props: QuestionProps) {
  const { catalog, draft } = props;
  const isKnown = sourceIn(catalog, draft.source) !== undefined;
  return (
    <Flex vertical>
      <SourceQuestion {...props} />
      {isKnown && (
        <>
          <Divider style={rule} />
          <FilterQuestion {...props} />
          <Divider style={rule} />
          <ModeQuestion {...props} />
          <Divider style={rule} />
          {draft.mode === 'list' ? <ColumnsQuestion {...props} /> : <SummaryQuestions {...props} />}
          <Divider style={rule} />
          <SortQuestion {...props} />
        </>
      )}
    </Flex>
  );
}

const rule = { margin: '16px 0' };

function SummaryQuestions(props: QuestionProps) {
  return (
    <>
      <GroupsQuestion {...props} />
      <Divider style={rule} />
      <MeasuresQuestion {...props} />
    </>
  );
}

function FilterQuestion({ draft, change, problems }: QuestionProps) {
  const { t } = useTranslation('reports');
  const found = problemsAt(problems, 'filter');
  const hint = draft.filter.rules.length === 0 ? t('filter.none') : undefined;
  return (
    <Question title={t('filter.title')} hint={hint} problems={found}>
      <RuleEditor
        key={draft.source}
        source={draft.source}
        value={draft.filter}
        onChange={(filter) => change((before) => ({ ...before, filter }), 'filter')}
        problems={found}
      />
    </Question>
  );
}
