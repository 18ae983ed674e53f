import { App, Button, Flex } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { request } from '../../providers/http.ts';
import type { GridRow } from '../../shared/Grid/useGrid.ts';
import { useAct } from '../../shared/useAct.ts';
import { ChallengeForm } from './ChallengeForm.tsx';

/** A challenge can be put right, and taken back with all that was entered. */
export function ChallengeActions({ challenge }: { challenge: GridRow }) {
  const { t } = useTranslation('groups');
  const [isChanging, setChanging] = useState(false);
  const remove = useRemoval(challenge);
  return (
    <Flex gap="small">
      <Button size="small" onClick={() => setChanging(true)}>
        {t('shared:edit')}
      </Button>
      <Button size="small" danger onClick={() => void remove()}>
        {t('shared:delete')}
      </Button>
      {isChanging && (
        <ChallengeForm
          groupId={Number(challenge.groupId)}
          challenge={challenge}
          onClose={() => setChanging(false)}
        />
      )}
    </Flex>
  );
}

function useRemoval({ id, title, version }: GridRow) {
  const { t } = useTranslation('groups');
  const { modal } = App.useApp();
  const act = useAct();
  return () =>
    modal.confirm({
      title: t('shared:record.deleteTitle', { name: String(title) }),
      content: t('challenge.removeText'),
      okText: t('shared:delete'),
      okButtonProps: { danger: true },
      autoFocusButton: 'cancel',
      onOk: () =>
        act(
          () => request('DELETE', `/api/challenges/${id}`, { headers: { 'If-Match': `"${version}"` } }),
          () => t('shared:deleted'),
        ),
    });
}
