import { Drawer } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Balance } from '#server/billing/contract.ts';
import type { GridRow } from '../../shared/Grid/useGrid.ts';
import { useOpened } from '../../shared/RecordForm/RecordDrawer.tsx';
import { InvoiceView } from './InvoiceView.tsx';
import { NewInvoice } from './NewInvoice.tsx';

interface Props {
  client: GridRow;
  balance: Balance;
}

/** A new invoice, or one that is there, beside the list. */
export function InvoiceDrawer({ client, balance }: Props) {
  const { t } = useTranslation('file');
  const { opened, open, close } = useOpened();
  return (
    <Drawer
      open={opened !== undefined}
      onClose={close}
      title={t(opened === 'new' ? 'bill' : 'invoice')}
      width={600}
      destroyOnHidden
    >
      {opened === 'new' && <NewInvoice client={client} balance={balance} onMade={open} />}
      {typeof opened === 'number' && <InvoiceView key={opened} id={opened} />}
    </Drawer>
  );
}
