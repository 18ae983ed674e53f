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

const columns = ['happenedAt', 'kind', 'title', 'authorId', 'codeId', 'visibility', 'published'];
const facts = ['happenedAt', 'kind', 'title', 'authorId', 'codeId', 'visibility', 'published', 'completedAt'];

/** Notes, documents, evaluations and billing, each for those whom its author lets see it. */
export function Interventions({ client }: SectionProps) {
  const { t } = useTranslation('file');
  const { user } = useSession();
  const { opened } = useOpened();
  const initial = useMemo(
    () => ({
      clientId: client.id,
      kind: 'text',
      visibility: 'company',
      published: false,
      happenedAt: Math.floor(Date.now() / 60_000) * 60_000,
    }),
    [client.id],
  );
  return (
    <>
      <Grid
        resource="interventions"
        columns={columns}
        hidden={sameInFile}
        fixed={ofClient(client.id)}
        usualSize={10}
        rowPath={rowIn(client.id, 'interventions')}
      />
      <RecordDrawer
        resource="interventions"
        title={t(opened === 'new' ? 'write' : 'intervention')}
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
      <RecordFacts slim resource="interventions" record={record} fields={facts} />
      <Typography.Paragraph style={{ whiteSpace: 'pre-wrap', marginTop: 16 }}>
        {String(record.text ?? '')}
      </Typography.Paragraph>
    </>
  );
}

/** Who sees it is for its author alone to say. */
const fieldsOf = (record: GridRow | undefined, userId: number, t: (key: string) => string): FormField[] => [
  { name: 'kind', required: true },
  { name: 'happenedAt', required: true },
  { name: 'title', max: 160 },
  { name: 'text', label: t('text'), type: 'paragraphs', max: 20_000 },
  { name: 'codeId' },
  ...(record && record.authorId !== userId
    ? []
    : [{ name: 'visibility', required: true, hint: t('visibilityHint') }]),
  { name: 'published', hint: t('publishedHint') },
  ...(record?.kind === 'document' ? [{ name: 'completedAt' }] : []),
];
