import { useMutation, useQuery } from '@tanstack/react-query';
import { Alert, Button, Form } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate } from 'react-router';
import type { LinkView } from '#server/password/contract.ts';
import { speak } from '../locales/index.ts';
import { isRequestError, request } from '../providers/http.ts';
import { endSession } from '../providers/queryClient.ts';
import { Entrance } from '../shared/Entrance.tsx';
import { PasswordInput } from '../shared/PasswordInput.tsx';
import { Splash } from '../shared/Splash.tsx';

/** What stands behind the # of an address is never sent to a server, nor kept in its log. */
export default function ChoosePage() {
  const { t } = useTranslation('password');
  const token = useLocation().hash.slice(1);
  const { data, isPending } = useQuery({
    queryKey: ['password-link', token],
    queryFn: async () =>
      (await request<{ data: LinkView }>('POST', '/api/password/link', { body: { token } })).data,
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const language = data?.language;
  useEffect(() => {
    if (language) void speak(language);
  }, [language]);
  if (isPending) return <Splash />;
  if (!data) return <Expired />;
  return (
    <Entrance
      title={t(data.purpose === 'invitation' ? 'welcomeTitle' : 'chooseTitle', { name: data.firstName })}
      intro={t('chooseText')}
    >
      <Choose token={token} next={data.purpose === 'invitation' ? '/sign-in?to=%2Fguide' : '/sign-in'} />
    </Entrance>
  );
}

function Expired() {
  const { t } = useTranslation('password');
  return (
    <Entrance title={t('expiredTitle')} intro={t('expiredText')}>
      <Link to="/forgot-password">{t('forgotTitle')}</Link>
    </Entrance>
  );
}

interface Passwords {
  password: string;
  again: string;
}

function Choose({ token, next }: { token: string; next: string }) {
  const { t } = useTranslation('password');
  const navigate = useNavigate();
  const { mutate, isPending, error } = useMutation({
    mutationFn: ({ password }: Passwords) =>
      request('POST', '/api/password/reset', { body: { token, password } }),
    onSuccess: () => {
      endSession();
      void navigate(next, { replace: true });
    },
  });
  return (
    <Form<Passwords> layout="vertical" requiredMark={false} onFinish={(values) => mutate(values)}>
      {error && <Alert type="error" role="alert" showIcon message={t(refusal(error))} style={spaced} />}
      <Form.Item
        name="password"
        label={t('password')}
        extra={t('passwordHint')}
        rules={[{ required: true, min: 8, message: t('passwordHint') }]}
      >
        <PasswordInput autoComplete="new-password" autoFocus size="large" />
      </Form.Item>
      <Form.Item
        name="again"
        label={t('again')}
        dependencies={['password']}
        rules={[
          ({ getFieldValue }) => ({
            validator: (_, value) =>
              value === getFieldValue('password')
                ? Promise.resolve()
                : Promise.reject(new Error(t('different'))),
          }),
        ]}
      >
        <PasswordInput autoComplete="new-password" size="large" />
      </Form.Item>
      <Button type="primary" htmlType="submit" size="large" block loading={isPending}>
        {t('choose')}
      </Button>
    </Form>
  );
}

const spaced = { marginBottom: 16 };

function refusal(error: unknown): string {
  const code = isRequestError(error) ? error.problems[0]?.code : undefined;
  return code === 'linkExpired' || code === 'tooShort' ? `shared:problem ${code}` : 'shared:error internal';
}
