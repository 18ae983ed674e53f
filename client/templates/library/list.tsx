import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { all, rule } from '#reports/rules.ts';
import { refreshEverything } from '../../shared/bulk/refresh.ts';
import { Grid } from '../../shared/Grid/Grid.tsx';
import type { GridRow } from '../../shared/Grid/useGrid.ts';
import { Page } from '../../shared/Page.tsx';
import { RecordFacts } from '../../shared/RecordFacts.tsx';
import type { FormField } from '../../shared/RecordForm/formFields.ts';
import { RecordDrawer, useOpened } from '../../shared/RecordForm/RecordDrawer.tsx';
import { useMay } from '../../shared/session.ts';
import { KindTabs } from '../KindTabs.tsx';

const columns = ['nameFr', 'nameEn', 'nameEs'];
const shown = [...columns, 'archived', 'updatedAt'];
const openPath = ({ id }: GridRow) => `/exercises?open=${id}`;

/** The exercises that programs are written with, in the three languages. */
export default function ExerciseList() {
  const { t } = useTranslation('templates');
  const creates = useMay('exercises.create');
  const { open, opened } = useOpened();
  const add = creates && (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => open('new')}>
      {t('library.new')}
    </Button>
  );
  const presets = [
    { label: t('library.current') },
    { label: t('archived'), filter: all(rule('archived', '=', true)) },
  ];
  return (
    <Page title={t('library.title')} actions={add} below={<KindTabs here="exercises" />}>
      <Grid resource="exercises" columns={columns} presets={presets} rowPath={openPath} emptyAction={add} />
      <RecordDrawer
        resource="exercises"
        title={t(opened === 'new' ? 'library.new' : 'library.one')}
        fields={fieldsOf}
        initial={{ archived: false }}
        reading={(record) => <RecordFacts slim resource="exercises" record={record} fields={shown} />}
        onSaved={refreshEverything}
      />
    </Page>
  );
}

const fieldsOf = (record: GridRow | undefined): FormField[] => [
  { name: 'nameFr', required: true, max: 120 },
  { name: 'nameEn', required: true, max: 120 },
  { name: 'nameEs', required: true, max: 120 },
  ...(record ? [{ name: 'archived' }] : []),
];
