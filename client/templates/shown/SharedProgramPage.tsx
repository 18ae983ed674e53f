import { ImportOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Flex, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import type { PublicTemplate } from '#server/templates/contract.ts';
import { request } from '../../providers/http.ts';
import { sessionQuery } from '../../providers/queryClient.ts';
import { Entrance } from '../../shared/Entrance.tsx';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { Splash } from '../../shared/Splash.tsx';
import { useAct } from '../../shared/useAct.ts';
import { useKeyFor } from '../../shared/useKeyFor.ts';
import { Sessions } from '../Sessions.tsx';

/** What whoever holds a public link sees: the program, and for professionals the way to a copy of their own. */
export default function SharedProgramPage() {
  const { t } = useTranslation('templates');
  const token = useLocation().hash.slice(1);
  const { data, isPending } = useQuery({
    queryKey: ['shared-program', token],
    queryFn: async () =>
      (await request<{ data: PublicTemplate }>('GET', `/api/public/templates/${encodeURIComponent(token)}`))
        .data,
    enabled: token !== '',
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (isPending && token) return <Splash />;
  if (!data) return <Entrance title={t('shown.goneTitle')}>{t('shown.goneText')}</Entrance>;
  const { name, company, weeks, objective, sessions } = data;
  return (
    <Entrance title={name} intro={t('shown.by', { company, count: weeks })} width={760}>
      <Flex vertical gap="middle">
        {objective && <Typography.Text>{objective}</Typography.Text>}
        <Import token={token} />
        <Sessions sessions={sessions} />
      </Flex>
    </Entrance>
  );
}

function Import({ token }: { token: string }) {
  const { t } = useTranslation('templates');
  const navigate = useNavigate();
  const act = useAct();
  const key = useKeyFor(token);
  const [isBusy, setBusy] = useState(false);
  const { data: session, isPending } = useQuery(sessionQuery);
  const take = async () => {
    setBusy(true);
    const path = `/api/public/templates/${encodeURIComponent(token)}/import`;
    const headers = { 'Idempotency-Key': key };
    const answer = await act(
      () => request<{ data: { id: number } }>('POST', path, { body: {}, headers }),
      () => t('shown.imported'),
    );
    setBusy(false);
    if (answer) void navigate(`/templates/${answer.data.id}`);
  };
  if (isPending) return null;
  const back = new URLSearchParams({ to: `/shared-program#${token}` });
  if (!session)
    return (
      <div>
        <LinkButton to={`/sign-in?${back}`} icon={<ImportOutlined />}>
          {t('shown.signIn')}
        </LinkButton>
      </div>
    );
  if (!session.permissions.includes('templates.create'))
    return <Typography.Text type="secondary">{t('shown.readOnly')}</Typography.Text>;
  return (
    <div>
      <Button type="primary" icon={<ImportOutlined />} loading={isBusy} onClick={() => void take()}>
        {t('shown.import')}
      </Button>
      <Typography.Paragraph type="secondary" style={{ margin: '4px 0 0' }}>
        {t('shown.importHint')}
      </Typography.Paragraph>
    </div>
  );
}
