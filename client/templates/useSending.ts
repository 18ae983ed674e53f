import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import type { GroupActionAnswer } from '#server/groups/contract.ts';
import { request } from '../providers/http.ts';
import { useFormat } from '../shared/format.ts';
import { refusalText } from '../shared/refusalText.ts';
import { useKeyFor } from '../shared/useKeyFor.ts';

export interface Sending {
  to: 'clients' | 'group';
  clientIds: number[];
  groupId: number | null;
  startsOn: string | null;
  hiddenUntilStart: boolean;
}

type Answer = Pick<GroupActionAnswer, 'matched' | 'changed'>;

/** What sending would do as soon as somebody is chosen, and sending once, however often it is asked. */
export function useSending(templateId: number, sending: Sending, onDone: () => void) {
  const { t } = useTranslation('templates');
  const { message } = App.useApp();
  const { number } = useFormat();
  const cache = useQueryClient();
  const body = bodyOf(sending);
  const key = useKeyFor(JSON.stringify(body));
  const path = `/api/templates/${templateId}/assign`;
  const { data: rehearsal } = useQuery({
    queryKey: ['sending', templateId, body],
    queryFn: ({ signal }) => request<Answer>('POST', path, { body: { ...body, dryRun: true }, signal }),
    enabled: body !== undefined,
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });
  const { mutate, isPending } = useMutation({
    mutationFn: () => request<Answer>('POST', path, { body, headers: { 'Idempotency-Key': key } }),
    onSuccess: ({ changed }) => {
      void message.success(t('sent', { count: changed, shown: number(changed) }));
      void cache.invalidateQueries();
      onDone();
    },
    onError: (error) => void message.error(refusalText(error, t)),
  });
  return { rehearsal: body && rehearsal, isBusy: isPending, go: () => mutate() };
}

/** Nothing while nobody is chosen. */
function bodyOf({ to, clientIds, groupId, startsOn, hiddenUntilStart }: Sending) {
  const when = { startsOn, hiddenUntilStart: startsOn !== null && hiddenUntilStart };
  if (to === 'group') return groupId === null ? undefined : { groupId, ...when };
  return clientIds.length ? { clientIds, ...when } : undefined;
}
