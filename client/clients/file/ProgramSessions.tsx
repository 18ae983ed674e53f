import { useQuery } from '@tanstack/react-query';
import { Checkbox, Flex, Skeleton, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlannedSession } from '#server/programs/contract.ts';
import { request } from '../../providers/http.ts';
import { useFormat } from '../../shared/format.ts';
import type { GridRow } from '../../shared/Grid/useGrid.ts';
import { useMay } from '../../shared/session.ts';
import { useAct } from '../../shared/useAct.ts';

/** A program's days: what is done on each, with a tick for what was done. */
export function ProgramSessions({ program }: { program: GridRow }) {
  const { t } = useTranslation('templates');
  const path = `/api/programs/${program.id}/sessions`;
  const { data } = useQuery({
    queryKey: ['data', 'default', 'programs', 'sessions', program.id],
    queryFn: async ({ signal }) => (await request<{ data: PlannedSession[] }>('GET', path, { signal })).data,
  });
  if (!data) return <Skeleton active />;
  if (data.length === 0) return <Typography.Text type="secondary">{t('noSessions')}</Typography.Text>;
  return (
    <section aria-label={t('sessions')}>
      <h3 style={{ margin: '0 0 8px', fontSize: 14 }}>{t('sessions')}</h3>
      <Flex component="ol" vertical gap="small" style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {data.map((session) => (
          <li key={session.id ?? JSON.stringify(session.content)}>
            <Planned session={session} path={path} />
          </li>
        ))}
      </Flex>
    </section>
  );
}

function Planned({ session: { id, dueOn, state, doneAt, content }, path }: PlannedProps) {
  const { t } = useTranslation('file');
  const format = useFormat();
  const day = dueOn === null ? t('session.noDay') : format.day(dueOn);
  const said =
    state === 'done' && doneAt !== null ? t('session.doneOn', { day: format.instantDay(doneAt) }) : day;
  return (
    <Flex gap="small" align="start">
      {id !== null && <Tick path={`${path}/${id}`} isDone={state === 'done'} day={day} />}
      <div style={{ flex: 1 }}>
        {content && <strong>{content.name} · </strong>}
        <Typography.Text type="secondary">{said}</Typography.Text>
        {content && <Exercises exercises={content.exercises} />}
      </div>
    </Flex>
  );
}

interface PlannedProps {
  session: PlannedSession;
  path: string;
}

function Tick({ path, isDone, day }: { path: string; isDone: boolean; day: string }) {
  const { t } = useTranslation('file');
  const act = useAct();
  const marks = useMay('programSessions.edit');
  const [isBusy, setBusy] = useState(false);
  const put = async (done: boolean) => {
    setBusy(true);
    await act(() => request('POST', path, { body: { done } }));
    setBusy(false);
  };
  return (
    <Checkbox
      checked={isDone}
      disabled={!marks || isBusy}
      aria-label={t('session.mark', { day })}
      onChange={({ target }) => void put(target.checked)}
    />
  );
}

function Exercises({ exercises }: { exercises: NonNullable<PlannedSession['content']>['exercises'] }) {
  const { t } = useTranslation('templates');
  const texts = exercises.map(({ name, sets, repetitions, restSeconds, notes }) =>
    [name, `${sets} × ${repetitions}`, `${restSeconds} ${t('restSecondsShort')}`, notes]
      .filter(Boolean)
      .join(' · '),
  );
  return (
    <ul style={{ margin: 0, paddingInlineStart: 18 }}>
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}
