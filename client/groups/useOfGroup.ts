import { useQuery } from '@tanstack/react-query';
import { all, rule } from '#reports/rules.ts';
import { request } from '../providers/http.ts';
import type { GridRow } from '../shared/Grid/useGrid.ts';

/** The hundred first of what a group has received. */
export function useOfGroup(resource: 'announcements' | 'challenges', groupId: number, sort: string) {
  const { data, isPending } = useQuery({
    queryKey: ['groups', groupId, resource],
    queryFn: ({ signal }) =>
      request<{ data: GridRow[] }>('POST', `/api/${resource}/query`, {
        body: { filter: all(rule('groupId', '=', groupId)), sort, size: 100, total: 'none' },
        signal,
      }),
  });
  return { rows: data?.data ?? none, isPending };
}

const none: GridRow[] = [];
