import { Card, Collapse, Table, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNarrow } from '../shared/useNarrow.ts';
import type { Exercise, Session } from './content.ts';

/** A program as it is followed: week by week, the first one open. */
export function Sessions({ sessions }: { sessions: Session[] }) {
  const { t } = useTranslation('templates');
  const weeks = [...Map.groupBy(sessions, ({ week }) => week)].sort(([a], [b]) => a - b);
  const items = weeks.map(([week, days]) => ({
    key: String(week),
    label: t('weekNumber', { number: week, count: days.length }),
    children: days.map((session) => <Day key={JSON.stringify(session)} session={session} />),
  }));
  return (
    <Card size="small" title={<h2 style={{ margin: 0, fontSize: 'inherit' }}>{t('sessions')}</h2>}>
      {items.length > 0 ? (
        <Collapse ghost defaultActiveKey={items[0] ? [items[0].key] : []} items={items} />
      ) : (
        <Typography.Text type="secondary">{t('noSessions')}</Typography.Text>
      )}
    </Card>
  );
}

/** A table where there is room for one, else a line for each exercise. */
function Day({ session }: { session: Session }) {
  const narrow = useNarrow(640);
  const Exercises = narrow ? ExerciseList : ExerciseTable;
  return (
    <section style={{ marginBottom: 16 }}>
      <h3 style={{ margin: '0 0 8px', fontSize: 14 }}>{session.name}</h3>
      <Exercises session={session} />
    </section>
  );
}

function ExerciseList({ session }: { session: Session }) {
  const { t } = useTranslation('templates');
  return (
    <ol style={{ margin: 0, paddingInlineStart: 20 }}>
      {session.exercises.map(({ name, sets, repetitions, restSeconds, notes }) => (
        <li key={`${name} ${sets} ${repetitions} ${restSeconds}`}>
          {name}
          <br />
          <Typography.Text type="secondary">
            {[`${sets} × ${repetitions}`, `${t('restSeconds')} ${restSeconds}`, notes]
              .filter(Boolean)
              .join(' · ')}
          </Typography.Text>
        </li>
      ))}
    </ol>
  );
}

function ExerciseTable({ session }: { session: Session }) {
  const { t } = useTranslation('templates');
  const amount = (name: 'sets' | 'repetitions' | 'restSeconds') => ({
    title: t(name),
    dataIndex: name,
    align: 'right' as const,
    width: 110,
  });
  const columns = [
    { title: t('exercise'), dataIndex: 'name' },
    amount('sets'),
    amount('repetitions'),
    amount('restSeconds'),
    { title: t('exerciseNotes'), dataIndex: 'notes' },
  ];
  return (
    <Table<Exercise & { key: number }>
      size="small"
      pagination={false}
      columns={columns}
      dataSource={session.exercises.map((exercise, key) => ({ ...exercise, key }))}
    />
  );
}
