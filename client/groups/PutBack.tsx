import { UndoOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button, Flex, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { request } from '../providers/http.ts';
import { queryClient } from '../providers/queryClient.ts';
import { refreshEverything } from '../shared/bulk/refresh.ts';

interface Props {
  id: number;
  title: string;
  /** Until when, in words. */
  until: string;
}

/** Puts a deleted group back. It stays when the page is left, so nothing of the page is used here. */
export function PutBack({ id, title, until }: Props) {
  const { t } = useTranslation('groups');
  const restoring = useMutation(
    {
      mutationFn: () => request('POST', `/api/groups/${id}/restore`, { body: {} }),
      networkMode: 'always',
      onSuccess: refreshEverything,
    },
    queryClient,
  );
  if (restoring.isSuccess) return <Typography.Text>{t('delete.undone', { title })}</Typography.Text>;
  return (
    <Flex vertical gap={8} align="start">
      <Typography.Text type="secondary">{t('delete.until', { time: until })}</Typography.Text>
      <Button icon={<UndoOutlined />} loading={restoring.isPending} onClick={() => restoring.mutate()}>
        {t('delete.undo')}
      </Button>
      {restoring.isError && <Typography.Text type="danger">{t('delete.gone')}</Typography.Text>}
    </Flex>
  );
}
