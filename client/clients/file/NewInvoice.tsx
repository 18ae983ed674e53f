import { type HttpError, useCreate } from '@refinedev/core';
import { App, Button, Checkbox, Flex, Table, Typography } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Balance } from '#server/billing/contract.ts';
import { refreshEverything } from '../../shared/bulk/refresh.ts';
import { useFormat } from '../../shared/format.ts';
import type { GridRow } from '../../shared/Grid/useGrid.ts';
import { Notice } from '../../shared/Notice.tsx';
import { refusalText } from '../../shared/refusalText.ts';
import { UnsavedGuard } from '../../shared/UnsavedGuard.tsx';

interface Props {
  client: GridRow;
  balance: Balance;
  onMade: (id: number) => void;
}

type Event = Balance['events'][number];

const keyOf = ({ kind, id }: Event): string => `${kind} ${id}`;

/** Everything that can be billed is ticked, and every tax of the company is on. */
export function NewInvoice({ client, balance: { events, taxes }, onMade }: Props) {
  const { t } = useTranslation('file');
  const format = useFormat();
  const { message } = App.useApp();
  const [keys, choose] = useState(() => events.map(keyOf));
  const [kept, keep] = useState(() => taxes.map((_, index) => index));
  const isChosen = useRef(false);
  const { mutate, mutation } = useCreate<GridRow, HttpError, object>();
  const chosen = events.filter((event) => keys.includes(keyOf(event)));
  const on = taxes.filter((_, index) => kept.includes(index));
  const sum = sumsOf(chosen, on);
  const idsOf = (kind: Event['kind']) => chosen.filter((one) => one.kind === kind).map(({ id }) => id);
  const make = () =>
    mutate(
      {
        resource: 'clientInvoices',
        values: {
          clientId: client.id,
          appointmentIds: idsOf('appointment'),
          interventionIds: idsOf('intervention'),
          taxes: on,
        },
        successNotification: false,
        errorNotification: false,
      },
      {
        onSuccess: ({ data }) => {
          isChosen.current = false;
          refreshEverything();
          onMade(data.id);
        },
        onError: (error: unknown) => void message.error(refusalText(error, t)),
      },
    );
  if (events.length === 0) return <Notice title={t('nothingToBill')} />;
  return (
    <Flex vertical gap="middle">
      <Table<Event>
        size="small"
        pagination={false}
        rowKey={keyOf}
        dataSource={events}
        rowSelection={{
          selectedRowKeys: keys,
          onChange: (next) => {
            isChosen.current = true;
            choose(next.map(String));
          },
        }}
        columns={[
          { title: t('line.date'), render: (_, { at }) => format.instantDay(at) },
          { title: t('line.what'), dataIndex: 'label' },
          { title: t('line.amount'), align: 'right', render: (_, { cents }) => format.money(cents) },
        ]}
      />
      {taxes.map((tax, index) => (
        <Checkbox
          key={tax.name}
          checked={kept.includes(index)}
          onChange={({ target }) => {
            isChosen.current = true;
            keep(target.checked ? [...kept, index] : kept.filter((each) => each !== index));
          }}
        >
          {tax.name} {format.rate(tax.rate)}
        </Checkbox>
      ))}
      <Flex justify="space-between" align="center">
        <Typography.Text strong>{t('total', { total: format.money(sum) })}</Typography.Text>
        <Button type="primary" disabled={chosen.length === 0} loading={mutation.isPending} onClick={make}>
          {t('draft')}
        </Button>
      </Flex>
      <UnsavedGuard isDirty={() => isChosen.current} />
    </Flex>
  );
}

/** As the server will say it: each tax is rounded by itself. */
function sumsOf(events: Event[], taxes: Balance['taxes']): number {
  const subtotal = events.reduce((sum, { cents }) => sum + cents, 0);
  const taxable = events.reduce((sum, event) => sum + (event.taxable ? event.cents : 0), 0);
  return taxes.reduce((sum, { rate }) => sum + Math.round((taxable * rate) / 100), subtotal);
}
