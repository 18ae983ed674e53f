import { useQuery } from '@tanstack/react-query';
import { App } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GroupActionAnswer } from '#server/groups/contract.ts';
import { request } from '../../providers/http.ts';
import { useFormat } from '../../shared/format.ts';
import { useAct } from '../../shared/useAct.ts';
import { useKeyFor } from '../../shared/useKeyFor.ts';
import type { ActName, ActParams } from './ActDialog.tsx';
import { UndoAction } from './UndoAction.tsx';

interface Asked {
  name: ActName;
  groupId: number;
  only: number[];
  params: ActParams;
  isReady: boolean;
  onClose: () => void;
}

/** What an action would do as soon as all is chosen, and doing it once, however often it is sent. */
export function useGroupAction({ name, groupId, only, params, isReady, onClose }: Asked) {
  const { t } = useTranslation('groups');
  const { notification } = App.useApp();
  const { number, instant } = useFormat();
  const [isBusy, setBusy] = useState(false);
  const act = useAct();
  const body = { action: name, params: withoutNothing(params), ...(only.length ? { only } : {}) };
  const key = useKeyFor(JSON.stringify(body));
  const path = `/api/groups/${groupId}/actions`;
  const { data: rehearsal } = useQuery({
    queryKey: ['bulk', 'group', groupId, body],
    queryFn: ({ signal }) =>
      request<GroupActionAnswer>('POST', path, { body: { ...body, dryRun: true }, signal }),
    enabled: isReady,
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });
  const go = async () => {
    setBusy(true);
    const headers = { 'Idempotency-Key': key };
    const answer = await act(() => request<GroupActionAnswer>('POST', path, { body, headers }));
    setBusy(false);
    if (!answer) return;
    onClose();
    const { undo, changed } = answer;
    notification.success({
      key: `group-action-${undo?.id ?? 'none'}`,
      message: t('act.done', { count: changed, shown: number(changed) }),
      description: undo && <UndoAction path={`${path}/${undo.id}/undo`} until={instant(undo.until)} />,
      role: 'status',
      placement: 'bottomRight',
      duration: 0,
    });
  };
  return { rehearsal: isReady ? rehearsal : undefined, isBusy, go };
}

/** What was left empty is not said. */
const withoutNothing = (params: ActParams): ActParams =>
  Object.fromEntries(
    Object.entries(params).filter(([, value]) => value !== null && value !== undefined && value !== ''),
  );
