import { useQuery } from '@tanstack/react-query';
import { App, Button, Card, Flex, List, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Pending } from '#server/clients/contract.ts';
import { request } from '../../providers/http.ts';
import { useFormat } from '../../shared/format.ts';
import type { GridRow } from '../../shared/Grid/useGrid.ts';
import { mayIn } from './mayIn.ts';
import type { SectionProps } from './section.ts';
import { useFileActions } from './useFileActions.ts';

/** Who was asked to join and has not answered; nothing where nobody is waited for. */
export function PendingRequests({ client }: SectionProps) {
  const { t } = useTranslation('file');
  const path = `/api/clients/${client.id}/external`;
  const { data } = useQuery({
    queryKey: ['pending', client.id],
    queryFn: ({ signal }) => request<{ data: Pending[] }>('GET', path, { signal }),
  });
  const pending = data?.data ?? [];
  if (pending.length === 0) return null;
  return (
    <Card size="small" title={<h2 style={{ margin: 0, fontSize: 'inherit' }}>{t('pending.title')}</h2>}>
      <List
        size="small"
        dataSource={pending}
        renderItem={(one) => (
          <List.Item key={one.id} style={{ paddingInline: 0 }}>
            <Asked client={client} one={one} />
          </List.Item>
        )}
      />
    </Card>
  );
}

function Asked({ client, one }: { client: GridRow; one: Pending }) {
  const { t } = useTranslation('file');
  const { near } = useFormat();
  const name = one.actor?.label ?? t('shared:record.system');
  return (
    <Flex justify="space-between" align="center" wrap gap="small" style={{ width: '100%' }}>
      <span>
        {one.professional?.label}{' '}
        <Typography.Text type="secondary">
          {t('pending.asked', { name, day: near(one.since) })}
        </Typography.Text>
      </span>
      {mayIn(client).share && <Withdraw client={client} one={one} />}
    </Flex>
  );
}

function Withdraw({ client, one }: { client: GridRow; one: Pending }) {
  const { t } = useTranslation('file');
  const { modal } = App.useApp();
  const { withdraw } = useFileActions(client);
  const title = t('withdrawTitle', { name: one.professional?.label });
  const ask = () =>
    modal.confirm({
      title,
      content: t('withdrawText'),
      okText: t('withdraw'),
      okButtonProps: { danger: true },
      onOk: () => withdraw(one.id),
    });
  return (
    <Button size="small" onClick={ask} aria-label={title}>
      {t('withdraw')}
    </Button>
  );
}
