import { PlusOutlined } from '@ant-design/icons';
import { Button, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { all, rule } from '#reports/rules.ts';
import { refreshEverything } from '../shared/bulk/refresh.ts';
import { Grid } from '../shared/Grid/Grid.tsx';
import type { GridRow } from '../shared/Grid/useGrid.ts';
import { Page } from '../shared/Page.tsx';
import { RecordFacts } from '../shared/RecordFacts.tsx';
import type { FormField } from '../shared/RecordForm/formFields.ts';
import { RecordDrawer, useOpened } from '../shared/RecordForm/RecordDrawer.tsx';
import { useMay } from '../shared/session.ts';

const columns = ['name', 'unit', 'normLow', 'normHigh'];
const shown = [...columns, 'archived'];
const openPath = ({ id }: GridRow) => `/measurement-definitions?open=${id}`;

/** What is measured of clients, in which unit, and what is normal. */
export default function MeasurementKindsPage() {
  const { t } = useTranslation('administration');
  const creates = useMay('measurementDefinitions.create');
  const { open, opened } = useOpened();
  const add = creates && (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => open('new')}>
      {t('newMeasured')}
    </Button>
  );
  const presets = [{ label: t('inUse') }, { label: t('archived'), filter: all(rule('archived', '=', true)) }];
  return (
    <Page title={t('measured')} actions={add}>
      <Typography.Text type="secondary">{t('measuredHint')}</Typography.Text>
      <Grid
        resource="measurementDefinitions"
        columns={columns}
        presets={presets}
        rowPath={openPath}
        emptyAction={add}
      />
      <RecordDrawer
        resource="measurementDefinitions"
        title={t(opened === 'new' ? 'newMeasured' : 'oneMeasured')}
        fields={fieldsOf}
        initial={{ archived: false }}
        reading={(record) => (
          <RecordFacts slim resource="measurementDefinitions" record={record} fields={shown} />
        )}
        onSaved={refreshEverything}
      />
    </Page>
  );
}

const fieldsOf = (record: GridRow | undefined): FormField[] => [
  { name: 'name', required: true, max: 80 },
  { name: 'unit', max: 20 },
  { name: 'normLow', precision: 2 },
  { name: 'normHigh', precision: 2 },
  ...(record ? [{ name: 'archived' }] : []),
];
