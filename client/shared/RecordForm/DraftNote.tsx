import { Alert, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../format.ts';
import type { DraftState } from './useDraft.ts';

/** Whether what is typed is kept, and whether the record is another one by now. */
export function DraftNote({ state }: { state: DraftState }) {
  const { t } = useTranslation();
  return (
    <div role="status">
      {state.is === 'saved' && state.isOutdated && (
        <Alert type="warning" showIcon style={{ marginBlock: 8 }} message={t('draft.changedMeanwhile')} />
      )}
      <Words state={state} />
    </div>
  );
}

function Words({ state }: { state: DraftState }) {
  const { t } = useTranslation();
  const { instant } = useFormat();
  if (state.is === 'nothing') return null;
  if (state.is === 'failed') return <Typography.Text type="danger">{t('draft.failed')}</Typography.Text>;
  return (
    <Typography.Text type="secondary">
      {state.is === 'saved' ? t('draft.saved', { when: instant(state.at) }) : t('draft.saving')}
    </Typography.Text>
  );
}
