import { useQuery } from '@tanstack/react-query';
import type { Subscription } from '#server/subscription/contract.ts';
import { request } from '../providers/http.ts';
import { useMay } from './session.ts';

/** What the company pays for its accesses; nothing for who may not know. */
export const useSubscription = () =>
  useQuery({
    queryKey: ['subscription'],
    queryFn: async ({ signal }) =>
      (await request<{ data: Subscription }>('GET', '/api/subscription', { signal })).data,
    enabled: useMay('company.bill'),
    staleTime: 0,
  });
