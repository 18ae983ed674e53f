import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import type { BulkAnswer, Selection } from '#server/clients/contract.ts';
import { request } from '../../providers/http.ts';
import { useKeyFor } from '../useKeyFor.ts';
import { type ActionView, isComplete, type Params } from './actions.ts';
import { refreshEverything } from './refresh.ts';

interface Asked {
  action: ActionView;
  params: Params;
  selection: Selection;
  onActed: (answer: BulkAnswer) => void;
}

/**
 * One action on many clients: what it would change, as soon as all is chosen, and carrying it out. What failed for want of an answer is
 * asked again under the same key, so that it is never carried out twice.
 */
export function useBulk({ action, params, selection, onActed }: Asked) {
  const body = { selection, action: action.name, params };
  const isReady = isComplete(action, params);
  const rehearsal = useQuery({
    queryKey: ['bulk', body],
    queryFn: ({ signal }) =>
      request<BulkAnswer>('POST', '/api/clients/bulk', { body: { ...body, dryRun: true }, signal }),
    enabled: isReady,
    staleTime: 0,
    gcTime: 0,
    networkMode: 'always',
    placeholderData: keepPreviousData,
  });
  const key = useKeyFor(JSON.stringify(body));
  const acting = useMutation({
    mutationFn: () =>
      request<BulkAnswer>('POST', '/api/clients/bulk', { body, headers: { 'Idempotency-Key': key } }),
    networkMode: 'always',
    onSuccess: (answer) => {
      onActed(answer);
      refreshEverything();
    },
  });
  return { isReady, rehearsal, acting };
}
