import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  DepartureBody,
  DepartureResult,
  DepartureView,
  GivenBack,
} from '#server/professionals/contract.ts';
import { request } from '../../providers/http.ts';

const path = (id: number) => `/api/professionals/${id}/departure`;

export const useDepartureView = (id: number) =>
  useQuery({
    queryKey: ['departure', id],
    queryFn: async ({ signal }) => (await request<{ data: DepartureView }>('GET', path(id), { signal })).data,
    staleTime: 0,
  });

/** The departure rehearsed: the server carries it out and takes it back, so its numbers are those to come. */
export const useRehearsal = (id: number, body: DepartureBody | undefined) =>
  useQuery({
    queryKey: ['departure', id, 'rehearsal', body],
    queryFn: async ({ signal }) =>
      (
        await request<{ data: DepartureResult }>('POST', path(id), {
          body: { ...body, dryRun: true },
          signal,
        })
      ).data,
    enabled: body !== undefined,
    placeholderData: keepPreviousData,
    staleTime: 0,
  });

export function useDepart(id: number) {
  const forget = useForgetPeople();
  return useMutation({
    mutationFn: (body: DepartureBody) => request<{ data: DepartureResult }>('POST', path(id), { body }),
    onSuccess: forget,
  });
}

export function useReturn(id: number) {
  const forget = useForgetPeople();
  return useMutation({
    mutationFn: async ({ isUndo }: { isUndo: boolean }) => {
      const to = isUndo ? `${path(id)}/undo` : `/api/professionals/${id}/reactivate`;
      return (await request<{ data: GivenBack }>('POST', to, { body: {} })).data;
    },
    onSuccess: forget,
  });
}

/** It touches clients, groups, hours and more: all that was read is read anew. Nobody waits for it, as the asking button may go with it. */
function useForgetPeople() {
  const cache = useQueryClient();
  return () => {
    void cache.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'catalog' });
  };
}
