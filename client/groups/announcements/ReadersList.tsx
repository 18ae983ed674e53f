import { useQuery } from '@tanstack/react-query';
import { List } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Recipient } from '#server/groupActivity/contract.ts';
import { request } from '../../providers/http.ts';
import { useFormat } from '../../shared/format.ts';
import { NewLink } from '../NewLink.tsx';

/** Who has read an announcement, and who could not be written to. */
export function ReadersList({ id, mayWrite }: { id: number; mayWrite: boolean }) {
  const { t } = useTranslation('groups');
  const { instant } = useFormat();
  const { data, isPending } = useQuery({
    queryKey: ['announcements', id, 'recipients'],
    queryFn: async ({ signal }) =>
      (await request<{ data: Recipient[] }>('GET', `/api/announcements/${id}/recipients`, { signal })).data,
  });
  const state = ({ sentAt, readAt }: Recipient) => {
    if (readAt !== null) return t('announce.readAt', { time: instant(readAt) });
    return t(sentAt === null ? 'announce.noAddress' : 'announce.unread');
  };
  return (
    <List
      size="small"
      style={{ width: '100%' }}
      loading={isPending}
      dataSource={data ?? []}
      pagination={data && data.length > 20 ? { pageSize: 20, size: 'small' } : false}
      renderItem={(reader) => (
        <List.Item key={reader.clientId}>
          <List.Item.Meta title={reader.name} description={state(reader)} />
          {mayWrite && reader.canBeWrittenTo && (
            <NewLink at={`/api/announcements/${id}/links`} clientId={reader.clientId} />
          )}
        </List.Item>
      )}
    />
  );
}
