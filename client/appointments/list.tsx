import { useTranslation } from 'react-i18next';
import { pageOf } from '../shared/addresses.ts';
import { filters } from '../shared/filters.ts';
import { Grid } from '../shared/Grid/Grid.tsx';
import type { GridRow } from '../shared/Grid/useGrid.ts';
import { Page } from '../shared/Page.tsx';

const columns = ['startsAt', 'clientId', 'professionalId', 'type', 'state', 'minutes', 'branchId'];
const clientPage = (row: GridRow) => pageOf('clients', row.clientId);

export default function AppointmentList() {
  const { t } = useTranslation('appointments');
  const presets = [
    { label: t('shared:grid.everything') },
    { label: t('today'), filter: filters.myToday },
    { label: t('week'), filter: filters.myWeek },
  ];
  return (
    <Page title={t('list')}>
      <Grid
        resource="appointments"
        views="appointments"
        columns={columns}
        presets={presets}
        rowPath={clientPage}
      />
    </Page>
  );
}
