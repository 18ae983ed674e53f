import { RestOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Flex, Modal, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeletedGroup } from '#server/groups/contract.ts';
import { request } from '../providers/http.ts';
import { useFormat } from '../shared/format.ts';
import { PutBack } from './PutBack.tsx';

/** The groups deleted within a day, while there are any. */
export function DeletedGroups() {
  const { t } = useTranslation('groups');
  const { instant } = useFormat();
  const [isOpen, setOpen] = useState(false);
  const { data } = useQuery({
    queryKey: ['groups', 'deleted'],
    queryFn: async ({ signal }) =>
      (await request<{ data: DeletedGroup[] }>('GET', '/api/groups/deleted', { signal })).data,
  });
  if (!isOpen && !data?.length) return null;
  return (
    <>
      <Button icon={<RestOutlined />} onClick={() => setOpen(true)}>
        {t('delete.list')}
      </Button>
      <Modal open={isOpen} title={t('delete.list')} footer={null} onCancel={() => setOpen(false)} width={480}>
        <Flex vertical gap={20}>
          {data?.map(({ id, title, until }) => (
            <div key={id}>
              <Typography.Text strong>{title}</Typography.Text>
              <PutBack id={id} title={title} until={instant(until)} />
            </div>
          ))}
        </Flex>
      </Modal>
    </>
  );
}
