import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Grid } from '../shared/Grid/Grid.tsx';
import type { GridRow } from '../shared/Grid/useGrid.ts';
import { Page } from '../shared/Page.tsx';
import { LetterDrawer } from './LetterDrawer.tsx';
import { SubjectButton } from './SubjectButton.tsx';

const columns = ['createdAt', 'subject', 'recipient', 'kind', 'state', 'sentAt'];
const hidden = ['id'];

/** The letters that the company has sent, or keeps while no mail server is set. */
export default function OutboxPage() {
  const { t } = useTranslation('administration');
  const [opened, open] = useState<number>();
  const subject = (row: GridRow) => (
    <SubjectButton subject={String(row.subject)} onOpen={() => open(row.id)} />
  );
  return (
    <Page title={t('outbox')}>
      <Grid resource="outbox" columns={columns} hidden={hidden} cells={{ subject }} rowPath={nowhere} />
      <LetterDrawer id={opened} onClose={() => open(undefined)} />
    </Page>
  );
}

const nowhere = () => undefined;
