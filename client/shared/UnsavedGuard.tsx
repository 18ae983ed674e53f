import { Modal } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useBlocker } from 'react-router';

interface Props {
  isDirty: () => boolean;
  /** Whether it is kept on this device, and offered again. */
  isKept?: boolean;
}

/** Asks before what was typed is lost: by a link, by Back, or by closing the tab. */
export function UnsavedGuard({ isDirty, isKept = false }: Props) {
  const { t } = useTranslation();
  const blocker = useBlocker(
    ({ currentLocation: from, nextLocation: to }) =>
      from.pathname + from.search !== to.pathname + to.search && isDirty(),
  );
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (isDirty()) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isDirty]);
  return (
    <Modal
      open={blocker.state === 'blocked'}
      title={t('form.unsavedTitle')}
      okText={t(isKept ? 'draft.leave' : 'form.leave')}
      cancelText={t('form.stay')}
      okButtonProps={{ danger: !isKept }}
      onOk={() => blocker.proceed?.()}
      onCancel={() => blocker.reset?.()}
      width={420}
    >
      {t(isKept ? 'draft.leaveText' : 'form.unsavedText')}
    </Modal>
  );
}
