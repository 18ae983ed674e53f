import { Route, Routes } from 'react-router';
import { ReportsPage } from './gallery/ReportsPage.tsx';
import { ReportPage } from './ReportPage.tsx';

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
