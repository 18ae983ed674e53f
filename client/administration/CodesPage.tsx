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

const columns = ['name', 'code', 'price', 'taxable'];
const shown = [...columns, 'archived'];
const openPath = ({ id }: GridRow) => `/intervention-codes?open=${id}`;

/** Under what interventions and appointments are put down, and what each is billed. */
export default function CodesPage() {
  const { t } = useTranslation('administration');
  const creates = useMay('interventionCodes.create');
  const { open, opened } = useOpened();
  const add = creates && (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => open('new')}>
      {t('newCode')}
    </Button>
  );
  const presets = [
    { label: t('codesInUse') },
    { label: t('codesArchived'), filter: all(rule('archived', '=', true)) },
  ];
  return (
    <Page title={t('codes')} actions={add}>
      <Typography.Text type="secondary">{t('codesHint')}</Typography.Text>
      <Grid
        resource="interventionCodes"
        columns={columns}
        presets={presets}
        rowPath={openPath}
        emptyAction={add}
      />
      <RecordDrawer
        resource="interventionCodes"
        title={t(opened === 'new' ? 'newCode' : 'oneCode')}
        fields={fieldsOf}
        initial={{ taxable: true, archived: false }}
        reading={(record) => <RecordFacts slim resource="interventionCodes" record={record} fields={shown} />}
        onSaved={refreshEverything}
      />
    </Page>
  );
}

const fieldsOf = (record: GridRow | undefined): FormField[] => [
  { name: 'code', required: true, max: 20 },
  { name: 'name', required: true, max: 120 },
  { name: 'price' },
  { name: 'taxable' },
  ...(record ? [{ name: 'archived' }] : []),
];
