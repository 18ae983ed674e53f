import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Navigate, useNavigate } from 'react-router';
import { isLanguage, languages } from '../locales/index.ts';
import { isRequestError, request } from '../providers/http.ts';
import { Entrance } from '../shared/Entrance.tsx';
import { PasswordInput } from '../shared/PasswordInput.tsx';
import { useFieldErrors } from '../shared/RecordForm/useFieldErrors.ts';
import { Splash } from '../shared/Splash.tsx';

interface FirstRun {
  code: string;
  companyName: string;
  timeZone: string;
  firstName: string;
  lastName: string;
  email: string;
  password: string;
  language: string;
}

/** Creates the company, once, for who can read the code that the server printed. */
export default function FirstRunPage() {
  const { t } = useTranslation('session');
  const needed = useQuery({
    queryKey: ['first-run'],
    queryFn: () => request<{ needed: boolean }>('GET', '/api/first-run'),
  });
  if (needed.isPending) return <Splash />;
  if (!needed.data?.needed) return <Navigate to="/sign-in" replace />;
  return (
    <Entrance title={t('firstRun')} intro={t('firstRunIntro')}>
      <FirstRunForm />
    </Entrance>
  );
}

function FirstRunForm() {
  const { t, i18n } = useTranslation('session');
  const [form] = Form.useForm<FirstRun>();
  const navigate = useNavigate();
  const cache = useQueryClient();
  const showErrors = useFieldErrors(form);
  const create = useMutation({
    mutationFn: (body: FirstRun) => request('POST', '/api/first-run', { body }),
    onError: (error) => showErrors(isRequestError(error) ? error : undefined),
    onSuccess: async () => {
      cache.setQueryData(['first-run'], { needed: false });
      await navigate('/sign-in', { replace: true });
    },
  });
  const initial = {
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    language: isLanguage(i18n.language) ? i18n.language : 'fr',
  };
  return (
    <Form
      form={form}
      layout="vertical"
      initialValues={initial}
      onFinish={(values) => create.mutate(values)}
      requiredMark={false}
    >
      {(['code', 'companyName', 'firstName', 'lastName', 'email'] as const).map((name) => (
        <Form.Item
          key={name}
          name={name}
          label={t(name)}
          rules={[{ required: true, message: t('shared:required') }]}
          {...(name === 'code' ? { extra: t('codeHint') } : {})}
        >
          <Input
            type={name === 'email' ? 'email' : 'text'}
            autoComplete={name === 'code' ? 'one-time-code' : 'on'}
          />
        </Form.Item>
      ))}
      <Form.Item
        name="password"
        label={t('password')}
        extra={t('passwordHint')}
        rules={[{ required: true, min: 8, message: t('passwordHint') }]}
      >
        <PasswordInput autoComplete="new-password" />
      </Form.Item>
      <Form.Item name="timeZone" label={t('timeZone')} rules={[{ required: true }]}>
        <Select
          showSearch
          options={Intl.supportedValuesOf('timeZone').map((value) => ({ value, label: value }))}
        />
      </Form.Item>
      <Form.Item name="language" label={t('companyLanguage')}>
        <Select options={languages.map((value) => ({ value, label: t(value) }))} />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={create.isPending}>
        {t('createCompany')}
      </Button>
    </Form>
  );
}
