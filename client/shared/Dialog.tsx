import { Modal, type ModalProps } from 'antd';

/** A window in which something is chosen or typed: a click beside it, by haste or a trembling hand, loses nothing. */
export const Dialog = (given: ModalProps) => <Modal maskClosable={false} {...given} />;
