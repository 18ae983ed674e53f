import { useQuery } from '@tanstack/react-query';
import type { CompanyRecord } from '#server/company/contract.ts';
import { request } from '../providers/http.ts';

/** The company with its accesses in use, for administrators. */
export const useCompany = () =>
  useQuery({
    queryKey: ['company'],
    queryFn: async ({ signal }) =>
      (await request<{ data: CompanyRecord }>('GET', '/api/company', { signal })).data,
    staleTime: 0,
  });
