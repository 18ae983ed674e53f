import { Breadcrumb, Skeleton } from 'antd';
import { Link } from 'react-router';
import { Page } from './Page.tsx';
import type { FormField, Values } from './RecordForm/formFields.ts';
import { RecordForm } from './RecordForm/RecordForm.tsx';

interface Props {
  resource: string;
  title: string;
  listTitle: string;
  fields: readonly FormField[];
  initial?: Values;
  isReady?: boolean;
}

export const CreatePage = ({ resource, title, listTitle, fields, initial = {}, isReady = true }: Props) => (
  <Page
    title={title}
    above={
      <Breadcrumb
        style={{ marginBottom: 4 }}
        items={[{ title: <Link to={`/${resource}`}>{listTitle}</Link> }, { title }]}
      />
    }
  >
    {isReady ? <RecordForm resource={resource} fields={fields} initial={initial} /> : <Skeleton active />}
  </Page>
);
