import { useTranslation } from 'react-i18next';
import { screenRowLimit } from '#reports/definition.ts';
import { NumberInput } from '../../../shared/NumberInput.tsx';
import { problemsAt } from '../problems.ts';
import { Question } from './Question.tsx';
import type { QuestionProps } from './questionProps.ts';

/** How many lines at most. */
export function LimitQuestion({ draft, change, problems }: QuestionProps) {
  const { t } = useTranslation('builder');
  return (
    <Question
      title={t('limit.title')}
      part="limit"
      problems={problemsAt(problems, 'limit')}
      onRemove={() => change((before) => ({ ...before, limit: undefined }))}
    >
      <div className="builder-body">
        <span>{t('limit.first')}</span>
        <NumberInput
          aria-label={t('limit.title')}
          min={1}
          max={screenRowLimit}
          precision={0}
          value={draft.limit ?? null}
          onChange={(limit) => change((before) => ({ ...before, limit: limit ?? 1 }), 'limit')}
        />
        <span>{t('limit.lines')}</span>
      </div>
    </Question>
  );
}
