import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { all, rule } from '#reports/rules.ts';
import type { Caseload } from '#server/clients/contract.ts';
import { request } from '../../providers/http.ts';
import type { GridRow } from '../../shared/Grid/useGrid.ts';

export const useCaseloads = (branchId: number | undefined) =>
  useQuery({
    queryKey: ['caseloads', branchId],
    queryFn: async ({ signal }) => {
      const of = branchId === undefined ? '' : `?branchId=${branchId}`;
      return (await request<{ data: Caseload[] }>('GET', `/api/clients/caseloads${of}`, { signal })).data;
    },
  });

const size = 20;

/** One person's active clients, those not seen for longest first, some at a time. */
export const useClientsOf = (professionalId: number, branchId: number | undefined) =>
  useInfiniteQuery({
    queryKey: ['caseloads', 'clients', professionalId, branchId],
    initialPageParam: 1,
    queryFn: async ({ signal, pageParam }) => {
      const body = {
        filter: ofPerson(professionalId, branchId),
        sort: 'lastActivityAt',
        page: pageParam,
        size,
      };
      const asked = { body: { ...body, total: 'none' }, signal };
      return (await request<{ data: GridRow[] }>('POST', '/api/clients/query', asked)).data;
    },
    getNextPageParam: (last, pages) => (last.length === size ? pages.length + 1 : undefined),
  });

const ofPerson = (professionalId: number, branchId: number | undefined) =>
  all(
    rule('state', '=', 'active'),
    rule('responsibleId', '=', professionalId),
    ...(branchId === undefined ? [] : [rule('branchId', '=', branchId)]),
  );
