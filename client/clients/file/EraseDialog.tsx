import { Form, Input, Typography } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../shared/Dialog.tsx';
import type { GridRow } from '../../shared/Grid/useGrid.ts';

interface Props {
  client: GridRow;
  onErase: () => Promise<boolean>;
  onClose: () => void;
}

/** What cannot be taken back asks for the name: a click alone is too little. */
export function EraseDialog({ client, onErase, onClose }: Props) {
  const { t } = useTranslation('file');
  const id = useId();
  const [typed, type] = useState('');
  const [isBusy, setBusy] = useState(false);
  const name = String(client.fullName);
  const erase = async () => {
    setBusy(true);
    if (!(await onErase())) setBusy(false);
  };
  return (
    <Dialog
      open
      title={t('eraseTitle', { name })}
      okText={t('erase')}
      okButtonProps={{ danger: true, disabled: !isSameName(typed, name) }}
      cancelText={t('shared:cancel')}
      confirmLoading={isBusy}
      onOk={() => void erase()}
      onCancel={onClose}
    >
      <Typography.Paragraph>{t('eraseText')}</Typography.Paragraph>
      <Form layout="vertical" component="div">
        <Form.Item label={t('eraseName', { name })} htmlFor={id} style={{ marginBottom: 0 }}>
          <Input id={id} autoComplete="off" value={typed} onChange={({ target }) => type(target.value)} />
        </Form.Item>
      </Form>
    </Dialog>
  );
}

/** Whatever the keyboard has of accents and capitals. */
const isSameName = (typed: string, name: string): boolean =>
  new Intl.Collator(undefined, { sensitivity: 'base' }).compare(typed.trim(), name) === 0;
