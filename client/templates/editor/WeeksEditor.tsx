import { PlusOutlined } from '@ant-design/icons';
import { Button, Card, Flex, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SortableRows } from '../../shared/sorting/SortableRows.tsx';
import { newExercise, removed, replaced, type Session, sessionsIn } from '../content.ts';
import { keyOf, placed, sessionsOf, type Week, weekPlaced, weeksOf } from './order.ts';
import { SessionCard } from './SessionCard.tsx';

interface Props {
  value?: unknown;
  onChange?: (sessions: Session[]) => void;
}

const mostSessions = 400;

/** The training days of a program, week by week, each with its exercises; all three are put in order by dragging or with the keyboard. */
export function WeeksEditor({ value, onChange }: Props) {
  const { t } = useTranslation('templates');
  const sessions = sessionsIn(value);
  const weeks = weeksOf(sessions);
  const change = (next: readonly Week[]) => onChange?.(sessionsOf(next));
  const add = (week: number) =>
    onChange?.([
      ...sessions,
      {
        week,
        name: t('sessionNumber', { number: sessions.filter((each) => each.week === week).length + 1 }),
        exercises: [newExercise()],
      },
    ]);
  const last = weeks.at(-1)?.week ?? 0;
  const isFull = sessions.length >= mostSessions;
  return (
    <Flex vertical gap="small">
      <SortableRows
        label={t('weeks')}
        items={weeks.map(({ week, sessions: [first] }) => ({
          key: first ? keyOf(first) : String(week),
          name: t('weekName', { number: week }),
        }))}
        onMove={(from, to) => change(weekPlaced(weeks, from, to))}
      >
        {(_, at, { handle }) => {
          const week = weeks[at];
          return (
            week && (
              <WeekCard
                week={week}
                handle={handle}
                isFull={isFull}
                onAdd={() => add(week.week)}
                onChange={(days) => change(replaced(weeks, at, { ...week, sessions: days }))}
              />
            )
          );
        }}
      </SortableRows>
      <div>
        <Button
          icon={<PlusOutlined />}
          onClick={() => add(Math.min(last + 1, 104))}
          disabled={isFull || last >= 104}
        >
          {t('addWeek')}
        </Button>
      </div>
    </Flex>
  );
}

interface WeekProps {
  week: Week;
  handle: ReactNode;
  isFull: boolean;
  onAdd: () => void;
  onChange: (sessions: Session[]) => void;
}

function WeekCard({ week: { week, sessions }, handle, isFull, onAdd, onChange }: WeekProps) {
  const { t } = useTranslation('templates');
  return (
    <Card
      size="small"
      title={
        <Flex align="center" gap={4}>
          {handle}
          <Typography.Text strong>{t('weekName', { number: week })}</Typography.Text>
        </Flex>
      }
      extra={
        <Button size="small" type="text" icon={<PlusOutlined />} onClick={onAdd} disabled={isFull}>
          {t('addSession')}
        </Button>
      }
    >
      <SortableRows
        label={t('sessionsOfWeek', { number: week })}
        items={sessions.map((session) => ({ key: keyOf(session), name: session.name }))}
        onMove={(from, to) => onChange(placed(sessions, from, to))}
      >
        {(_, at, { handle: grip }) => {
          const session = sessions[at];
          return (
            session && (
              <SessionCard
                session={session}
                handle={grip}
                onChange={(next) => onChange(replaced(sessions, at, next))}
                onRemove={() => onChange(removed(sessions, at))}
              />
            )
          );
        }}
      </SortableRows>
    </Card>
  );
}
