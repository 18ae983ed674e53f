import { App, Button, Form, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { choices } from '#reports/choices.ts';
import { request } from '../../providers/http.ts';
import { newKey } from '../../providers/newKey.ts';
import { refreshEverything } from '../../shared/bulk/refresh.ts';
import { useFormat } from '../../shared/format.ts';
import type { GridRow } from '../../shared/Grid/useGrid.ts';
import { MoneyInput } from '../../shared/RecordForm/MoneyInput.tsx';
import { refusalText } from '../../shared/refusalText.ts';
import { UnsavedGuard } from '../../shared/UnsavedGuard.tsx';

interface Payment {
  amount: number;
  method: string;
}

/** What was paid, the whole of it unless said; sent twice by mistake it counts once. */
export function PaymentForm({ invoice }: { invoice: GridRow }) {
  const { t } = useTranslation('file');
  const format = useFormat();
  const { message } = App.useApp();
  const [form] = Form.useForm<Payment>();
  const [isBusy, setBusy] = useState(false);
  const [key] = useState(newKey);
  const save = (payment: Payment) => {
    setBusy(true);
    return request('POST', `/api/client-invoices/${invoice.id}/payments`, {
      body: payment,
      headers: { 'Idempotency-Key': key },
    })
      .then(() => void message.success(t('paymentRecorded')))
      .catch((error: unknown) => void message.error(refusalText(error, t)))
      .finally(() => {
        setBusy(false);
        refreshEverything();
      });
  };
  return (
    <Form
      form={form}
      layout="vertical"
      name="payment"
      initialValues={{ amount: invoice.outstanding, method: 'card' }}
      onFinish={(payment: Payment) => void save(payment)}
    >
      <Form.Item
        name="amount"
        label={t('amount')}
        rules={[{ required: true, message: t('shared:problem required') }]}
      >
        <MoneyInput />
      </Form.Item>
      <Form.Item name="method" label={t('method')}>
        <Select
          style={{ width: 200 }}
          options={choices.paymentMethod.map((value) => ({
            value,
            label: format.choice('paymentMethod', value),
          }))}
        />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={isBusy}>
        {t('recordPayment')}
      </Button>
      <UnsavedGuard isDirty={() => form.isFieldsTouched()} />
    </Form>
  );
}
