import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { request } from '../providers/http.ts';
import type { GridRow } from '../shared/Grid/useGrid.ts';
import { useRefusal } from '../shared/useRefusal.ts';

/** A letter with a link to choose a password, and the end of every open session. */
export function usePersonActions({ id, email, fullName }: GridRow) {
  const { t } = useTranslation('professionals');
  const { message } = App.useApp();
  const refuse = useRefusal();
  const cache = useQueryClient();
  const act = async <Answer>(path: string, said: (answer: Answer) => string) => {
    try {
      const { data } = await request<{ data: Answer }>('POST', `/api/professionals/${id}/${path}`, {
        body: {},
      });
      void message.success(said(data));
      await cache.invalidateQueries({ queryKey: ['audit'] });
    } catch (error) {
      refuse(error);
    }
  };
  return {
    sendLink: () => act<unknown>('invite', () => t('linkSent', { email })),
    endSessions: () =>
      act<{ ended: number }>('sign-out', ({ ended }) => t('sessionsEnded', { name: fullName, count: ended })),
  };
}
