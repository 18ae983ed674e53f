import { Modal } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBlocker } from 'react-router';

interface Props {
  isDirty: () => boolean;
  /** Keeps what is typed, where it can be kept: whether it has been. */
  save?: (() => Promise<boolean>) | undefined;
}

/** Asks before what was typed is lost: by a link, by Back, or by closing the tab. */
export function UnsavedGuard({ isDirty, save }: Props) {
  const { t } = useTranslation();
  const blocker = useBlocker(
    ({ currentLocation: from, nextLocation: to }) =>
      from.pathname + from.search !== to.pathname + to.search && isDirty(),
  );
  const isAsking = useAsking(blocker, save);
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (isDirty()) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isDirty]);
  return (
    <Modal
      open={isAsking}
      title={t('form.unsavedTitle')}
      okText={t('form.leave')}
      cancelText={t('form.stay')}
      okButtonProps={{ danger: true }}
      onOk={() => blocker.proceed?.()}
      onCancel={() => blocker.reset?.()}
      width={420}
    >
      {t('form.unsavedText')}
    </Modal>
  );
}

/** What can still be kept is kept, and nothing is asked. */
function useAsking(blocker: ReturnType<typeof useBlocker>, save: Props['save']): boolean {
  const [hasFailed, fail] = useState(false);
  const latest = useRef({ blocker, save });
  useEffect(() => {
    latest.current = { blocker, save };
  });
  const { state } = blocker;
  useEffect(() => {
    fail(false);
    const { save: keep, blocker: blocked } = latest.current;
    if (state !== 'blocked') return;
    if (!keep) return fail(true);
    void keep().then((isKept) => (isKept ? blocked.proceed?.() : fail(true)));
  }, [state]);
  return state === 'blocked' && hasFailed;
}
