import { queryClient } from '../../providers/queryClient.ts';

/** Any list, figure or file may show one of the clients: all that is on the screen is read again. */
export const refreshEverything = (): void =>
  void queryClient.invalidateQueries({ predicate: ({ queryKey }) => !lasting.has(queryKey[0]) });

const lasting = new Set<unknown>(['session', 'first-run', 'catalog', 'bulk', 'draft']);
