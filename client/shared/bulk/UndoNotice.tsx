import { UndoOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button, Flex, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { UndoAnswer } from '#server/clients/contract.ts';
import { request } from '../../providers/http.ts';
import { queryClient } from '../../providers/queryClient.ts';
import { failureText } from './failures.ts';
import { refreshEverything } from './refresh.ts';

interface Props {
  id: number;
  /** Until when it can be undone, in words. */
  until: string;
  format: (count: number) => string;
}

/** Offers to take an action back and tells what became of that. It stays when the page is left, so nothing of the page is used here. */
export function UndoNotice({ id, until, format }: Props) {
  const { t } = useTranslation('bulk');
  const undoing = useMutation(
    {
      mutationFn: () => request<UndoAnswer>('POST', `/api/bulk/${id}/undo`, { body: {} }),
      networkMode: 'always',
      onSuccess: refreshEverything,
    },
    queryClient,
  );
  const { data, error } = undoing;
  return (
    <Flex vertical gap={8} align="start">
      {data ? (
        <Undone {...data} format={format} />
      ) : (
        <>
          <Typography.Text type="secondary">{t('undoUntil', { time: until })}</Typography.Text>
          <Button icon={<UndoOutlined />} loading={undoing.isPending} onClick={() => undoing.mutate()}>
            {t('undo')}
          </Button>
          {error && <Typography.Text type="danger">{failureText(error, t)}</Typography.Text>}
        </>
      )}
    </Flex>
  );
}

const named = 5;

function Undone({ restored, left, format }: UndoAnswer & Pick<Props, 'format'>) {
  const { t } = useTranslation('bulk');
  const names = left.slice(0, named).map(({ label }) => label);
  const count = left.length;
  return (
    <>
      <Typography.Text>{t('undone', { count: restored, shown: format(restored) })}</Typography.Text>
      {count > 0 && (
        <Typography.Text type="secondary">
          {t('left', { count, names: (count > named ? [...names, '…'] : names).join(', ') })}
        </Typography.Text>
      )}
    </>
  );
}
