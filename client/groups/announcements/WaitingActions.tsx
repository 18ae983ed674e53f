import { App, Button, Flex } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { request } from '../../providers/http.ts';
import type { GridRow } from '../../shared/Grid/useGrid.ts';
import { useAct } from '../../shared/useAct.ts';
import { AnnouncementForm } from './AnnouncementForm.tsx';

/** Until its hour an announcement can be put right, sent earlier or later, or not at all. */
export function WaitingActions({ announcement }: { announcement: GridRow }) {
  const { t } = useTranslation('groups');
  const [isChanging, setChanging] = useState(false);
  const callOff = useCallingOff(announcement);
  return (
    <Flex gap="small">
      <Button size="small" onClick={() => setChanging(true)}>
        {t('shared:edit')}
      </Button>
      <Button size="small" danger onClick={() => void callOff()}>
        {t('announce.callOff')}
      </Button>
      {isChanging && (
        <AnnouncementForm
          groupId={Number(announcement.groupId)}
          announcement={announcement}
          onClose={() => setChanging(false)}
        />
      )}
    </Flex>
  );
}

function useCallingOff({ id, title, version }: GridRow) {
  const { t } = useTranslation('groups');
  const { modal } = App.useApp();
  const act = useAct();
  return () =>
    modal.confirm({
      title: t('announce.callOffTitle', { title: String(title) }),
      content: t('announce.callOffText'),
      okText: t('announce.callOff'),
      okButtonProps: { danger: true },
      autoFocusButton: 'cancel',
      onOk: () =>
        act(
          () => request('DELETE', `/api/announcements/${id}`, { headers: { 'If-Match': `"${version}"` } }),
          () => t('announce.calledOff'),
        ),
    });
}
