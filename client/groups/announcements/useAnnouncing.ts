import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { request } from '../../providers/http.ts';
import type { GridRow } from '../../shared/Grid/useGrid.ts';
import { useAct } from '../../shared/useAct.ts';

export interface Values {
  title: string;
  text: string;
  when: 'now' | 'later';
  publishAt?: number;
}

interface Announcing {
  groupId: number;
  announcement: GridRow | undefined;
  onDone: () => void;
}

/** Writes a new announcement, or changes one before its hour. */
export function useAnnouncing({ groupId, announcement, onDone }: Announcing) {
  const { t } = useTranslation('groups');
  const [isBusy, setBusy] = useState(false);
  const act = useAct();
  const announce = async ({ when, ...values }: Values) => {
    setBusy(true);
    const done = await act(
      () =>
        announcement
          ? change(announcement, when === 'now' ? { ...values, publishAt: longGone } : values)
          : request('POST', '/api/announcements', { body: { groupId, ...values } }),
      () => t(when === 'now' ? 'announce.sent' : 'announce.planned'),
    );
    setBusy(false);
    if (done) onDone();
  };
  return { isBusy, announce };
}

/** Whatever this computer's clock says, the server's is past it, and publishes at once. */
const longGone = 0;

const change = ({ id, version }: GridRow, body: object) =>
  request('PATCH', `/api/announcements/${id}`, { body, headers: { 'If-Match': `"${version}"` } });
