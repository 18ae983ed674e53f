import { Form, type FormInstance } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from './Dialog.tsx';

interface Props<V> {
  title: string;
  /** To save, unless said. */
  okText?: string;
  width: number;
  form: FormInstance<V>;
  initial: object;
  isBusy: boolean;
  onFinish: (values: V) => void;
  onClose: () => void;
  children: ReactNode;
}

/** A short form in a window of its own. */
export function FormDialog<V>({ title, okText, width, form, initial, isBusy, ...given }: Props<V>) {
  const { t } = useTranslation();
  return (
    <Dialog
      open
      title={title}
      okText={okText ?? t('save')}
      cancelText={t('cancel')}
      confirmLoading={isBusy}
      onOk={form.submit}
      onCancel={given.onClose}
      width={width}
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={initial}
        onFinish={given.onFinish}
        clearOnDestroy
      >
        {given.children}
      </Form>
    </Dialog>
  );
}
