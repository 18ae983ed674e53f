import { useTranslation } from 'react-i18next';
import { Grid } from '../../shared/Grid/Grid.tsx';

const columns = ['name', 'description', 'updatedAt'];

/** One's own reports. */
export function SavedReports() {
  const { t } = useTranslation('reports');
  return <Grid resource="reports" columns={columns} emptyAction={t('list.empty')} />;
}
