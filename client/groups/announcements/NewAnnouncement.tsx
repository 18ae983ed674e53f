import { Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { request } from '../../providers/http.ts';
import { FormDialog } from '../../shared/FormDialog.tsx';
import { InstantInput } from '../../shared/InstantInput.tsx';
import { useAct } from '../../shared/useAct.ts';

interface Values {
  title: string;
  text: string;
  when: 'now' | 'later';
  publishAt?: number;
}

/** Writes to every member at once, each by a letter of one's own. */
export function NewAnnouncement({ groupId, onClose }: { groupId: number; onClose: () => void }) {
  const { t } = useTranslation('groups');
  const [form] = Form.useForm<Values>();
  const when = Form.useWatch('when', form);
  const [isBusy, setBusy] = useState(false);
  const act = useAct();
  const send = async ({ when, ...values }: Values) => {
    setBusy(true);
    const done = await act(
      () => request('POST', '/api/announcements', { body: { groupId, ...values } }),
      () => t(when === 'now' ? 'announce.sent' : 'announce.planned'),
    );
    setBusy(false);
    if (done) onClose();
  };
  const required = { required: true, whitespace: true, message: t('shared:problem required') };
  return (
    <FormDialog
      title={t('announce.new')}
      okText={t(when === 'later' ? 'announce.plan' : 'announce.send')}
      width={560}
      form={form}
      initial={{ when: 'now' }}
      isBusy={isBusy}
      onFinish={(values) => void send(values)}
      onClose={onClose}
    >
      <Form.Item name="title" label={t('announce.title')} rules={[required]}>
        <Input maxLength={120} autoComplete="off" />
      </Form.Item>
      <Form.Item name="text" label={t('announce.text')} rules={[required]} extra={t('announce.hint')}>
        <Input.TextArea maxLength={5000} autoSize={{ minRows: 4, maxRows: 12 }} />
      </Form.Item>
      <Form.Item name="when" label={t('announce.when')}>
        <Radio.Group
          options={[
            { value: 'now', label: t('announce.now') },
            { value: 'later', label: t('announce.later') },
          ]}
        />
      </Form.Item>
      {when === 'later' && (
        <Form.Item
          name="publishAt"
          label={t('announce.at')}
          rules={[{ required: true, message: t('shared:problem required') }]}
        >
          <InstantInput />
        </Form.Item>
      )}
    </FormDialog>
  );
}
