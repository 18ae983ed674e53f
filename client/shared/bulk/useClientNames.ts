import { useQuery } from '@tanstack/react-query';
import { request } from '../../providers/http.ts';

/** What a few clients are called, in the order of their keys. */
export function useClientNames(ids: readonly number[]): string[] {
  const { data } = useQuery({
    queryKey: ['chosen', 'clients', ids],
    queryFn: ({ signal }) =>
      request<{ data: { fullName: string }[] }>('GET', `/api/clients?ids=${ids.join(',')}`, { signal }),
    enabled: ids.length > 0,
  });
  return (data?.data ?? []).map(({ fullName }) => fullName);
}
