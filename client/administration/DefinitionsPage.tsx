import { PlusOutlined } from '@ant-design/icons';
import { Button, Typography } from 'antd';
import { all, rule } from '#reports/rules.ts';
import { addressOf } from '../shared/addresses.ts';
import { refreshEverything } from '../shared/bulk/refresh.ts';
import { Grid } from '../shared/Grid/Grid.tsx';
import { Page } from '../shared/Page.tsx';
import { RecordFacts } from '../shared/RecordFacts.tsx';
import type { FormField, Values } from '../shared/RecordForm/formFields.ts';
import { RecordDrawer, useOpened } from '../shared/RecordForm/RecordDrawer.tsx';
import { useMay } from '../shared/session.ts';

interface Props {
  resource: string;
  words: { title: string; hint: string; add: string; one: string; inUse: string; archived: string };
  columns: string[];
  fields: readonly FormField[];
  initial?: Values;
}

/** What a company defines once for everybody to choose from, and puts away when it is chosen no more. */
export function DefinitionsPage({ resource, words, columns, fields, initial = {} }: Props) {
  const creates = useMay(`${resource}.create`);
  const { open, opened } = useOpened();
  const add = creates && (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => open('new')}>
      {words.add}
    </Button>
  );
  const presets = [
    { label: words.inUse },
    { label: words.archived, filter: all(rule('archived', '=', true)) },
  ];
  const shown = [...columns, 'archived'];
  return (
    <Page title={words.title} actions={add}>
      <Typography.Text type="secondary">{words.hint}</Typography.Text>
      <Grid
        resource={resource}
        columns={columns}
        presets={presets}
        rowPath={({ id }) => `/${addressOf(resource)}?open=${id}`}
        emptyAction={add}
      />
      <RecordDrawer
        resource={resource}
        title={opened === 'new' ? words.add : words.one}
        fields={(record) => (record ? [...fields, { name: 'archived' }] : fields)}
        initial={{ ...initial, archived: false }}
        reading={(record) => <RecordFacts slim resource={resource} record={record} fields={shown} />}
        onSaved={refreshEverything}
      />
    </Page>
  );
}
