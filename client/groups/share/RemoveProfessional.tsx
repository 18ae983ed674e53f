import { Checkbox, Flex, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GroupStakeholder } from '#server/groups/contract.ts';
import { request } from '../../providers/http.ts';
import { Dialog } from '../../shared/Dialog.tsx';
import { useMay } from '../../shared/session.ts';
import { useAct } from '../../shared/useAct.ts';

interface Props {
  groupId: number;
  person: GroupStakeholder;
  onClose: () => void;
}

/** Takes a professional out of the group, and asks whether out of the members' files too. */
export function RemoveProfessional({ groupId, person: { professionalId, name }, onClose }: Props) {
  const { t } = useTranslation('groups');
  const mayClose = useMay('stakeholders.archive');
  const [fromMembers, setFromMembers] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const act = useAct();
  const remove = async () => {
    setBusy(true);
    const path = `/api/groups/${groupId}/stakeholders/${professionalId}?fromMembers=${fromMembers}`;
    const done = await act(
      () => request('DELETE', path),
      () => t('share.removed', { name }),
    );
    setBusy(false);
    if (done) onClose();
  };
  return (
    <Dialog
      open
      title={t('share.removeTitle', { name })}
      okText={t('remove')}
      cancelText={t('shared:cancel')}
      confirmLoading={isBusy}
      onOk={() => void remove()}
      onCancel={onClose}
      width={440}
    >
      <Flex vertical gap="small">
        <Typography.Text>{t('share.removeText')}</Typography.Text>
        {mayClose && (
          <Checkbox checked={fromMembers} onChange={({ target }) => setFromMembers(target.checked)}>
            {t('share.removeFiles')}
          </Checkbox>
        )}
      </Flex>
    </Dialog>
  );
}
