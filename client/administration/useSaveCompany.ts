import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { CompanyBody, CompanyRecord } from '#server/company/contract.ts';
import { request } from '../providers/http.ts';
import { sessionQuery } from '../providers/queryClient.ts';

/** Saves against the version that the person saw; what every page knows of the company is read anew. */
export function useSaveCompany(version: number) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async (body: CompanyBody) =>
      (
        await request<{ data: CompanyRecord }>('PATCH', '/api/company', {
          body,
          headers: { 'If-Match': `"${version}"` },
        })
      ).data,
    onSuccess: async (data) => {
      cache.setQueryData(['company'], data);
      await cache.invalidateQueries({ queryKey: sessionQuery.queryKey });
    },
  });
}
