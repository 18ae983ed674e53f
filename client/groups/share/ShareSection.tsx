import { CloseOutlined, UserAddOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Flex, List, Tag, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GroupStakeholder } from '#server/groups/contract.ts';
import { request } from '../../providers/http.ts';
import { useFormat } from '../../shared/format.ts';
import type { GridRow } from '../../shared/Grid/useGrid.ts';
import { useMay } from '../../shared/session.ts';
import { AddProfessional } from './AddProfessional.tsx';
import { RemoveProfessional } from './RemoveProfessional.tsx';

/** The professionals of the group, and whether the group opens its members' files to them. */
export function ShareSection({ group }: { group: GridRow }) {
  const { t } = useTranslation('groups');
  const mayShare = useMay('groups.share') && group._can?.edit === true;
  const [isAdding, setAdding] = useState(false);
  const [removed, setRemoved] = useState<GroupStakeholder>();
  const { data, isPending } = useStakeholders(group.id);
  return (
    <Flex vertical gap="middle" align="start">
      {mayShare && (
        <Button type="primary" icon={<UserAddOutlined />} onClick={() => setAdding(true)}>
          {t('share.add')}
        </Button>
      )}
      <List
        style={{ width: '100%' }}
        size="small"
        aria-label={t('share.list')}
        loading={isPending}
        locale={{ emptyText: <Typography.Text type="secondary">{t('share.none')}</Typography.Text> }}
        dataSource={data ?? []}
        renderItem={(person) => (
          <Professional
            key={person.professionalId}
            person={person}
            isResponsible={person.professionalId === group.responsibleId}
            onRemove={mayShare ? () => setRemoved(person) : undefined}
          />
        )}
      />
      {isAdding && <AddProfessional groupId={group.id} onClose={() => setAdding(false)} />}
      {removed && (
        <RemoveProfessional groupId={group.id} person={removed} onClose={() => setRemoved(undefined)} />
      )}
    </Flex>
  );
}

const useStakeholders = (groupId: number) =>
  useQuery({
    queryKey: ['groups', groupId, 'stakeholders'],
    queryFn: async ({ signal }) =>
      (await request<{ data: GroupStakeholder[] }>('GET', `/api/groups/${groupId}/stakeholders`, { signal }))
        .data,
  });

interface ProfessionalProps {
  person: GroupStakeholder;
  isResponsible: boolean;
  onRemove: (() => void) | undefined;
}

function Professional({ person: { name, since, addToMembers }, isResponsible, onRemove }: ProfessionalProps) {
  const { t } = useTranslation('groups');
  const { instantDay } = useFormat();
  const remove = onRemove && (
    <Button
      key="remove"
      type="text"
      size="small"
      icon={<CloseOutlined />}
      aria-label={t('share.remove', { name })}
      title={t('share.remove', { name })}
      onClick={onRemove}
    />
  );
  return (
    <List.Item actions={remove ? [remove] : []}>
      <Flex gap="small" wrap align="center">
        <Typography.Text strong>{name}</Typography.Text>
        <Typography.Text type="secondary">{t('share.since', { day: instantDay(since) })}</Typography.Text>
        {isResponsible && <Tag bordered={false}>{t('share.responsible')}</Tag>}
        {addToMembers && (
          <Tag bordered={false} color="processing">
            {t('share.files')}
          </Tag>
        )}
      </Flex>
    </List.Item>
  );
}
