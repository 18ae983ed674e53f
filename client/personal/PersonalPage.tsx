import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import type { PersonalPage as Shown } from '#server/groupActivity/contract.ts';
import { speak } from '../locales/index.ts';
import { request } from '../providers/http.ts';
import { Entrance } from '../shared/Entrance.tsx';
import { Splash } from '../shared/Splash.tsx';
import { Announcement } from './Announcement.tsx';
import { Challenge } from './Challenge.tsx';

/** What a member reads by a link of one's own. What stands behind the # of an address is never sent to a server, nor kept in its log. */
export default function PersonalPage() {
  const { t } = useTranslation('personal');
  const token = useLocation().hash.slice(1);
  const key = ['personal', token];
  const cache = useQueryClient();
  const { data, isPending } = useQuery({
    queryKey: key,
    queryFn: async () => (await request<{ data: Shown }>('POST', '/api/personal', { body: { token } })).data,
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const entering = useMutation({
    mutationFn: (entry: { enteredOn: string; value: number }) =>
      request<{ data: Shown }>('POST', '/api/personal/entries', { body: { token, ...entry } }),
    onSuccess: (answer) => cache.setQueryData(key, answer.data),
  });
  const language = data?.language;
  useEffect(() => {
    if (language) void speak(language);
  }, [language]);
  if (isPending) return <Splash />;
  if (!data) return <Entrance title={t('goneTitle')}>{t('goneText')}</Entrance>;
  if (data.kind === 'announcement') return <Announcement page={data} />;
  return (
    <Challenge
      page={data}
      onEnter={entering.mutate}
      isBusy={entering.isPending}
      hasFailed={entering.isError}
    />
  );
}
