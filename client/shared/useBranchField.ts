import { useQuery } from '@tanstack/react-query';
import { request } from '../providers/http.ts';
import type { FormField } from './RecordForm/formFields.ts';
import { useMay, useSession } from './session.ts';

/** Nobody is asked for a branch where there is no choice: it is then given silently. */
export function useBranchField(): {
  isReady: boolean;
  fields: FormField<'branchId'>[];
  initial: { branchId?: number };
} {
  const mayList = useMay('branches.list');
  const { branchIds } = useSession().user;
  const { data, isPending } = useQuery({
    queryKey: ['choices', 'branches', 'few'],
    queryFn: ({ signal }) =>
      request<{ data: { id: number }[] }>('GET', '/api/branches?size=2&total=none', { signal }),
    enabled: mayList,
  });
  const only = mayList ? (data?.data.length === 1 ? data.data[0]?.id : undefined) : branchIds[0];
  const asks = mayList && (data?.data.length ?? 0) > 1;
  return {
    isReady: !mayList || !isPending,
    fields: asks ? [{ name: 'branchId' }] : [],
    initial: only === undefined ? {} : { branchId: only },
  };
}
