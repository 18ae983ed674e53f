import { PlusOutlined } from '@ant-design/icons';
import { Button, Card, Flex, Input, InputNumber } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { moved, newExercise, removed, replaced, type Session, sessionsIn } from './content.ts';
import { ExerciseRow } from './ExerciseRow.tsx';
import { OrderButtons } from './OrderButtons.tsx';

interface Props {
  value?: unknown;
  onChange?: (sessions: Session[]) => void;
}

/** The training days of a program, in order, each with its exercises. */
export function SessionsEditor({ value, onChange }: Props) {
  const { t } = useTranslation('templates');
  const sessions = sessionsIn(value);
  const change = (next: Session[]) => onChange?.(next);
  const add = () =>
    change([
      ...sessions,
      {
        week: sessions.at(-1)?.week ?? 1,
        name: t('sessionNumber', { number: sessions.length + 1 }),
        exercises: [newExercise()],
      },
    ]);
  return (
    <Flex vertical gap="small">
      {sessions.map((session, at) => (
        <SessionCard
          // biome-ignore lint/suspicious/noArrayIndexKey: a session has no identity besides its place
          key={at}
          session={session}
          onChange={(next) => change(replaced(sessions, at, next))}
          order={
            <OrderButtons
              name={session.name}
              at={at}
              count={sessions.length}
              onMove={(by) => change(moved(sessions, at, by))}
              onRemove={() => change(removed(sessions, at))}
            />
          }
        />
      ))}
      <div>
        <Button icon={<PlusOutlined />} onClick={add} disabled={sessions.length >= 400}>
          {t('addSession')}
        </Button>
      </div>
    </Flex>
  );
}

interface CardProps {
  session: Session;
  onChange: (session: Session) => void;
  order: ReactNode;
}

function SessionCard({ session, onChange, order }: CardProps) {
  const { t } = useTranslation('templates');
  const { exercises } = session;
  const changeAll = (next: Session['exercises']) => onChange({ ...session, exercises: next });
  return (
    <Card size="small">
      <Flex vertical gap="small">
        <Flex gap="small" wrap align="center">
          <InputNumber
            addonBefore={t('week')}
            aria-label={t('week')}
            min={1}
            max={104}
            precision={0}
            value={session.week}
            onChange={(week) => onChange({ ...session, week: week ?? 1 })}
            style={{ width: 140 }}
          />
          <Input
            aria-label={t('sessionName')}
            placeholder={t('sessionName')}
            maxLength={120}
            value={session.name}
            status={session.name.trim() ? '' : 'error'}
            onChange={({ target }) => onChange({ ...session, name: target.value })}
            style={{ flex: '1 1 160px' }}
          />
          {order}
        </Flex>
        {exercises.map((exercise, at) => (
          <ExerciseRow
            // biome-ignore lint/suspicious/noArrayIndexKey: an exercise has no identity besides its place
            key={at}
            exercise={exercise}
            onChange={(next) => changeAll(replaced(exercises, at, next))}
            order={
              <OrderButtons
                name={exercise.name}
                at={at}
                count={exercises.length}
                onMove={(by) => changeAll(moved(exercises, at, by))}
                onRemove={() => changeAll(removed(exercises, at))}
              />
            }
          />
        ))}
        <div>
          <Button
            size="small"
            type="dashed"
            icon={<PlusOutlined />}
            onClick={() => changeAll([...exercises, newExercise()])}
            disabled={exercises.length >= 60}
          >
            {t('addExercise')}
          </Button>
        </div>
      </Flex>
    </Card>
  );
}
