import { Modal, type ModalProps } from 'antd';
import { useEffect, useState } from 'react';
import { useAskedClosing } from './useAskedClosing.ts';

interface Props extends ModalProps {
  onCancel: () => void;
  /** Whether something would be lost: asked before it is closed. */
  isDirty?: () => boolean;
}

/** A window in which something is chosen or typed: a click beside it, by haste or a trembling hand, loses nothing. */
export function Dialog({ isDirty = () => false, onCancel, ...given }: Props) {
  useReturningFocus();
  const close = useAskedClosing(isDirty, onCancel);
  return <Modal maskClosable={false} onCancel={close} {...given} />;
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
