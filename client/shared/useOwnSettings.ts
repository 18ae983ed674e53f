import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { WorkingTime } from '#server/professionals/contract.ts';
import type { Session } from '#server/session/contract.ts';
import { isLanguage, speak } from '../locales/index.ts';
import { request } from '../providers/http.ts';
import { sessionQuery } from '../providers/queryClient.ts';
import { setAppearance } from './appearance.ts';

export type OwnSettings = Partial<Session['user']> & {
  password?: string;
  currentPassword?: string;
  availability?: WorkingTime[];
};

/** Saves what a person sets for themselves; the screen follows at once. */
export function useOwnSettings() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (settings: OwnSettings) =>
      request<{ data: Session['user'] }>('PATCH', '/api/me', { body: settings }),
    onMutate: ({ language, theme }) => {
      if (isLanguage(language)) void speak(language);
      if (theme) setAppearance(theme);
    },
    onSuccess: ({ data }) =>
      cache.setQueryData<Session | null>(
        sessionQuery.queryKey,
        (session) => session && { ...session, user: data },
      ),
  });
}
