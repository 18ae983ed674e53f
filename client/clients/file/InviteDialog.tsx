import { useMutation } from '@tanstack/react-query';
import { Checkbox, Flex, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InviteAnswer } from '#server/clients/contract.ts';
import { request } from '../../providers/http.ts';
import { refreshEverything } from '../../shared/bulk/refresh.ts';
import { Dialog } from '../../shared/Dialog.tsx';
import type { GridRow } from '../../shared/Grid/useGrid.ts';
import { useRefusal } from '../../shared/useRefusal.ts';

/** The letter once more, and where it is asked for a password to tell the client. */
export function InviteDialog({ client, onClose }: { client: GridRow; onClose: () => void }) {
  const { t } = useTranslation('file');
  const refuse = useRefusal();
  const [temporaryPassword, ask] = useState(false);
  const { mutate, isPending, data } = useMutation({
    mutationFn: () =>
      request<InviteAnswer>('POST', `/api/clients/${client.id}/invite`, { body: { temporaryPassword } }),
    onSuccess: refreshEverything,
    onError: refuse,
  });
  return (
    <Dialog
      open
      title={t('invite')}
      okText={t(data ? 'shared:close' : 'sendInvitation')}
      cancelText={t('shared:cancel')}
      footer={(_, { OkBtn, CancelBtn }) => (
        <>
          {!data && <CancelBtn />}
          <OkBtn />
        </>
      )}
      confirmLoading={isPending}
      onOk={() => (data ? onClose() : mutate())}
      onCancel={onClose}
    >
      {data ? (
        <Sent password={data.password} />
      ) : (
        <Flex vertical gap="small">
          <Typography.Text>{t('inviteText', { email: String(client.email) })}</Typography.Text>
          <Checkbox checked={temporaryPassword} onChange={({ target }) => ask(target.checked)}>
            {t('temporaryPassword')}
          </Checkbox>
        </Flex>
      )}
    </Dialog>
  );
}

function Sent({ password }: InviteAnswer) {
  const { t } = useTranslation('file');
  return (
    <Flex vertical gap="small" role="status">
      <Typography.Text>{t('done.invited')}</Typography.Text>
      {password && (
        <>
          <Typography.Text type="secondary">{t('passwordOnce')}</Typography.Text>
          <Typography.Text strong code copyable>
            {password}
          </Typography.Text>
        </>
      )}
    </Flex>
  );
}
