import { type HttpError, useOne } from '@refinedev/core';
import { Button, Flex, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { request } from '../../providers/http.ts';
import { refreshEverything } from '../../shared/bulk/refresh.ts';
import type { GridRow } from '../../shared/Grid/useGrid.ts';
import { Notice } from '../../shared/Notice.tsx';
import { RecordFacts } from '../../shared/RecordFacts.tsx';
import { RecordForm } from '../../shared/RecordForm/RecordForm.tsx';
import { useSession } from '../../shared/session.ts';
import { useAct } from '../../shared/useAct.ts';
import { ProgramSessions } from './ProgramSessions.tsx';

const facts = [
  'name',
  'state',
  'startsOn',
  'endsOn',
  'hiddenUntilStart',
  'authorId',
  'templateId',
  'visibility',
];

/** One program of a client: what it says, its days, and what its author does with it. */
export function ProgramView({ id }: { id: number }) {
  const { t } = useTranslation();
  const { query, result: program } = useOne<GridRow, HttpError>({
    resource: 'programs',
    id,
    errorNotification: false,
  });
  const [isEditing, setEditing] = useState(false);
  if (query.isError) return <Notice title={t('record.notFoundTitle')} text={t('record.notFoundText')} />;
  if (!program) return <Skeleton active paragraph={{ rows: 6 }} />;
  const end = () => setEditing(false);
  const saved = () => {
    refreshEverything();
    // What is done next is done to what was saved, not to what was there before.
    void query.refetch().finally(end);
  };
  if (isEditing) return <Change program={program} onSaved={saved} onCancel={end} />;
  return (
    <Flex vertical gap="middle">
      <RecordFacts slim resource="programs" record={program} fields={facts} />
      {program._can?.edit && <Acts program={program} onEdit={() => setEditing(true)} />}
      <ProgramSessions program={program} />
    </Flex>
  );
}

/** Who sees it is for its author alone to say. */
function Change({ program, ...ends }: { program: GridRow; onSaved: () => void; onCancel: () => void }) {
  const { t } = useTranslation('file');
  const { user } = useSession();
  const visibility = { name: 'visibility', required: true, hint: t('visibilityHint') };
  return (
    <RecordForm
      plain
      resource="programs"
      record={program}
      fields={[
        { name: 'name', required: true, max: 120 },
        { name: 'startsOn' },
        { name: 'hiddenUntilStart' },
        ...(program.authorId === user.id ? [visibility] : []),
      ]}
      {...ends}
    />
  );
}

function Acts({ program, onEdit }: { program: GridRow; onEdit: () => void }) {
  const { t } = useTranslation('file');
  const act = useAct();
  const [isBusy, setBusy] = useState(false);
  const isArchived = program.state === 'archived';
  const put = async () => {
    setBusy(true);
    const body = { state: isArchived ? 'active' : 'archived' };
    const headers = { 'If-Match': `"${program.version}"` };
    await act(
      () => request('PATCH', `/api/programs/${program.id}`, { body, headers }),
      () => t(isArchived ? 'program.restored' : 'program.archived'),
    );
    setBusy(false);
  };
  return (
    <Flex gap="small" wrap>
      <Button onClick={onEdit}>{t('program.change')}</Button>
      {program.clientId !== null && (
        <Button loading={isBusy} onClick={() => void put()}>
          {t(isArchived ? 'restore' : 'program.archive')}
        </Button>
      )}
    </Flex>
  );
}
