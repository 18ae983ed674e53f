import { Checkbox, Form } from 'antd';
import { useTranslation } from 'react-i18next';

/** A client may have no e-mail, but not by accident: it is how they reach the app. */
export function NoEmailTick({ asks }: { asks: boolean }) {
  const { t } = useTranslation();
  const email: unknown = Form.useWatch('email', Form.useFormInstance());
  if (!asks || (typeof email === 'string' && email.trim() !== '')) return null;
  const validator = (_: unknown, ticked: unknown) =>
    ticked ? Promise.resolve() : Promise.reject(new Error(t('form.emailOrTick')));
  return (
    <Form.Item name="_noEmail" valuePropName="checked" rules={[{ validator }]} style={{ marginTop: -16 }}>
      <Checkbox>{t('form.noEmailConfirm')}</Checkbox>
    </Form.Item>
  );
}
