import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import type { Session } from '#server/session/contract.ts';
import { isRequestError, request } from './http.ts';

const endedSession = (error: unknown): void => {
  if (isRequestError(error) && error.statusCode === 401) endSession();
};

/** One cache for Refine and for our own questions. Only a request that got no answer is tried again. */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: endedSession }),
  mutationCache: new MutationCache({ onError: endedSession }),
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      refetchOnWindowFocus: false,
      retry: (failures, error) => failures < 1 && isRequestError(error) && error.statusCode === 0,
    },
    mutations: { retry: false },
  },
});

/** Who is signed in; null is nobody. */
export const sessionQuery = {
  queryKey: ['session'] as const,
  queryFn: ({ signal }: { signal?: AbortSignal }): Promise<Session | null> =>
    request<Session>('GET', '/api/session', { signal }).catch((error: unknown) => {
      if (isRequestError(error) && error.statusCode === 401) return null;
      throw error;
    }),
  staleTime: 60_000,
};

/** Nothing that one person has read is left for the next. */
export function startSession(session: Session): void {
  queryClient.clear();
  queryClient.setQueryData(sessionQuery.queryKey, session);
}

/** The pages leave the screen first: forgetting what they still show would make them ask again. */
export const endSession = (): void => void queryClient.setQueryData(sessionQuery.queryKey, null);

export const forgetEverything = (): void =>
  queryClient.removeQueries({ predicate: ({ queryKey }) => !kept.has(queryKey[0]) });

const kept = new Set<unknown>(['session', 'first-run']);
