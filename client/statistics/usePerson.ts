import { useQuery } from '@tanstack/react-query';
import type { Row } from '#server/contract.ts';
import { isRequestError, request } from '../providers/http.ts';

/** Whose page it is, and whether there is nobody of that key in sight. */
export function usePerson(id: number): { name: string; isMissing: boolean } {
  const { data, error } = useQuery({
    queryKey: ['professional', id],
    queryFn: async ({ signal }) =>
      (await request<{ data: Row<'professionals'> }>('GET', `/api/professionals/${id}`, { signal })).data,
  });
  return { name: data?.fullName ?? '…', isMissing: isRequestError(error) && error.statusCode === 404 };
}
