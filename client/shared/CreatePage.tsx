import { Breadcrumb, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { RequestError } from '../providers/http.ts';
import { NoRight } from './NoRight.tsx';
import { Page } from './Page.tsx';
import type { FormField, Values } from './RecordForm/formFields.ts';
import { RecordForm } from './RecordForm/RecordForm.tsx';
import { useMay } from './session.ts';

interface Props {
  resource: string;
  title: string;
  listTitle: string;
  fields: readonly FormField[];
  initial?: Values;
  isReady?: boolean;
  /** What is worth knowing before the form is filled in. */
  notice?: ReactNode;
  onRefused?: (error: RequestError) => void;
  /** What the button says, where it says more than to create. */
  createText?: string;
  /** Where drafts of such records are kept on the server, until they are created. */
  draftsAt?: string;
}

export function CreatePage(props: Props) {
  const { t } = useTranslation();
  return useMay(`${props.resource}.create`) ? (
    <Creating {...props} />
  ) : (
    <NoRight text={t('page.noCreateText')} />
  );
}

const Creating = ({
  resource,
  title,
  listTitle,
  fields,
  initial = {},
  isReady = true,
  notice,
  onRefused,
  createText,
  draftsAt,
}: Props) => (
  <Page
    title={title}
    above={
      <Breadcrumb
        style={{ marginBottom: 4 }}
        items={[{ title: <Link to={`/${resource}`}>{listTitle}</Link> }, { title }]}
      />
    }
  >
    {notice}
    {isReady ? (
      <RecordForm
        resource={resource}
        fields={fields}
        initial={initial}
        onRefused={onRefused}
        createText={createText}
        draftAt={draftsAt && `${draftsAt}/new`}
      />
    ) : (
      <Skeleton active />
    )}
  </Page>
);
