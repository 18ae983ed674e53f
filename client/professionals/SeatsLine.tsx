import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCompany } from '../shared/useCompany.ts';

/** How many of the paid accesses are used. */
export function SeatsLine() {
  const { t } = useTranslation('professionals');
  const { data } = useCompany();
  if (!data) return null;
  const isFull = data.seatsUsed >= data.seatsAllowed;
  return (
    <Typography.Text type={isFull ? 'warning' : 'secondary'}>
      {t(isFull ? 'seatsFull' : 'seats', { used: data.seatsUsed, allowed: data.seatsAllowed })}
    </Typography.Text>
  );
}
