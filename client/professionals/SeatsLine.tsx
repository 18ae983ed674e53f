import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../shared/format.ts';
import { useCompany } from '../shared/useCompany.ts';
import { useSubscription } from '../shared/useSubscription.ts';

/** How many of the paid accesses are used, and what each costs, for who pays. */
export function SeatsLine() {
  const { t } = useTranslation('professionals');
  const { data } = useCompany();
  const format = useFormat();
  const price = useSubscription().data?.seatPrice;
  if (!data) return null;
  const isFull = data.seatsUsed >= data.seatsAllowed;
  return (
    <Typography.Text type={isFull ? 'warning' : 'secondary'}>
      {t(isFull ? 'seatsFull' : 'seats', { used: data.seatsUsed, allowed: data.seatsAllowed })}
      {price ? ` ${t('seatPrice', { price: format.money(price) })}` : null}
    </Typography.Text>
  );
}
