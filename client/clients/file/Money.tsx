import { useQuery } from '@tanstack/react-query';
import { Card, Flex, Statistic } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Balance } from '#server/billing/contract.ts';
import { request } from '../../providers/http.ts';
import { useFormat } from '../../shared/format.ts';
import { Grid } from '../../shared/Grid/Grid.tsx';
import { InvoiceDrawer } from './InvoiceDrawer.tsx';
import { ofClient, sameInFile } from './ofClient.ts';
import { rowIn } from './rowIn.ts';
import type { SectionProps } from './section.ts';

const columns = ['number', 'issuedOn', 'dueOn', 'state', 'total', 'paid', 'outstanding'];
const figures = ['billable', 'billed', 'paid', 'balance'] as const;

/** How the account stands, and the invoices that make it so. */
export function Money({ client }: SectionProps) {
  const { t } = useTranslation('file');
  const format = useFormat();
  const { data } = useQuery({
    queryKey: ['balance', client.id],
    queryFn: ({ signal }) =>
      request<{ data: Balance }>('GET', `/api/clients/${client.id}/balance`, { signal }),
  });
  const balance = data?.data;
  return (
    <Flex vertical gap="middle">
      <Card size="small">
        <Flex gap="large" wrap>
          {figures.map((name) => (
            <Statistic
              key={name}
              title={t(`money.${name}`)}
              value={balance ? format.money(balance[name]) : '–'}
              valueStyle={{ fontSize: 20 }}
            />
          ))}
        </Flex>
      </Card>
      <Grid
        resource="clientInvoices"
        columns={columns}
        hidden={sameInFile}
        fixed={ofClient(client.id)}
        usualSize={10}
        rowPath={rowIn(client.id, 'money')}
      />
      {balance && <InvoiceDrawer client={client} balance={balance} />}
    </Flex>
  );
}
