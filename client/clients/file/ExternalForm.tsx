import { Alert, Button, Checkbox, Form, type FormInstance, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  form: FormInstance<object>;
  onAsk: (person: object) => Promise<boolean>;
  onDone: () => void;
}

/** Somebody of outside gets an e-mail, and the file only once they agree. */
export function ExternalForm({ form, onAsk, onDone }: Props) {
  const { t } = useTranslation('file');
  const [isBusy, setBusy] = useState(false);
  const send = async (person: object) => {
    setBusy(true);
    const done = await onAsk(person);
    setBusy(false);
    if (done) onDone();
  };
  const required = { required: true, message: t('shared:problem required') };
  return (
    <Form form={form} layout="vertical" name="external" onFinish={(person: object) => void send(person)}>
      <Form.Item
        name="email"
        label={t('external.email')}
        rules={[required, { type: 'email', message: t('shared:problem notAnEmail') }]}
        validateTrigger="onBlur"
      >
        <Input type="email" autoComplete="off" maxLength={254} />
      </Form.Item>
      <Form.Item name="firstName" label={t('external.firstName')} rules={[required]}>
        <Input autoComplete="off" maxLength={80} />
      </Form.Item>
      <Form.Item name="lastName" label={t('external.lastName')} rules={[required]}>
        <Input autoComplete="off" maxLength={80} />
      </Form.Item>
      <Alert type="warning" showIcon message={t('external.warning')} style={{ marginBottom: 12 }} />
      <Form.Item
        name="confirmed"
        valuePropName="checked"
        rules={[
          {
            validator: (_, ticked) =>
              ticked ? Promise.resolve() : Promise.reject(new Error(t('shared:required'))),
          },
        ]}
      >
        <Checkbox>{t('external.confirm')}</Checkbox>
      </Form.Item>
      <Button htmlType="submit" loading={isBusy}>
        {t('external.send')}
      </Button>
    </Form>
  );
}
