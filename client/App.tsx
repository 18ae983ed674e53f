import { type ComponentType, lazy } from 'react';
import { createBrowserRouter, Outlet, type RouteObject } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { PageFailure } from './home/PageFailure.tsx';
import { PageNotFound } from './home/PageNotFound.tsx';
import { Root } from './Root.tsx';
import { ForAdministrators } from './session/ForAdministrators.tsx';
import { RequireSession } from './session/RequireSession.tsx';

export const App = () => <RouterProvider router={router} />;

type Load = () => Promise<{ default: ComponentType }>;

/** Every page is a file of its own, read when it is first opened. */
const page = (path: string, load: Load): RouteObject => ({ path, Component: lazy(load) });

const administration: RouteObject = {
  element: <ForAdministrators />,
  children: [
    {
      Component: lazy(() => import('./administration/AdministrationFrame.tsx')),
      children: [
        page('professionals', () => import('./professionals/list.tsx')),
        page('branches', () => import('./branches/list.tsx')),
        page('bundles', () => import('./administration/BundlesPage.tsx')),
        page('measurement-definitions', () => import('./administration/MeasurementKindsPage.tsx')),
        page('intervention-codes', () => import('./administration/CodesPage.tsx')),
        page('company', () => import('./administration/CompanyPage.tsx')),
        page('subscription-invoices', () => import('./invoices/list.tsx')),
        page('audit', () => import('./audit/list.tsx')),
        page('outbox', () => import('./administration/OutboxPage.tsx')),
      ],
    },
    page('professionals/new', () => import('./professionals/create.tsx')),
    page('professionals/statistics', () => import('./statistics/TeamPage.tsx')),
    page('professionals/:id/edit', () => import('./professionals/edit.tsx')),
    page('professionals/:id/leave', () => import('./professionals/leave/LeavePage.tsx')),
    page('subscription-invoices/:id', () => import('./invoices/show.tsx')),
    page('branches/new', () => import('./branches/create.tsx')),
    page('branches/:id', () => import('./branches/show.tsx')),
    page('branches/:id/edit', () => import('./branches/edit.tsx')),
  ],
};

const pages: RouteObject[] = [
  { index: true, Component: lazy(() => import('./home/HomePage.tsx')) },
  page('clients', () => import('./clients/list.tsx')),
  page('clients/caseloads', () => import('./clients/caseloads/BoardPage.tsx')),
  page('clients/import', () => import('./clients/import/ImportPage.tsx')),
  page('clients/new', () => import('./clients/create.tsx')),
  page('clients/:id/:section?', () => import('./clients/show.tsx')),
  page('clients/:id/merge', () => import('./clients/merge/MergePage.tsx')),
  page('clients/:id/edit', () => import('./clients/edit.tsx')),
  page('groups', () => import('./groups/list.tsx')),
  page('groups/new', () => import('./groups/create.tsx')),
  page('groups/:id', () => import('./groups/show.tsx')),
  page('groups/:id/edit', () => import('./groups/edit.tsx')),
  page('templates', () => import('./templates/list.tsx')),
  page('templates/new', () => import('./templates/create.tsx')),
  page('templates/:id', () => import('./templates/show.tsx')),
  page('templates/:id/edit', () => import('./templates/edit.tsx')),
  page('programs/:kind', () => import('./templates/programs.tsx')),
  page('exercises', () => import('./templates/library/list.tsx')),
  page('professionals/:id', () => import('./professionals/show.tsx')),
  page('professionals/:id/statistics', () => import('./statistics/StatisticsPage.tsx')),
  page('professionals/:id/history', () => import('./statistics/HistoryPage.tsx')),
  page('reports/*', () => import('./reports/routes.tsx')),
  page('boards/*', () => import('./boards/routes.tsx')),
  page('appointments', () => import('./appointments/list.tsx')),
  page('settings', () => import('./session/SettingsPage.tsx')),
  page('guide', () => import('./guide/GuidePage.tsx')),
  administration,
  { path: '*', element: <PageNotFound /> },
];

const signedIn: RouteObject = {
  element: <RequireSession />,
  children: [
    {
      Component: lazy(() => import('./shell/Shell.tsx')),
      children: [{ element: <Outlet />, errorElement: <PageFailure />, children: pages }],
    },
  ],
};

const router = createBrowserRouter([
  {
    element: <Root />,
    errorElement: <PageFailure />,
    children: [
      page('sign-in', () => import('./session/SignInPage.tsx')),
      page('first-run', () => import('./session/FirstRunPage.tsx')),
      page('forgot-password', () => import('./password/ForgotPage.tsx')),
      page('shared-program', () => import('./templates/shown/SharedProgramPage.tsx')),
      page('personal', () => import('./personal/PersonalPage.tsx')),
      page('choose-password', () => import('./password/ChoosePage.tsx')),
      signedIn,
    ],
  },
]);
