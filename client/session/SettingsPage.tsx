import { App, Button, Card, Flex, Form, Input, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { languages } from '../locales/index.ts';
import { isRequestError } from '../providers/http.ts';
import { themes } from '../shared/appearance.ts';
import { Page } from '../shared/Page.tsx';
import { PasswordInput } from '../shared/PasswordInput.tsx';
import { useFieldErrors } from '../shared/RecordForm/useFieldErrors.ts';
import { useSession } from '../shared/session.ts';
import { type OwnSettings, useOwnSettings } from '../shared/useOwnSettings.ts';
import { OwnWeek } from './OwnWeek.tsx';

export default function SettingsPage() {
  const { t } = useTranslation('session');
  return (
    <Page title={t('settings')}>
      <Flex vertical gap="middle" style={{ maxWidth: 640 }}>
        <Card title={t('identity')}>
          <Identity />
        </Card>
        <Card title={t('preferences')}>
          <Preferences />
        </Card>
        <Card title={t('availability')}>
          <OwnWeek />
        </Card>
        <Card title={t('changePassword')}>
          <ChangePassword />
        </Card>
      </Flex>
    </Page>
  );
}

function Identity() {
  const { t } = useTranslation('session');
  const { message } = App.useApp();
  const { user } = useSession();
  const [form] = Form.useForm<OwnSettings>();
  const showErrors = useFieldErrors(form);
  const { mutate, isPending } = useOwnSettings();
  const save = (values: OwnSettings) =>
    mutate(values, {
      onSuccess: () => void message.success(t('shared:saved')),
      onError: (error) => showErrors(isRequestError(error) ? error : undefined),
    });
  return (
    <Form form={form} layout="vertical" initialValues={user} onFinish={save}>
      {(['firstName', 'lastName', 'phone', 'title'] as const).map((name) => (
        <Form.Item
          key={name}
          name={name}
          label={t(name)}
          rules={
            name.endsWith('Name') ? [{ required: true, whitespace: true, message: t('shared:required') }] : []
          }
        >
          <Input maxLength={name.endsWith('Name') ? 80 : name === 'phone' ? 40 : 120} />
        </Form.Item>
      ))}
      <Button type="primary" htmlType="submit" loading={isPending}>
        {t('shared:save')}
      </Button>
    </Form>
  );
}

/** Saved as soon as chosen, like the switches of the header. */
function Preferences() {
  const { t } = useTranslation('session');
  const { user } = useSession();
  const { mutate } = useOwnSettings();
  return (
    <Form layout="vertical" component={false}>
      <Form.Item label={t('language')}>
        <Segmented
          aria-label={t('language')}
          options={languages.map((value) => ({ value, label: t(value) }))}
          value={user.language}
          onChange={(language) => mutate({ language })}
        />
      </Form.Item>
      <Form.Item label={t('theme')} style={{ marginBottom: 0 }}>
        <Segmented
          aria-label={t('theme')}
          options={themes.map((value) => ({ value, label: t(value) }))}
          value={user.theme}
          onChange={(theme) => mutate({ theme })}
        />
      </Form.Item>
    </Form>
  );
}

interface Passwords {
  currentPassword: string;
  password: string;
}

function ChangePassword() {
  const { t } = useTranslation('session');
  const { message } = App.useApp();
  const [form] = Form.useForm<Passwords>();
  const showErrors = useFieldErrors(form);
  const { mutate, isPending } = useOwnSettings();
  const save = (values: Passwords) =>
    mutate(values, {
      onSuccess: () => {
        form.resetFields();
        void message.success(t('passwordChanged'));
      },
      onError: (error) => showErrors(isRequestError(error) ? error : undefined),
    });
  return (
    <Form form={form} layout="vertical" onFinish={save}>
      <Form.Item
        name="currentPassword"
        label={t('currentPassword')}
        rules={[{ required: true, message: t('shared:required') }]}
      >
        <PasswordInput autoComplete="current-password" />
      </Form.Item>
      <Form.Item
        name="password"
        label={t('newPassword')}
        extra={t('passwordHint')}
        rules={[{ required: true, min: 8, message: t('passwordHint') }]}
      >
        <PasswordInput autoComplete="new-password" />
      </Form.Item>
      <Button htmlType="submit" loading={isPending}>
        {t('changePassword')}
      </Button>
    </Form>
  );
}
