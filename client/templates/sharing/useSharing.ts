import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { request } from '../../providers/http.ts';
import type { GridRow } from '../../shared/Grid/useGrid.ts';
import { useAct } from '../../shared/useAct.ts';

export type Scope = 'me' | 'branch' | 'company' | 'public';

interface Answer {
  data: GridRow;
  /** The new link's, where it is shared with the public. */
  token?: string;
}

/** Shares a template, changes that or withdraws it. */
export function useSharing({ id, version }: GridRow) {
  const { t } = useTranslation('templates');
  const act = useAct();
  const [token, tell] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const send = async (scope: Scope, branchId: number | null): Promise<void> => {
    setBusy(true);
    const body = { scope, ...(branchId === null ? {} : { branchId }) };
    const answer = await act(
      () =>
        request<Answer>('POST', `/api/templates/${id}/share`, {
          body,
          headers: { 'If-Match': `"${String(version)}"` },
        }),
      () => t(`sharing.done ${scope}`),
    );
    if (answer) tell(answer.token);
    setBusy(false);
  };
  return {
    token,
    isBusy,
    share: (scope: Scope, branchId: number | null) => void send(scope, branchId),
  };
}
