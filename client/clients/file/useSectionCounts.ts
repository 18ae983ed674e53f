import { useQueries } from '@tanstack/react-query';
import { request } from '../../providers/http.ts';
import { apiOf } from '../../shared/addresses.ts';
import { ofClient } from './ofClient.ts';
import type { SectionView } from './sections.tsx';

/** How much there is in each section of one client's file, by the section's name, as far as it is known. */
export const useSectionCounts = (
  clientId: number,
  sections: readonly SectionView[],
): ReadonlyMap<string, number> =>
  useQueries({
    queries: sections.flatMap(({ name, holds }) => (holds ? [counting(name, holds, clientId)] : [])),
    combine: known,
  });

const known = (answers: readonly { data: [string, number] | undefined }[]): ReadonlyMap<string, number> =>
  new Map(answers.flatMap(({ data }) => (data ? [data] : [])));

const counting = (name: string, resource: string, clientId: number) => ({
  queryKey: ['data', 'default', resource, 'counts', clientId],
  queryFn: async ({ signal }: { signal: AbortSignal }): Promise<[string, number]> => {
    const body = { filters: [ofClient(clientId)] };
    const { counts } = await request<{ counts: number[] }>('POST', `${apiOf(resource)}/counts`, {
      body,
      signal,
    });
    return [name, counts[0] ?? 0];
  },
});
