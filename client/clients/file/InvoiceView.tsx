import { DownloadOutlined, PrinterOutlined } from '@ant-design/icons';
import { type HttpError, useOne, useUpdate } from '@refinedev/core';
import { App, Button, Flex, Skeleton, Table, Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Line, Tax } from '#server/billing/contract.ts';
import { refreshEverything } from '../../shared/bulk/refresh.ts';
import { useFormat } from '../../shared/format.ts';
import type { GridRow } from '../../shared/Grid/useGrid.ts';
import { refusalText } from '../../shared/refusalText.ts';
import { PaymentForm } from './PaymentForm.tsx';

/** What an invoice is for, its taxes, and its next step: sent, paid bit by bit, or cancelled. */
export function InvoiceView({ id }: { id: number }) {
  const { result: invoice } = useOne<GridRow, HttpError>({ resource: 'clientInvoices', id });
  return invoice ? <Shown invoice={invoice} /> : <Skeleton active />;
}

function Shown({ invoice }: { invoice: GridRow }) {
  const { t } = useTranslation('file');
  const format = useFormat();
  const lines = (invoice.lines ?? []) as Line[];
  const taxes = (invoice.taxes ?? []) as (Tax & { cents: number })[];
  const sums: [string, number][] = [
    [t('subtotal'), Number(invoice.subtotal)],
    ...taxes.map(({ name, number, rate, cents }): [string, number] => [
      [name, format.rate(rate), number && `(${number})`].filter(Boolean).join(' '),
      cents,
    ]),
    ...(taxes.length ? [] : ([[t('taxes'), Number(invoice.tax)]] as [string, number][])),
    [t('wholeTotal'), Number(invoice.total)],
    [t('money.paid'), Number(invoice.paid)],
    [t('outstanding'), Number(invoice.outstanding)],
  ];
  return (
    <Flex vertical gap="middle">
      <Flex gap="small" align="center" wrap>
        <Typography.Text strong>{String(invoice.number)}</Typography.Text>
        <Tag bordered={false} style={{ margin: 0 }}>
          {format.choice('invoiceState', invoice.state)}
        </Tag>
        <Typography.Text type="secondary" style={{ flex: 1 }}>
          {format.day(String(invoice.issuedOn))}
        </Typography.Text>
        <OnPaper id={invoice.id} />
      </Flex>
      <Table<Line>
        size="small"
        pagination={false}
        rowKey={(line) => `${line.date} ${line.code} ${line.cents}`}
        dataSource={lines}
        columns={[
          { title: t('line.date'), render: (_, { date }) => format.day(date) },
          { title: t('line.what'), dataIndex: 'description' },
          { title: t('line.amount'), align: 'right', render: (_, { cents }) => format.money(cents) },
        ]}
      />
      <Flex vertical gap={4}>
        {sums.map(([label, cents]) => (
          <Flex key={label} justify="space-between">
            <span>{label}</span>
            <span>{format.money(cents)}</span>
          </Flex>
        ))}
      </Flex>
      {invoice._can?.edit && <Steps invoice={invoice} />}
    </Flex>
  );
}

/** In the client's language: kept as a file, or opened beside this page to be printed. */
function OnPaper({ id }: { id: number }) {
  const { t } = useTranslation('file');
  const href = `/api/client-invoices/${id}/pdf`;
  return (
    <Flex gap="small">
      <Button icon={<PrinterOutlined />} href={href} target="_blank">
        {t('printInvoice')}
      </Button>
      <Button icon={<DownloadOutlined />} href={href} download>
        {t('invoicePdf')}
      </Button>
    </Flex>
  );
}

function Steps({ invoice }: { invoice: GridRow }) {
  const { t } = useTranslation('file');
  const { message, modal } = App.useApp();
  const { mutateAsync, mutation } = useUpdate<GridRow, HttpError, { state: string }>();
  const put = (state: string) =>
    mutateAsync({
      resource: 'clientInvoices',
      id: invoice.id,
      values: { state },
      meta: { version: invoice.version },
      successNotification: false,
      errorNotification: false,
    })
      .catch((error: unknown) => void message.error(refusalText(error, t)))
      .finally(refreshEverything);
  const cancel = () =>
    modal.confirm({
      title: t('cancelInvoiceTitle', { number: String(invoice.number) }),
      content: t('cancelInvoiceText'),
      okText: t('cancelInvoice'),
      okButtonProps: { danger: true },
      onOk: () => put('cancelled'),
    });
  const isOpen = invoice.state === 'draft' || (invoice.state === 'sent' && invoice.paid === 0);
  return (
    <>
      <Flex gap="small">
        {invoice.state === 'draft' && (
          <Button type="primary" loading={mutation.isPending} onClick={() => void put('sent')}>
            {t('sendInvoice')}
          </Button>
        )}
        {isOpen && <Button onClick={cancel}>{t('cancelInvoice')}</Button>}
      </Flex>
      {invoice.state === 'sent' && <PaymentForm key={String(invoice.version)} invoice={invoice} />}
    </>
  );
}
