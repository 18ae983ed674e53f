import { SearchOutlined } from '@ant-design/icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Flex, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GroupMember } from '#server/groups/contract.ts';
import { request } from '../../providers/http.ts';
import type { GridRow } from '../../shared/Grid/useGrid.ts';
import { useDebounced } from '../../shared/useDebounced.ts';
import { RuleCard } from '../rule/RuleCard.tsx';
import { AddMembers } from './AddMembers.tsx';
import { MembersTable } from './MembersTable.tsx';

const size = 25;

/** Who is in the group: found by name, added by type-ahead, taken out one by one. */
export function MembersSection({ group }: { group: GridRow }) {
  const { t } = useTranslation('groups');
  const [page, setPage] = useState(1);
  const [text, setText] = useState('');
  const q = useDebounced(text.trim());
  const { data, isPending } = useMembers(group.id, page, q);
  const search = (typed: string) => {
    setText(typed);
    setPage(1);
  };
  return (
    <Flex vertical gap="middle">
      <RuleCard group={group} />
      {group._can?.edit && <AddMembers groupId={group.id} />}
      <Input
        type="search"
        prefix={<SearchOutlined />}
        allowClear
        aria-label={t('members.search')}
        placeholder={t('members.search')}
        value={text}
        onChange={({ target }) => search(target.value)}
        style={{ maxWidth: 320 }}
      />
      <MembersTable
        group={group}
        members={data?.data ?? []}
        total={data?.total ?? 0}
        isPending={isPending}
        emptyText={t(q ? 'members.noneFound' : 'members.none')}
        page={page}
        size={size}
        onPage={setPage}
      />
    </Flex>
  );
}

function useMembers(groupId: number, page: number, q: string) {
  const search = new URLSearchParams({ page: String(page), size: String(size), ...(q ? { q } : {}) });
  return useQuery({
    queryKey: ['groups', groupId, 'members', page, q],
    queryFn: ({ signal }) =>
      request<{ data: GroupMember[]; total: number }>('GET', `/api/groups/${groupId}/members?${search}`, {
        signal,
      }),
    placeholderData: keepPreviousData,
  });
}
