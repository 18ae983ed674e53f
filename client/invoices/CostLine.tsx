import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Subscription } from '#server/subscription/contract.ts';
import { useFormat } from '../shared/format.ts';

/** How many accesses at which price, and when the next invoice comes. */
export function CostLine({ subscription }: { subscription: Subscription }) {
  const { t } = useTranslation('invoices');
  const format = useFormat();
  const { seatsAllowed, seatsUsed, people, seatPrice, amount, tax, total, nextInvoiceOn } = subscription;
  const counts = { count: seatsAllowed, used: seatsUsed, people };
  if (nextInvoiceOn === null) return <Typography.Text type="secondary">{t('free', counts)}</Typography.Text>;
  return (
    <Typography.Text type="secondary">
      {t('cost', {
        ...counts,
        each: format.money(seatPrice),
        amount: format.money(amount),
        tax: format.money(tax),
        total: format.money(total),
        day: format.day(nextInvoiceOn),
      })}
    </Typography.Text>
  );
}
