import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { request } from '../../providers/http.ts';
import { useDebounced } from '../useDebounced.ts';

/** The tags that are in use among the clients that somebody sees, the most frequent first. */
export function useTags(text: string): { tag: string; count: number }[] {
  const q = useDebounced(text.trim());
  const { data } = useQuery({
    queryKey: ['tags', q],
    queryFn: ({ signal }) =>
      request<{ data: { tag: string; count: number }[] }>(
        'GET',
        `/api/clients/tags?${new URLSearchParams(q ? { q } : {})}`,
        { signal },
      ),
    placeholderData: keepPreviousData,
  });
  return data?.data ?? none;
}

const none: { tag: string; count: number }[] = [];

export const asTag = (text: string): string =>
  text.trim().toLowerCase().replace(/\s+/g, ' ').replace(/[,;]/g, '');
