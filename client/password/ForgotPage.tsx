import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { isRequestError, request } from '../providers/http.ts';
import { Entrance } from '../shared/Entrance.tsx';

/** Says the same whether the address is known or not: who works here is nobody's business. */
export default function ForgotPage() {
  const { t } = useTranslation('password');
  const { mutate, isPending, isSuccess, error } = useMutation({
    mutationFn: (body: { email: string }) => request('POST', '/api/password/forgot', { body }),
  });
  const back = <Link to="/sign-in">{t('toSignIn')}</Link>;
  if (isSuccess)
    return (
      <Entrance title={t('sentTitle')} intro={t('sentText')}>
        {back}
      </Entrance>
    );
  return (
    <Entrance title={t('forgotTitle')} intro={t('forgotText')}>
      <Form<{ email: string }> layout="vertical" requiredMark={false} onFinish={(values) => mutate(values)}>
        {error && <Alert type="error" role="alert" showIcon message={t(refusal(error))} style={spaced} />}
        <Form.Item
          name="email"
          label={t('email')}
          rules={[{ required: true, message: t('shared:problem required') }]}
        >
          <Input type="email" autoComplete="username" autoFocus size="large" />
        </Form.Item>
        <Button type="primary" htmlType="submit" size="large" block loading={isPending} style={spaced}>
          {t('send')}
        </Button>
        {back}
      </Form>
    </Entrance>
  );
}

const spaced = { marginBottom: 16 };

const refusal = (error: unknown): string =>
  isRequestError(error) && error.statusCode === 429
    ? 'shared:error tooManyRequests'
    : 'shared:error internal';
