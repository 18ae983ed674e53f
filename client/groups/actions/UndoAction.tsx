import { UndoOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button, Flex, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { GroupUndoAnswer } from '#server/groups/contract.ts';
import { request } from '../../providers/http.ts';
import { queryClient } from '../../providers/queryClient.ts';
import { refreshEverything } from '../../shared/bulk/refresh.ts';

/** Takes an action on a group back. It stays when the page is left, so nothing of the page is used here. */
export function UndoAction({ path, until }: { path: string; until: string }) {
  const { t } = useTranslation('groups');
  const undoing = useMutation(
    {
      mutationFn: () => request<GroupUndoAnswer>('POST', path, { body: {} }),
      networkMode: 'always',
      onSuccess: refreshEverything,
    },
    queryClient,
  );
  if (undoing.data) {
    const { restored: count } = undoing.data;
    return <Typography.Text>{t('act.undone', { count, shown: String(count) })}</Typography.Text>;
  }
  return (
    <Flex vertical gap={8} align="start">
      <Typography.Text type="secondary">{t('act.until', { time: until })}</Typography.Text>
      <Button icon={<UndoOutlined />} loading={undoing.isPending} onClick={() => undoing.mutate()}>
        {t('act.undo')}
      </Button>
      {undoing.isError && <Typography.Text type="danger">{t('shared:error title')}</Typography.Text>}
    </Flex>
  );
}
