import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/format.ts';
import type { GridRow } from '../../shared/Grid/useGrid.ts';
import { ReturnButton } from './ReturnButton.tsx';
import { useDepartureView } from './useDeparture.ts';

/** On the page of somebody who has left: when, and the way back. */
export function LeftNotice({ person }: { person: GridRow }) {
  const { t } = useTranslation('leave');
  const format = useFormat();
  const { data } = useDepartureView(person.id);
  if (!data) return null;
  const name = String(person.fullName);
  const canUndo = data.last?.canUndo ?? false;
  return (
    <Alert
      type="info"
      showIcon
      message={
        data.last
          ? t('leftTitle', { name, when: format.instant(data.last.at) })
          : t('leftTitleUnknown', { name })
      }
      description={
        canUndo && data.last
          ? t('undoHint', { until: format.instant(data.last.undoUntil) })
          : t('reactivateHint')
      }
      action={<ReturnButton id={person.id} isUndo={canUndo} />}
    />
  );
}
