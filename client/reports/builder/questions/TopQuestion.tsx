import { Checkbox, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { NumberInput } from '../../../shared/NumberInput.tsx';
import type { Top } from '../draft.ts';
import { mostTop } from '../limits.ts';
import { problemsAt } from '../problems.ts';
import { Question } from './Question.tsx';
import type { QuestionProps } from './questionProps.ts';
import { useNames } from './useNames.ts';

/** "Only the [5] largest by [Revenue], the others together". */
export function TopQuestion({ catalog, draft, change, problems, top }: QuestionProps & { top: Top }) {
  const { t } = useTranslation('builder');
  const { measureName } = useNames(catalog, draft);
  const set = (part: Partial<Top>, tag?: string) =>
    change((before) => (before.top ? { ...before, top: { ...before.top, ...part } } : before), tag);
  return (
    <Question
      title={t('top.title')}
      part="top"
      problems={problemsAt(problems, 'top')}
      onRemove={() => change((before) => ({ ...before, top: undefined }))}
    >
      <div className="builder-body">
        <span>{t('top.only')}</span>
        <NumberInput
          className="rule-count"
          aria-label={t('top.n')}
          min={1}
          max={mostTop}
          precision={0}
          value={top.n}
          onChange={(n) => set({ n: n ?? 1 }, 'top')}
        />
        <span>{t('top.by')}</span>
        <Select
          className="builder-how"
          aria-label={t('top.figure')}
          value={top.by}
          popupMatchSelectWidth={false}
          options={draft.measures.map((measure) => ({ value: measure.id, label: measureName(measure) }))}
          onChange={(by) => set({ by })}
        />
      </div>
      <Checkbox checked={top.other} onChange={({ target }) => set({ other: target.checked })}>
        {t('top.other')}
      </Checkbox>
    </Question>
  );
}
