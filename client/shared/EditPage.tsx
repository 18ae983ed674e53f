import { Breadcrumb } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSource } from './catalog.ts';
import type { GridRow } from './Grid/useGrid.ts';
import { NoRight } from './NoRight.tsx';
import { Page } from './Page.tsx';
import type { FormField } from './RecordForm/formFields.ts';
import { RecordForm } from './RecordForm/RecordForm.tsx';
import { RecordGate } from './RecordGate.tsx';

interface Props {
  resource: string;
  fields: readonly FormField[];
  /** Where drafts of such records are kept on the server, until they are saved. */
  draftsAt?: string;
  /** What one must be allowed to do with the record. */
  right?: 'edit' | 'configure';
}

export const EditPage = ({ resource, ...rest }: Props) => (
  <RecordGate resource={resource}>
    {(record) => <Loaded key={record.id} resource={resource} record={record} {...rest} />}
  </RecordGate>
);

function Loaded({ resource, record, fields, draftsAt, right = 'edit' }: Props & { record: GridRow }) {
  const { t } = useTranslation();
  const source = useSource(resource);
  const name = String(record[source?.nameField ?? 'id'] ?? '');
  const shown = <Link to={`/${resource}/${record.id}`}>{name}</Link>;
  if (!record._can?.[right]) return <NoRight text={t('page.noEditText')} action={shown} />;
  return (
    <Page
      title={name}
      tab={`${t('edit')} ${name}`}
      above={<Breadcrumb style={{ marginBottom: 4 }} items={[{ title: shown }, { title: t('edit') }]} />}
    >
      <RecordForm
        resource={resource}
        record={record}
        fields={fields}
        draftAt={draftsAt && `${draftsAt}/${record.id}`}
      />
    </Page>
  );
}
