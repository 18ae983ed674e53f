import { Checkbox, Flex, Form, Typography } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MembersTold } from '#server/groups/contract.ts';
import { request } from '../../providers/http.ts';
import { Dialog } from '../../shared/Dialog.tsx';
import { useFormat } from '../../shared/format.ts';
import { ReferenceSelect } from '../../shared/ReferenceSelect.tsx';
import { useAct } from '../../shared/useAct.ts';

interface Props {
  groupId: number;
  onClose: () => void;
}

/** Finds a professional of the company by the first letters of a name, and asks whether the members' files are meant too. */
export function AddProfessional({ groupId, onClose }: Props) {
  const { t } = useTranslation('groups');
  const id = useId();
  const [professionalId, setProfessional] = useState<number>();
  const [addToMembers, setAddToMembers] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const act = useAct();
  const said = useSaid();
  const add = async () => {
    setBusy(true);
    const body = { professionalId, addToMembers };
    const done = await act(
      () =>
        request<{ data: { members: MembersTold } }>('POST', `/api/groups/${groupId}/stakeholders`, { body }),
      ({ data }) => said(data.members),
    );
    setBusy(false);
    if (done) onClose();
  };
  return (
    <Dialog
      open
      title={t('share.add')}
      okText={t('share.addButton')}
      cancelText={t('shared:cancel')}
      okButtonProps={{ disabled: professionalId === undefined }}
      confirmLoading={isBusy}
      onOk={() => void add()}
      onCancel={onClose}
      afterOpenChange={(shown) => shown && document.getElementById(id)?.focus()}
      width={480}
    >
      <Form layout="vertical" component="div" requiredMark={false}>
        <Form.Item label={t('share.professional')} htmlFor={id}>
          <ReferenceSelect
            id={id}
            to="colleagues"
            value={professionalId}
            onChange={(value) => setProfessional(typeof value === 'number' ? value : undefined)}
          />
        </Form.Item>
      </Form>
      <Flex vertical gap={4}>
        <Checkbox checked={addToMembers} onChange={({ target }) => setAddToMembers(target.checked)}>
          {t('share.addToMembers')}
        </Checkbox>
        <Typography.Text type="secondary">{t('share.addToMembersHint')}</Typography.Text>
      </Flex>
    </Dialog>
  );
}

function useSaid(): (told: MembersTold) => string {
  const { t } = useTranslation('groups');
  const { number } = useFormat();
  return ({ changed, skipped }) => {
    const left = skipped.reduce((sum, { count }) => sum + count, 0);
    return [
      t('share.opened', { count: changed, shown: number(changed) }),
      ...(left ? [t('share.skipped', { count: left, shown: number(left) })] : []),
    ].join(', ');
  };
}
