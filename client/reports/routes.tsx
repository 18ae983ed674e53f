import { lazy } from 'react';
import { Route, Routes } from 'react-router';
import { ReportsPage } from './gallery/ReportsPage.tsx';

/** Who only looks at the gallery loads no builder. */
const ReportPage = lazy(() => import('./ReportPage.tsx').then((module) => ({ default: module.ReportPage })));

/** `/reports`, `/reports/new`, `/reports/:id` and `/reports/:id/edit`. */
export default function ReportRoutes() {
  return (
    <Routes>
      <Route index element={<ReportsPage />} />
      <Route path="new" element={<ReportPage />} />
      <Route path=":id" element={<ReportPage />} />
      <Route path=":id/edit" element={<ReportPage isEdited />} />
    </Routes>
  );
}
