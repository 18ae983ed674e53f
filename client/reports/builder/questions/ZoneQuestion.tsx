import { Select } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../shared/session.ts';
import { problemsAt } from '../problems.ts';
import { Question } from './Question.tsx';
import type { QuestionProps } from './questionProps.ts';

/** Where days begin. */
export function ZoneQuestion({ draft, change, problems }: QuestionProps) {
  const { t } = useTranslation('builder');
  const { timeZone } = useSession().company;
  const options = useMemo(
    () => [
      { value: 'company', label: t('zone.company', { zone: timeZone }) },
      ...Intl.supportedValuesOf('timeZone').map((zone) => ({
        value: zone,
        label: zone.replaceAll('_', ' '),
      })),
    ],
    [t, timeZone],
  );
  return (
    <Question
      title={t('zone.title')}
      part="timeZone"
      hint={t('zone.hint')}
      problems={problemsAt(problems, 'timeZone')}
      onRemove={() => change((before) => ({ ...before, timeZone: undefined }))}
    >
      <Select
        showSearch
        optionFilterProp="label"
        aria-label={t('zone.title')}
        value={draft.timeZone ?? 'company'}
        options={options}
        onChange={(zone) => change((before) => ({ ...before, timeZone: zone }))}
        style={{ width: '100%' }}
      />
    </Question>
  );
}
