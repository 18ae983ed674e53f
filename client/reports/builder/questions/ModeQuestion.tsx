import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Mode } from '../draft.ts';
import { withMode } from '../edits/whole.ts';
import { Question } from './Question.tsx';
import type { QuestionProps } from './questionProps.ts';

export function ModeQuestion({ draft, change }: QuestionProps) {
  const { t } = useTranslation('builder');
  return (
    <Question title={t('mode.title')} part="mode">
      <Segmented<Mode>
        block
        aria-label={t('mode.title')}
        value={draft.mode}
        onChange={(mode) => change((before) => withMode(before, mode))}
        options={[
          { value: 'list', label: t('mode.list') },
          { value: 'summary', label: t('mode.summary') },
        ]}
      />
    </Question>
  );
}
