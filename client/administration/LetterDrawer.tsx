import { useQuery } from '@tanstack/react-query';
import { Alert, Descriptions, Drawer, Skeleton, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Row } from '#server/contract.ts';
import { request } from '../providers/http.ts';
import { useFormat } from '../shared/format.ts';

/** One letter as its recipient reads it. */
export function LetterDrawer({ id, onClose }: { id: number | undefined; onClose: () => void }) {
  const { t } = useTranslation('administration');
  const { data, isError } = useQuery({
    queryKey: ['letter', id],
    queryFn: async ({ signal }) =>
      (await request<{ data: Row<'outbox'> }>('GET', `/api/outbox/${id}`, { signal })).data,
    enabled: id !== undefined,
  });
  return (
    <Drawer
      open={id !== undefined}
      onClose={onClose}
      title={data?.subject ?? t('outbox')}
      width="min(640px, 100vw)"
    >
      {isError && <Alert type="error" showIcon message={t('shared:error internal')} />}
      {data ? <Letter letter={data} /> : !isError && <Skeleton active />}
    </Drawer>
  );
}

function Letter({ letter }: { letter: Row<'outbox'> }) {
  const { t } = useTranslation('administration');
  const format = useFormat();
  const items = [
    { key: 'to', label: t('to'), children: letter.recipient },
    { key: 'state', label: t('state'), children: format.choice('messageState', letter.state) },
    { key: 'at', label: t('written'), children: format.instant(letter.createdAt) },
  ];
  return (
    <>
      {letter.state === 'kept' && (
        <Alert type="info" showIcon message={t('kept')} style={{ marginBottom: 16 }} />
      )}
      {letter.lastError && (
        <Alert type="warning" showIcon message={letter.lastError} style={{ marginBottom: 16 }} />
      )}
      <Descriptions size="small" column={1} items={items} colon={false} />
      <Typography.Paragraph
        copyable={{ tooltips: [t('copy'), t('copied')] }}
        style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', marginTop: 16 }}
      >
        {letter.text ?? ''}
      </Typography.Paragraph>
    </>
  );
}
