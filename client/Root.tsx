import { Refine } from '@refinedev/core';
import { App as AntApp, ConfigProvider } from 'antd';
import { Suspense, useMemo } from 'react';
import { Outlet } from 'react-router';
import { accessControlProvider } from './providers/accessControlProvider.ts';
import { auditLogProvider } from './providers/auditLogProvider.ts';
import { authProvider } from './providers/authProvider.ts';
import { dataProvider } from './providers/dataProvider.ts';
import { i18nProvider } from './providers/i18nProvider.ts';
import { notificationProvider } from './providers/notificationProvider.tsx';
import { queryClient } from './providers/queryClient.ts';
import { routerProvider } from './providers/routerProvider.ts';
import { resources } from './resources.ts';
import { Splash } from './shared/Splash.tsx';
import { useScreen } from './useScreen.ts';

/** Refine stands inside the router, and both inside the look of the screen. */
export function Root() {
  return (
    <ConfigProvider {...useScreen()}>
      <AntApp>
        <Providers />
      </AntApp>
    </ConfigProvider>
  );
}

function Providers() {
  const { notification } = AntApp.useApp();
  const notifications = useMemo(() => notificationProvider(notification), [notification]);
  return (
    <Refine
      dataProvider={dataProvider}
      authProvider={authProvider}
      accessControlProvider={accessControlProvider}
      i18nProvider={i18nProvider}
      auditLogProvider={auditLogProvider}
      notificationProvider={notifications}
      routerProvider={routerProvider}
      resources={resources}
      options={options}
    >
      <Suspense fallback={<Splash />}>
        <Outlet />
      </Suspense>
    </Refine>
  );
}

const same = (text: string): string => text;

const options = {
  disableTelemetry: true,
  disableRouteChangeHandler: true,
  syncWithLocation: false,
  warnWhenUnsavedChanges: false,
  mutationMode: 'pessimistic' as const,
  reactQuery: { clientConfig: queryClient },
  textTransformers: { humanize: same, plural: same, singular: same },
  title: { text: 'Cohort' },
};
