import { Typography } from 'antd';
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

interface Props {
  clientId: number;
  resource: 'interventions' | 'objectives';
  columns: readonly string[];
  /** What is told of one beside its text. */
  facts: readonly string[];
  /** The field that holds the text. */
  text: string;
  /** Above a new one, and above one that is there. */
  titles: { new: string; old: string };
  initial: Record<string, unknown>;
  /** What is asked; `visibility` is for its author alone to say, and empty for anybody else. */
  fields: (record: GridRow | undefined, visibility: FormField[]) => FormField[];
}

/** What is written in a client's file: a list, and each to read or to write beside it. */
export function Written({ clientId, resource, columns, facts, text, titles, initial, fields }: Props) {
  const { t } = useTranslation('file');
  const { user } = useSession();
  const { opened } = useOpened();
  const visibility = { name: 'visibility', required: true, hint: t('visibilityHint') };
  const isOthers = (record: GridRow | undefined) => record !== undefined && record.authorId !== user.id;
  return (
    <>
      <Grid
        resource={resource}
        columns={columns}
        hidden={sameInFile}
        fixed={ofClient(clientId)}
        usualSize={10}
        rowPath={rowIn(clientId, resource)}
      />
      <RecordDrawer
        resource={resource}
        title={opened === 'new' ? titles.new : titles.old}
        fields={(record) => fields(record, isOthers(record) ? [] : [visibility])}
        initial={initial}
        reading={(record) => (
          <>
            <RecordFacts slim resource={resource} record={record} fields={facts} />
            <Typography.Paragraph style={{ whiteSpace: 'pre-wrap', marginTop: 16 }}>
              {String(record[text] ?? '')}
            </Typography.Paragraph>
          </>
        )}
        onSaved={refreshEverything}
      />
    </>
  );
}
