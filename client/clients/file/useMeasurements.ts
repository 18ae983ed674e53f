import { useQuery } from '@tanstack/react-query';
import { request } from '../../providers/http.ts';
import { listRequest } from '../../providers/listAddress.ts';
import { ofClient } from './ofClient.ts';

export interface Definition {
  id: number;
  name: string;
  unit: string;
  normLow: number | null;
  normHigh: number | null;
}

export interface Value {
  id: number;
  definitionId: number;
  value: number;
  measuredAt: number;
}

export interface Curve {
  definition: Definition;
  /** Oldest first. */
  values: Value[];
}

const most = 200;

/** What was measured of a client, by what was measured: of each kind as many of the newest as fit a drawing. */
export function useMeasurements(clientId: number): Curve[] {
  const { data } = useQuery({
    queryKey: ['data', 'default', 'measurements', 'list', 'curves', clientId],
    queryFn: async ({ signal }) => {
      const asked = { size: most, sort: '-measuredAt', total: 'none' as const, filter: ofClient(clientId) };
      const { method, path, body } = listRequest('/api/measurements', asked);
      const { data: values } = await request<{ data: Value[] }>(method, path, { body, signal });
      const ids = [...new Set(values.map(({ definitionId }) => definitionId))];
      const address = `/api/measurement-definitions?ids=${ids.join(',')}`;
      const { data: definitions } = ids.length
        ? await request<{ data: Definition[] }>('GET', address, { signal })
        : { data: [] };
      return definitions.map((definition) => ({
        definition,
        values: values.filter(({ definitionId }) => definitionId === definition.id).reverse(),
      }));
    },
  });
  return data ?? none;
}

const none: Curve[] = [];
