import { useQuery } from '@tanstack/react-query';
import { App, Button, Card, Flex, List, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Notification } from '#server/clients/contract.ts';
import { request } from '../providers/http.ts';
import { refreshEverything } from '../shared/bulk/refresh.ts';
import { useFormat } from '../shared/format.ts';
import { refusalText } from '../shared/refusalText.ts';

/** What waits for an answer, oldest first; nothing where nothing waits. */
export function Requests() {
  const { t } = useTranslation('home');
  const { data } = useQuery({
    queryKey: ['notifications'],
    queryFn: ({ signal }) => request<{ data: Notification[] }>('GET', '/api/notifications', { signal }),
  });
  const waiting = data?.data ?? [];
  if (waiting.length === 0) return null;
  return (
    <Card size="small" title={<h2 style={{ margin: 0, fontSize: 'inherit' }}>{t('requests')}</h2>}>
      <List
        size="small"
        dataSource={waiting}
        renderItem={(one) => (
          <List.Item key={one.id} style={{ paddingInline: 0 }}>
            <Waiting one={one} />
          </List.Item>
        )}
      />
    </Card>
  );
}

function Waiting({ one: { id, kind, at, actor, client } }: { one: Notification }) {
  const { t } = useTranslation('home');
  const { message } = App.useApp();
  const format = useFormat();
  const answer = (accept: boolean) =>
    request('POST', `/api/notifications/${id}/answer`, { body: { accept } })
      .catch((error: unknown) => void message.error(refusalText(error, t)))
      .finally(refreshEverything);
  return (
    <Flex justify="space-between" align="center" wrap gap="small" style={{ width: '100%' }}>
      <span>
        {t(`request.${kind}`, {
          name: actor?.label ?? t('shared:record.system'),
          client: client?.label ?? '',
        })}{' '}
        <Typography.Text type="secondary">{format.near(at)}</Typography.Text>
      </span>
      <Flex gap="small">
        <Button size="small" onClick={() => void answer(false)}>
          {t('decline')}
        </Button>
        <Button size="small" type="primary" onClick={() => void answer(true)}>
          {t('accept')}
        </Button>
      </Flex>
    </Flex>
  );
}
