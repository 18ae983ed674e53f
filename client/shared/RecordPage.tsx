import { DeleteOutlined, EditOutlined } from '@ant-design/icons';
import { Breadcrumb, Button, Card, Flex } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { addressOf } from './addresses.ts';
import { useSource } from './catalog.ts';
import type { GridRow } from './Grid/useGrid.ts';
import { LinkButton } from './LinkButton.tsx';
import { Page } from './Page.tsx';
import { RecordFacts } from './RecordFacts.tsx';
import { RecordGate } from './RecordGate.tsx';
import { RecordHistory } from './RecordHistory.tsx';
import { useMay } from './session.ts';
import { useDeletion } from './useDeletion.ts';

interface Props {
  resource: string;
  /** The fields shown, in order. */
  fields: readonly string[];
  /** What deleting means, in words. */
  deletion?: string;
  extra?: (record: GridRow) => { label: string; children: ReactNode }[];
  actions?: (record: GridRow) => ReactNode;
  listTitle: string;
  children?: (record: GridRow) => ReactNode;
}

export function RecordPage({ resource, ...props }: Props) {
  return (
    <RecordGate resource={resource}>
      {(record) => <Shown resource={resource} record={record} {...props} />}
    </RecordGate>
  );
}

function Shown({
  resource,
  record,
  fields,
  deletion,
  extra,
  actions,
  listTitle,
  children,
}: Props & { record: GridRow }) {
  const source = useSource(resource);
  const seesHistory = useMay('auditEvents.list');
  const listed = useMay(`${resource}.list`);
  const name = String(record[source?.nameField ?? 'id'] ?? '');
  return (
    <Page
      title={name}
      above={
        listed && (
          <Breadcrumb
            style={{ marginBottom: 4 }}
            items={[{ title: <Link to={`/${addressOf(resource)}`}>{listTitle}</Link> }, { title: name }]}
          />
        )
      }
      actions={
        <Actions
          resource={resource}
          record={record}
          name={name}
          deletion={deletion}
          more={actions?.(record)}
        />
      }
    >
      <Card>
        <RecordFacts resource={resource} record={record} fields={fields} extra={extra?.(record) ?? []} />
      </Card>
      {children?.(record)}
      {seesHistory && <RecordHistory resource={resource} id={record.id} />}
    </Page>
  );
}

interface ActionsProps {
  resource: string;
  record: GridRow;
  name: string;
  deletion: string | undefined;
  more: ReactNode;
}

function Actions({ resource, record, name, deletion, more }: ActionsProps) {
  const { t } = useTranslation();
  const mayEdit = useMay(`${resource}.edit`) && record._can?.edit;
  const mayDelete = useMay(`${resource}.delete`) && record._can?.delete;
  const remove = useDeletion(resource);
  return (
    <Flex gap="small" wrap>
      {mayDelete && deletion && (
        <Button danger type="text" icon={<DeleteOutlined />} onClick={() => remove(record, name, deletion)}>
          {t('delete')}
        </Button>
      )}
      {mayEdit && (
        <LinkButton
          to={`/${resource}/${record.id}/edit`}
          icon={<EditOutlined />}
          type={more ? 'default' : 'primary'}
        >
          {t('edit')}
        </LinkButton>
      )}
      {more}
    </Flex>
  );
}
