import { useTranslation } from 'react-i18next';
import type { GridRow } from '../shared/Grid/useGrid.ts';
import { RecordPage } from '../shared/RecordPage.tsx';
import { sessionsIn } from './content.ts';
import { Sessions } from './Sessions.tsx';
import { TemplateActions } from './TemplateActions.tsx';

const fields = ['weeks', 'ownerId', 'sharing', 'branchId', 'archived', 'updatedAt', 'objective'];

export default function TemplateShow() {
  const { t } = useTranslation('templates');
  const notes = (record: GridRow) =>
    record.notes
      ? [
          {
            label: t('notes'),
            children: <span style={{ whiteSpace: 'pre-wrap' }}>{String(record.notes)}</span>,
          },
        ]
      : [];
  return (
    <RecordPage
      resource="templates"
      fields={fields}
      listTitle={t('list')}
      deletion={t('deletion')}
      extra={notes}
      actions={(record) => <TemplateActions template={record} />}
    >
      {(record) => <Sessions sessions={sessionsIn(record.sessions)} />}
    </RecordPage>
  );
}
