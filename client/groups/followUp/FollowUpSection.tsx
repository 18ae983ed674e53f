import { useQuery } from '@tanstack/react-query';
import { Checkbox, Flex, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FollowUp, FollowUpLine } from '#server/groups/contract.ts';
import { request } from '../../providers/http.ts';
import type { GridRow } from '../../shared/Grid/useGrid.ts';
import { useMay } from '../../shared/session.ts';
import { ActButton } from '../actions/ActButton.tsx';
import { MemberPrograms } from './MemberPrograms.tsx';
import { useFollowUpColumns } from './useFollowUpColumns.tsx';

/** The members side by side, sorted by any column; from a cell to the file, and from ticked members to one action on all of them. */
export function FollowUpSection({ group }: { group: GridRow }) {
  const { t } = useTranslation('groups');
  const [onlyAtRisk, setOnlyAtRisk] = useState(false);
  const [chosen, setChosen] = useState<number[]>([]);
  const mayAct = useMay('groups.edit') && group._can?.edit === true;
  const { data, isPending } = useQuery({
    queryKey: ['groups', group.id, 'follow-up'],
    queryFn: ({ signal }) => request<FollowUp>('GET', `/api/groups/${group.id}/follow-up`, { signal }),
  });
  const columns = useFollowUpColumns(data?.challenge ?? null);
  const rows = (data?.data ?? []).filter(({ atRisk }) => !onlyAtRisk || atRisk === true);
  return (
    <Flex vertical gap="middle">
      <Flex gap="middle" wrap align="center" justify="space-between">
        <Checkbox checked={onlyAtRisk} onChange={({ target }) => setOnlyAtRisk(target.checked)}>
          {t('follow.onlyAtRisk')}
        </Checkbox>
        {mayAct && <ActButton group={group} only={chosen} />}
      </Flex>
      <Table<FollowUpLine>
        size="small"
        rowKey="clientId"
        aria-label={t('section.followUp')}
        loading={isPending}
        columns={columns}
        dataSource={rows}
        expandable={{
          expandedRowRender: ({ clientId }) => <MemberPrograms clientId={clientId} />,
          rowExpandable: ({ isOpen, openPrograms }) => isOpen && (openPrograms ?? 0) > 0,
        }}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: t('members.none') }}
        pagination={rows.length > 50 && { pageSize: 50, showSizeChanger: false }}
        {...(mayAct
          ? {
              rowSelection: {
                selectedRowKeys: chosen,
                onChange: (keys: React.Key[]) => setChosen(keys.map(Number)),
                getCheckboxProps: ({ name }: FollowUpLine) => labelled(t('shared:grid.tick', { name })),
              },
            }
          : {})}
      />
    </Flex>
  );
}

const labelled = (label: string) => ({ title: label, 'aria-label': label });
