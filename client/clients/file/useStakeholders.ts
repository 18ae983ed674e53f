import { useQuery } from '@tanstack/react-query';
import { request } from '../../providers/http.ts';
import { listRequest } from '../../providers/listAddress.ts';
import { ofClient } from './ofClient.ts';

interface Stakeholder {
  id: number;
  kind: string;
  professional: { id: number; label: string } | null;
}

/** Who is active in a file. */
export function useStakeholders(clientId: number): Stakeholder[] {
  const filter = ofClient(clientId, { field: 'state', operator: '=', value: 'active' });
  const { data } = useQuery({
    queryKey: ['data', 'default', 'stakeholders', 'list', 'active', clientId],
    queryFn: async ({ signal }) => {
      const asked = { size: 50, sort: 'since', total: 'none' as const, filter };
      const { method, path, body } = listRequest('/api/stakeholders', asked);
      return (await request<{ data: Stakeholder[] }>(method, path, { body, signal })).data;
    },
  });
  return data ?? nobody;
}

const nobody: Stakeholder[] = [];
