import { Modal, type ModalProps } from 'antd';
import { useEffect, useState } from 'react';

/** A window in which something is chosen or typed: a click beside it, by haste or a trembling hand, loses nothing. */
export function Dialog(given: ModalProps) {
  useReturningFocus();
  return <Modal maskClosable={false} {...given} />;
}

/** antd gives the focus back where a window is hidden, not where it is taken away: the keyboard would begin again at the top of the page. */
function useReturningFocus(): void {
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (opener instanceof HTMLElement) opener.focus();
    },
    [opener],
  );
}
