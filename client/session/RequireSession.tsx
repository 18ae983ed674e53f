import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, Outlet, useLocation } from 'react-router';
import { speak } from '../locales/index.ts';
import { sessionQuery } from '../providers/queryClient.ts';
import { setAppearance } from '../shared/appearance.ts';
import { Notice } from '../shared/Notice.tsx';
import { Splash } from '../shared/Splash.tsx';
import { SessionContext } from '../shared/session.ts';

/** Gives the session to every page within; who has none is asked to sign in, and comes back here after. */
export function RequireSession() {
  const { t } = useTranslation();
  const { pathname, search, hash } = useLocation();
  const { data: session, isPending, isError, refetch } = useQuery(sessionQuery);
  const language = session?.user.language;
  const theme = session?.user.theme;
  useEffect(() => {
    if (language) void speak(language);
  }, [language]);
  useEffect(() => {
    if (theme) setAppearance(theme);
  }, [theme]);
  if (isPending) return <Splash />;
  if (isError)
    return (
      <Notice
        title={t('error offline')}
        action={<Button onClick={() => void refetch()}>{t('retry')}</Button>}
      />
    );
  if (!session)
    return <Navigate to={`/sign-in?${new URLSearchParams({ to: `${pathname}${search}${hash}` })}`} replace />;
  return (
    <SessionContext value={session}>
      <Outlet />
    </SessionContext>
  );
}
