import { Form, type FormInstance } from 'antd';
import { type ReactNode, useRef } from 'react';
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

/** A short form in a window of its own, to be typed in at once. */
export function FormDialog<V>({ title, okText, width, form, initial, isBusy, ...given }: Props<V>) {
  const { t } = useTranslation();
  const fields = useRef<HTMLDivElement>(null);
  return (
    <Dialog
      open
      title={title}
      okText={okText ?? t('save')}
      cancelText={t('cancel')}
      confirmLoading={isBusy}
      onOk={form.submit}
      isDirty={() => form.isFieldsTouched()}
      onCancel={given.onClose}
      width={width}
      afterOpenChange={(isOpen) => isOpen && focusFirst(fields.current)}
    >
      <div ref={fields}>
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
      </div>
    </Dialog>
  );
}

/** By hand, as a field cannot take the focus before the window is drawn. */
const focusFirst = (within: HTMLElement | null): void =>
  within?.querySelector<HTMLElement>('input, textarea')?.focus();
