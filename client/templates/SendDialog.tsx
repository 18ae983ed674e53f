import { Form, Radio, Switch, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayInput } from '../shared/DayInput.tsx';
import { Dialog } from '../shared/Dialog.tsx';
import { useFormat } from '../shared/format.ts';
import type { GridRow } from '../shared/Grid/useGrid.ts';
import { ReferenceSelect } from '../shared/ReferenceSelect.tsx';
import { useMay } from '../shared/session.ts';
import { type Sending, useSending } from './useSending.ts';

const nothing: Sending = {
  to: 'clients',
  clientIds: [],
  groupId: null,
  startsOn: null,
  hiddenUntilStart: false,
};

/** Asks who gets a copy, from when on, says how many copies that makes, and sends them. */
export default function SendDialog({ template, onClose }: { template: GridRow; onClose: () => void }) {
  const { t } = useTranslation('templates');
  const seesGroups = useMay('groups.list');
  const [form] = Form.useForm<Sending>();
  const [sending, setSending] = useState(nothing);
  const { rehearsal, isBusy, go } = useSending(template.id, sending, onClose);
  return (
    <Dialog
      open
      title={t('sendTitle', { name: String(template.name) })}
      okText={t('send')}
      cancelText={t('shared:cancel')}
      okButtonProps={{ disabled: !rehearsal || rehearsal.changed === 0 }}
      confirmLoading={isBusy}
      onOk={() => go()}
      isDirty={() => form.isFieldsTouched()}
      onCancel={onClose}
      width={520}
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={nothing}
        onValuesChange={(_, all: Sending) => setSending({ ...nothing, ...all })}
      >
        {seesGroups && (
          <Form.Item name="to" label={t('sendTo')}>
            <Radio.Group
              options={(['clients', 'group'] as const).map((value) => ({ value, label: t(`to ${value}`) }))}
            />
          </Form.Item>
        )}
        {sending.to === 'clients' ? (
          <Form.Item key="clients" name="clientIds" label={t('to clients')}>
            <ReferenceSelect to="clients" multiple />
          </Form.Item>
        ) : (
          <Form.Item key="group" name="groupId" label={t('to group')}>
            <ReferenceSelect to="groups" />
          </Form.Item>
        )}
        <Form.Item name="startsOn" label={t('startsOn')} extra={t('startsOnHint')}>
          <DayInput />
        </Form.Item>
        <Form.Item name="hiddenUntilStart" label={t('hiddenUntilStart')} valuePropName="checked">
          <Switch disabled={!sending.startsOn} />
        </Form.Item>
      </Form>
      <Told rehearsal={rehearsal} />
    </Dialog>
  );
}

function Told({ rehearsal }: { rehearsal: ReturnType<typeof useSending>['rehearsal'] }) {
  const { t } = useTranslation('templates');
  const { number } = useFormat();
  const left = rehearsal ? rehearsal.matched - rehearsal.changed : 0;
  return (
    <div role="status" style={{ minHeight: 44 }}>
      {rehearsal ? (
        <>
          <div>{t('wouldSend', { count: rehearsal.changed, shown: number(rehearsal.changed) })}</div>
          {left > 0 && <div>{t('wouldLeave', { count: left, shown: number(left) })}</div>}
        </>
      ) : (
        <Typography.Text type="secondary">{t('chooseRecipients')}</Typography.Text>
      )}
    </div>
  );
}
