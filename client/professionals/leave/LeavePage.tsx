import { Alert, App, Breadcrumb, Button, Flex, Skeleton } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { DepartureBody, DepartureView } from '#server/professionals/contract.ts';
import type { GridRow } from '../../shared/Grid/useGrid.ts';
import { Page } from '../../shared/Page.tsx';
import { RecordGate } from '../../shared/RecordGate.tsx';
import { refusalText } from '../../shared/refusalText.ts';
import { useDebounced } from '../../shared/useDebounced.ts';
import { useRefusal } from '../../shared/useRefusal.ts';
import { AppointmentsChoice } from './AppointmentsChoice.tsx';
import { BelongingsChoice } from './BelongingsChoice.tsx';
import { ClientsChoice } from './ClientsChoice.tsx';
import { bodyOf, type Draft, draftFor } from './draft.ts';
import { Holdings } from './Holdings.tsx';
import { Rehearsal } from './Rehearsal.tsx';
import { useDepart, useDepartureView } from './useDeparture.ts';

/** Somebody leaves: what they hold, who follows, and what will happen, before anything does. */
export default function LeavePage() {
  return <RecordGate resource="professionals">{(person) => <Leaving person={person} />}</RecordGate>;
}

function Leaving({ person }: { person: GridRow }) {
  const { t } = useTranslation('leave');
  const name = String(person.fullName);
  const { data: view, error } = useDepartureView(person.id);
  const trail = [
    { title: <Link to="/professionals">{t('professionals')}</Link> },
    { title: <Link to={`/professionals/${person.id}`}>{name}</Link> },
    { title: t('crumb') },
  ];
  return (
    <Page title={t('title', { name })} above={<Breadcrumb style={{ marginBottom: 4 }} items={trail} />}>
      {error && <Alert type="error" showIcon message={refusalText(error, t)} />}
      {person.state === 'active' && view && <Wizard person={person} view={view} />}
      {person.state !== 'active' && <Alert type="info" showIcon message={t('hasLeft', { name })} />}
      {!view && !error && <Skeleton active paragraph={{ rows: 8 }} />}
    </Page>
  );
}

function Wizard({ person, view }: { person: GridRow; view: DepartureView }) {
  const { t } = useTranslation('leave');
  const [draft, setDraft] = useState<Draft>(() => draftFor(view));
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const body = useMemo(() => bodyOf(draft, view), [draft, view]);
  const settled = useDebounced(body);
  const choice = { view, draft, change };
  return (
    <Flex vertical gap="middle" style={{ maxWidth: 880 }}>
      <Alert type="info" showIcon message={t('promise')} />
      <Holdings holds={view.holds} />
      {(view.holds.clients ?? 0) > 0 && <ClientsChoice {...choice} />}
      <AppointmentsChoice {...choice} />
      <BelongingsChoice {...choice} />
      <Rehearsal id={person.id} body={settled} />
      <Confirm person={person} body={body} />
    </Flex>
  );
}

function Confirm({ person, body }: { person: GridRow; body: DepartureBody | undefined }) {
  const { t } = useTranslation('leave');
  const { message } = App.useApp();
  const refuse = useRefusal();
  const navigate = useNavigate();
  const { mutate, isPending } = useDepart(person.id);
  const name = String(person.fullName);
  const leave = (chosen: DepartureBody) =>
    mutate(chosen, {
      onSuccess: () => {
        void message.success(t('done', { name }));
        void navigate(`/professionals/${person.id}`);
      },
      onError: refuse,
    });
  return (
    <Flex gap="small" wrap>
      <Button danger disabled={!body} loading={isPending} onClick={() => body && leave(body)}>
        {t('confirm', { name })}
      </Button>
      <Button onClick={() => void navigate(`/professionals/${person.id}`)}>{t('shared:cancel')}</Button>
    </Flex>
  );
}
