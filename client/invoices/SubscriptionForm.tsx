import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Form, Input, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Subscription, SubscriptionBody } from '#server/subscription/contract.ts';
import { isRequestError, request } from '../providers/http.ts';
import { FormDialog } from '../shared/FormDialog.tsx';
import { useFormat } from '../shared/format.ts';
import { NumberInput } from '../shared/NumberInput.tsx';
import { useFieldErrors } from '../shared/RecordForm/useFieldErrors.ts';

interface Props {
  subscription: Subscription;
  onClose: () => void;
}

const asked = ['seatsAllowed', 'billedTo', 'address', 'email', 'reference'] as const;

/** How many accesses there are, and to whom invoices are made out. */
export function SubscriptionForm({ subscription, onClose }: Props) {
  const { t } = useTranslation('invoices');
  const { message } = App.useApp();
  const [form] = Form.useForm<SubscriptionBody>();
  const showErrors = useFieldErrors(form);
  const { mutate, isPending } = useSave(subscription.version);
  const save = (values: SubscriptionBody) => {
    const changed = Object.fromEntries(
      asked.flatMap((name) => ((values[name] || null) === subscription[name] ? [] : [[name, values[name]]])),
    );
    if (Object.keys(changed).length === 0) return onClose();
    mutate(changed, {
      onSuccess: () => {
        void message.success(t('shared:saved'));
        onClose();
      },
      onError: (error) => showErrors(isRequestError(error) ? error : undefined),
    });
  };
  return (
    <FormDialog
      title={t('change')}
      width={480}
      form={form}
      initial={subscription}
      isBusy={isPending}
      onFinish={save}
      onClose={onClose}
    >
      <Form.Item
        name="seatsAllowed"
        label={t('accesses')}
        rules={[needed(t)]}
        extra={<Cost of={subscription} />}
      >
        <NumberInput min={1} max={10_000} precision={0} />
      </Form.Item>
      <Form.Item name="billedTo" label={t('billedTo')} extra={t('billedToHint')}>
        <Input maxLength={160} autoComplete="organization" />
      </Form.Item>
      <Form.Item name="address" label={t('address')}>
        <Input maxLength={300} autoComplete="street-address" />
      </Form.Item>
      <Form.Item name="email" label={t('email')}>
        <Input maxLength={254} type="email" autoComplete="email" />
      </Form.Item>
      <Form.Item name="reference" label={t('reference')} extra={t('referenceHint')}>
        <Input maxLength={80} autoComplete="off" />
      </Form.Item>
    </FormDialog>
  );
}

const needed = (t: (key: string) => string) => ({ required: true, message: t('shared:problem required') });

/** What the typed number of accesses would cost a month. */
function Cost({ of: { seatPrice, seatsUsed } }: { of: Subscription }) {
  const { t } = useTranslation('invoices');
  const format = useFormat();
  const seats: number | undefined = Form.useWatch('seatsAllowed');
  const used = t('used', { count: seatsUsed });
  if (!seatPrice || !seats) return <Typography.Text type="secondary">{used}</Typography.Text>;
  return (
    <Typography.Text type="secondary" role="status">
      {used} {t('wouldCost', { amount: format.money(seats * seatPrice) })}
    </Typography.Text>
  );
}

/** The company's version moves with it, so the company is read anew too. */
function useSave(version: number) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: SubscriptionBody) =>
      request('PATCH', '/api/subscription', { body, headers: { 'If-Match': `"${version}"` } }),
    onSettled: async () => {
      await cache.invalidateQueries({ queryKey: ['subscription'] });
      await cache.invalidateQueries({ queryKey: ['company'] });
    },
  });
}
