import { DownloadOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { RecordPage } from '../shared/RecordPage.tsx';

const fields = [
  'issuedOn',
  'paidAt',
  'periodFrom',
  'periodTo',
  'seats',
  'professionals',
  'amount',
  'tax',
  'total',
];

/** One invoice, to be read, printed, or kept as a PDF. */
export default function InvoiceShow() {
  const { t } = useTranslation('invoices');
  return (
    <RecordPage
      resource="subscriptionInvoices"
      fields={fields}
      listTitle={t('list')}
      actions={({ id }) => (
        <>
          <Button className="unprinted" icon={<PrinterOutlined />} onClick={() => window.print()}>
            {t('print')}
          </Button>
          <Button
            className="unprinted"
            type="primary"
            icon={<DownloadOutlined />}
            href={`/api/subscription-invoices/${id}/pdf`}
            download
          >
            {t('pdf')}
          </Button>
        </>
      )}
    />
  );
}
