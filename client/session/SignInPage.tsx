import { useLogin } from '@refinedev/core';
import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Form, Input } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useSearchParams } from 'react-router';
import { isRequestError, request } from '../providers/http.ts';
import { forgetEverything, sessionQuery } from '../providers/queryClient.ts';
import { samePath } from '../providers/samePath.ts';
import { Entrance } from '../shared/Entrance.tsx';
import { PasswordInput } from '../shared/PasswordInput.tsx';

interface Credentials {
  email: string;
  password: string;
}

export default function SignInPage() {
  const { t } = useTranslation('session');
  const [search] = useSearchParams();
  useEffect(forgetEverything, []);
  const session = useQuery(sessionQuery);
  const firstRun = useQuery({
    queryKey: ['first-run'],
    queryFn: () => request<{ needed: boolean }>('GET', '/api/first-run'),
  });
  if (session.data) return <Navigate to={samePath(search.get('to'))} replace />;
  if (firstRun.data?.needed) return <Navigate to="/first-run" replace />;
  return (
    <Entrance title={t('signIn')}>
      <SignInForm to={search.get('to')} />
    </Entrance>
  );
}

function SignInForm({ to }: { to: string | null }) {
  const { t } = useTranslation('session');
  const { mutate, isPending, data } = useLogin<Credentials & { to: string | null }>({ mutationOptions: {} });
  const message = data?.success === false ? refusal(data.error) : undefined;
  return (
    <Form<Credentials>
      layout="vertical"
      requiredMark={false}
      onFinish={(values) => mutate({ ...values, to })}
    >
      {message && (
        <Alert
          type="error"
          role="alert"
          showIcon
          message={t(message.key, message)}
          style={{ marginBottom: 16 }}
        />
      )}
      <Form.Item name="email" label={t('email')} rules={[{ required: true, message: t('emailWanted') }]}>
        <Input type="email" autoComplete="username" autoFocus size="large" />
      </Form.Item>
      <Form.Item
        name="password"
        label={t('password')}
        rules={[{ required: true, message: t('passwordWanted') }]}
      >
        <PasswordInput autoComplete="current-password" size="large" />
      </Form.Item>
      <Button type="primary" htmlType="submit" size="large" block loading={isPending}>
        {t('signIn')}
      </Button>
      <Link to="/forgot-password" style={{ display: 'inline-block', marginTop: 16 }}>
        {t('forgot')}
      </Link>
    </Form>
  );
}

function refusal(error: unknown): { key: string; count?: number } {
  if (!isRequestError(error)) return { key: 'failed' };
  if (error.statusCode === 429)
    return { key: 'wait', count: Math.ceil((error.retryAfterSeconds ?? 60) / 60) };
  if (error.statusCode === 0) return { key: 'unreachable' };
  return { key: error.statusCode === 401 || error.statusCode === 400 ? 'wrong' : 'failed' };
}
