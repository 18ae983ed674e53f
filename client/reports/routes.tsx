import { Route, Routes } from 'react-router';
import { ReportPage } from './ReportPage.tsx';
import { ReportsPage } from './ReportsPage.tsx';

/** `/reports`, `/reports/new` and `/reports/:id`. */
export default function ReportRoutes() {
  return (
    <Routes>
      <Route index element={<ReportsPage />} />
      <Route path="new" element={<ReportPage />} />
      <Route path=":id" element={<ReportPage />} />
    </Routes>
  );
}
