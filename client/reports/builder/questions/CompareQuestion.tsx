import { Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Comparison, comparisons } from '#reports/definition.ts';
import { problemsAt } from '../problems.ts';
import { Question } from './Question.tsx';
import type { QuestionProps } from './questionProps.ts';

/** Beside each figure, the same one of another period. */
export function CompareQuestion({ draft, change, problems }: QuestionProps) {
  const { t } = useTranslation('builder');
  return (
    <Question
      title={t('compare.title')}
      part="compare"
      problems={problemsAt(problems, 'compare')}
      onRemove={() => change((before) => ({ ...before, compare: undefined }))}
    >
      <Radio.Group
        aria-label={t('compare.title')}
        value={draft.compare}
        onChange={({ target }) => change((before) => ({ ...before, compare: target.value as Comparison }))}
        options={comparisons.map((kind) => ({ value: kind, label: t(`compare.${kind}`) }))}
      />
    </Question>
  );
}
