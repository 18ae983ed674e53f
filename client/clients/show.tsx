import { Card, Collapse, Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import type { RuleGroup } from '#reports/rules.ts';
import { useCatalog } from '../shared/catalog.ts';
import { Grid } from '../shared/Grid/Grid.tsx';
import { RecordPage } from '../shared/RecordPage.tsx';
import { useNarrow } from '../shared/useNarrow.ts';

const fields = [
  'state',
  'responsibleId',
  'branchId',
  'language',
  'email',
  'secondaryEmail',
  'phone',
  'address',
  'birthDate',
  'sex',
  'source',
  'hasAccess',
  'appOpenedAt',
  'lastActivityAt',
  'createdAt',
  'createdById',
  'archivedAt',
];

export default function ClientShow() {
  const { t } = useTranslation('clients');
  return (
    <RecordPage resource="clients" fields={fields} listTitle={t('list')} deletion={t('deletion')}>
      {({ id }) => <Related id={id} />}
    </RecordPage>
  );
}

const lists = [
  { resource: 'stakeholders', columns: ['professionalId', 'state', 'kind', 'since', 'until', 'endedReason'] },
  { resource: 'appointments', columns: ['startsAt', 'professionalId', 'type', 'state', 'minutes', 'price'] },
  {
    resource: 'interventions',
    columns: ['happenedAt', 'authorId', 'kind', 'codeId', 'visibility', 'published'],
  },
];

const hidden = ['clientId'];

function Related({ id }: { id: number }) {
  const catalog = useCatalog();
  const narrow = useNarrow(640);
  const fixed: RuleGroup = { combinator: 'and', rules: [{ field: 'clientId', operator: '=', value: id }] };
  const items = lists.map(({ resource, columns }) => ({
    key: resource,
    label: catalog?.sources.find(({ name }) => name === resource)?.label ?? '',
    children: (
      <Grid
        small
        resource={resource}
        name={resource}
        columns={columns}
        hidden={hidden}
        fixed={fixed}
        usualSize={10}
      />
    ),
  }));
  if (narrow) return <Collapse defaultActiveKey="stakeholders" items={items} />;
  return (
    <Card size="small">
      <Tabs items={items} />
    </Card>
  );
}
