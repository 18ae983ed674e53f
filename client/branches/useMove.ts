import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { BranchUse } from '#server/branches/contract.ts';
import { request } from '../providers/http.ts';

type Uses = Record<BranchUse, number>;

export const useBranchUse = (id: number) =>
  useQuery({
    queryKey: ['branch-use', id],
    queryFn: async ({ signal }) =>
      (await request<{ data: Uses }>('GET', `/api/branches/${id}/use`, { signal })).data,
    staleTime: 0,
  });

/** People, clients and hours change places: all that was read is read anew. Nobody waits for it, as the asking button may go with it. */
export function useMove(id: number) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: { to: number; deactivate: boolean }) =>
      request('POST', `/api/branches/${id}/move`, { body }),
    onSuccess: () => {
      void cache.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'catalog' });
    },
  });
}
