import { CloseOutlined } from '@ant-design/icons';
import { App, Button, Table, Typography } from 'antd';
import type { ColumnsType } from 'antd/es/table';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { GroupMember } from '#server/groups/contract.ts';
import { request } from '../../providers/http.ts';
import { useFormat } from '../../shared/format.ts';
import type { GridRow } from '../../shared/Grid/useGrid.ts';
import { useAct } from '../../shared/useAct.ts';
import { useNarrow } from '../../shared/useNarrow.ts';

interface Props {
  group: GridRow;
  members: GroupMember[];
  total: number;
  isPending: boolean;
  emptyText: string;
  page: number;
  size: number;
  onPage: (page: number) => void;
}

export function MembersTable({ group, members, total, isPending, emptyText, page, size, onPage }: Props) {
  const { t } = useTranslation('groups');
  const columns = useMemberColumns(group);
  return (
    <Table<GroupMember>
      size="small"
      rowKey="clientId"
      aria-label={t('section.members')}
      columns={columns}
      dataSource={members}
      loading={isPending}
      locale={{ emptyText }}
      pagination={
        total > size && { current: page, pageSize: size, total, onChange: onPage, showSizeChanger: false }
      }
    />
  );
}

function useMemberColumns(group: GridRow): ColumnsType<GroupMember> {
  const { t } = useTranslation('groups');
  const format = useFormat();
  const narrow = useNarrow(640);
  const remove = useRemoval(group.id);
  const since: ColumnsType<GroupMember>[number] = {
    title: t('members.since'),
    dataIndex: 'since',
    render: format.instantDay,
  };
  const source: ColumnsType<GroupMember>[number] = {
    title: t('members.source'),
    dataIndex: 'source',
    render: (value: string) => format.choice('memberSource', value),
  };
  return [
    {
      title: t('members.name'),
      dataIndex: 'name',
      render: (_, member) => <MemberName {...member} />,
    },
    since,
    ...(narrow ? [] : [source]),
    ...(group._can?.edit
      ? [
          {
            key: 'remove',
            width: 48,
            render: (_: unknown, member: GroupMember) => (
              <Button
                type="text"
                size="small"
                icon={<CloseOutlined />}
                aria-label={t('members.remove', { name: member.name })}
                title={t('members.remove', { name: member.name })}
                onClick={() => remove(member)}
              />
            ),
          },
        ]
      : []),
  ];
}

/** Whoever may not open the file sees the name alone. */
function MemberName({ clientId, name, isOpen }: GroupMember) {
  const { t } = useTranslation('groups');
  return isOpen ? (
    <Link to={`/clients/${clientId}`}>{name}</Link>
  ) : (
    <Typography.Text title={t('members.closed')}>{name}</Typography.Text>
  );
}

function useRemoval(groupId: number) {
  const { t } = useTranslation('groups');
  const { modal } = App.useApp();
  const act = useAct();
  return ({ clientId, name }: GroupMember) =>
    modal.confirm({
      title: t('members.removeTitle', { name }),
      content: t('members.removeText'),
      okText: t('remove'),
      autoFocusButton: 'cancel',
      onOk: () =>
        act(
          () => request('DELETE', `/api/groups/${groupId}/members/${clientId}`),
          () => t('members.removed', { name }),
        ),
    });
}
