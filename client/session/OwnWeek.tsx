import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Flex, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Row } from '#server/contract.ts';
import type { WorkingTime } from '#server/professionals/contract.ts';
import { isRequestError, request } from '../providers/http.ts';
import { useSession } from '../shared/session.ts';
import { useOwnSettings } from '../shared/useOwnSettings.ts';
import { WeekEditor } from '../shared/WeekEditor.tsx';

/** When one works oneself. */
export function OwnWeek() {
  const { id } = useSession().user;
  const { data } = useQuery({
    queryKey: ['own week', id],
    queryFn: async ({ signal }) =>
      (await request<{ data: Row<'professionals'> }>('GET', `/api/professionals/${id}`, { signal })).data,
    staleTime: 0,
  });
  return data ? <Week key={data.version} times={data.availability} /> : <Skeleton active />;
}

function Week({ times }: { times: WorkingTime[] }) {
  const { t } = useTranslation('session');
  const { message } = App.useApp();
  const cache = useQueryClient();
  const [availability, change] = useState(times);
  const { mutate, isPending } = useOwnSettings();
  const save = () =>
    mutate(
      { availability },
      {
        onSuccess: () => {
          void message.success(t('shared:saved'));
          void cache.invalidateQueries({ queryKey: ['own week'] });
        },
        onError: (error) => {
          const [problem] = isRequestError(error) ? error.problems : [];
          void message.error(t(`shared:problem ${problem?.code ?? 'wrongValue'}`));
        },
      },
    );
  return (
    <Flex vertical gap="middle" align="flex-start">
      <WeekEditor value={availability} onChange={change} />
      <Button type="primary" loading={isPending} onClick={save}>
        {t('shared:save')}
      </Button>
    </Flex>
  );
}
