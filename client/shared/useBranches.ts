import { useQuery } from '@tanstack/react-query';
import { request } from '../providers/http.ts';

interface Branch {
  id: number;
  name: string;
}

const none: Branch[] = [];

/** Those that the signed-in person sees, by name. */
export function useBranches(): Branch[] {
  const { data } = useQuery({
    queryKey: ['choices', 'branches', 'all'],
    queryFn: ({ signal }) =>
      request<{ data: Branch[] }>('GET', '/api/branches?size=200&total=none', { signal }),
    staleTime: 300_000,
  });
  return data?.data ?? none;
}
