import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { GridRow } from '../shared/Grid/useGrid.ts';
import { usePersonActions } from './usePersonActions.ts';

/** Who has never signed in may have lost the letter, or let its hour pass. */
export function InvitedNotice({ record }: { record: GridRow }) {
  const { t } = useTranslation('professionals');
  const { sendLink } = usePersonActions(record);
  return (
    <Alert
      type="info"
      showIcon
      message={t('neverSignedIn')}
      description={t('neverSignedInHint', { email: record.email })}
      action={<Button onClick={() => void sendLink()}>{t('sendAgain')}</Button>}
    />
  );
}
