import { EditOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Grid } from '../shared/Grid/Grid.tsx';
import { Page } from '../shared/Page.tsx';
import { useSubscription } from '../shared/useSubscription.ts';
import { CostLine } from './CostLine.tsx';
import { SubscriptionForm } from './SubscriptionForm.tsx';

const columns = ['number', 'issuedOn', 'seats', 'professionals', 'amount', 'tax', 'total', 'paidAt'];

/** What the company has paid for the software, and what it will pay. */
export default function InvoiceList() {
  const { t } = useTranslation('invoices');
  const [isChanging, change] = useState(false);
  const { data } = useSubscription();
  const open = (
    <Button type="primary" icon={<EditOutlined />} disabled={!data} onClick={() => change(true)}>
      {t('change')}
    </Button>
  );
  return (
    <Page title={t('list')} actions={open} below={data && <CostLine subscription={data} />}>
      <Grid resource="subscriptionInvoices" columns={columns} exports />
      {isChanging && data && <SubscriptionForm subscription={data} onClose={() => change(false)} />}
    </Page>
  );
}
