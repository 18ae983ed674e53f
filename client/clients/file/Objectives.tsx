import { Typography } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { refreshEverything } from '../../shared/bulk/refresh.ts';
import { Grid } from '../../shared/Grid/Grid.tsx';
import type { GridRow } from '../../shared/Grid/useGrid.ts';
import { RecordFacts } from '../../shared/RecordFacts.tsx';
import type { FormField } from '../../shared/RecordForm/formFields.ts';
import { RecordDrawer, useOpened } from '../../shared/RecordForm/RecordDrawer.tsx';
import { useSession } from '../../shared/session.ts';
import { ofClient, sameInFile } from './ofClient.ts';
import { rowIn } from './rowIn.ts';
import type { SectionProps } from './section.ts';

const columns = ['title', 'state', 'dueOn', 'authorId', 'visibility'];

/** What the client wants to reach, and what has been reached. */
export function Objectives({ client }: SectionProps) {
  const { t } = useTranslation('file');
  const { user } = useSession();
  const { opened } = useOpened();
  const initial = useMemo(
    () => ({ clientId: client.id, state: 'open', visibility: 'companyAndClient' }),
    [client.id],
  );
  return (
    <>
      <Grid
        resource="objectives"
        columns={columns}
        hidden={sameInFile}
        fixed={ofClient(client.id)}
        usualSize={10}
        rowPath={rowIn(client.id, 'objectives')}
      />
      <RecordDrawer
        resource="objectives"
        title={t(opened === 'new' ? 'aim' : 'objective')}
        fields={(record) => fieldsOf(record, user.id, t)}
        initial={initial}
        reading={(record) => <Reading record={record} />}
        onSaved={refreshEverything}
      />
    </>
  );
}

function Reading({ record }: { record: GridRow }) {
  return (
    <>
      <RecordFacts slim resource="objectives" record={record} fields={columns} />
      <Typography.Paragraph style={{ whiteSpace: 'pre-wrap', marginTop: 16 }}>
        {String(record.detail ?? '')}
      </Typography.Paragraph>
    </>
  );
}

/** Who sees it is for its author alone to say. */
const fieldsOf = (record: GridRow | undefined, userId: number, t: (key: string) => string): FormField[] => [
  { name: 'title', required: true, max: 200 },
  { name: 'detail', label: t('text'), type: 'paragraphs', max: 5_000 },
  { name: 'dueOn' },
  { name: 'state', required: true },
  ...(record && record.authorId !== userId
    ? []
    : [{ name: 'visibility', required: true, hint: t('visibilityHint') }]),
];
