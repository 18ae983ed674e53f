import { CloseOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Flex, Input, theme } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NumberInput } from '../../shared/NumberInput.tsx';
import { SortableRows } from '../../shared/sorting/SortableRows.tsx';
import { newExercise, removed, replaced, type Session } from '../content.ts';
import { ExerciseRow } from './ExerciseRow.tsx';
import { kept, keyOf, placed } from './order.ts';

interface Props {
  session: Session;
  handle: ReactNode;
  onChange: (session: Session) => void;
  onRemove: () => void;
}

const mostExercises = 60;

/** One training day. Another week's number takes it to that week. */
export function SessionCard({ session, handle, onChange, onRemove }: Props) {
  const { t } = useTranslation('templates');
  const { token } = theme.useToken();
  const { exercises, name, week } = session;
  const change = (part: Partial<Session>) => onChange(kept(session, { ...session, ...part }));
  return (
    <Flex
      vertical
      gap="small"
      style={{
        border: `1px solid ${token.colorBorderSecondary}`,
        borderRadius: token.borderRadius,
        padding: 8,
      }}
    >
      <Flex gap={6} wrap align="center">
        {handle}
        <WeekNumber
          key={week}
          week={week}
          label={t('weekOf', { name })}
          onChange={(to) => change({ week: to })}
        />
        <Input
          aria-label={t('sessionName')}
          placeholder={t('sessionName')}
          maxLength={120}
          value={name}
          status={name.trim() ? '' : 'error'}
          onChange={({ target }) => change({ name: target.value })}
          style={{ flex: '1 1 160px' }}
        />
        <Button
          size="small"
          type="text"
          icon={<CloseOutlined />}
          aria-label={t('remove', { name })}
          onClick={onRemove}
        />
      </Flex>
      <SortableRows
        label={t('exercisesOf', { name })}
        items={exercises.map((exercise) => ({ key: keyOf(exercise), name: exercise.name || t('exercise') }))}
        onMove={(from, to) => change({ exercises: placed(exercises, from, to) })}
      >
        {(_, at, { handle: grip }) => {
          const exercise = exercises[at];
          return (
            exercise && (
              <ExerciseRow
                exercise={exercise}
                handle={grip}
                onChange={(next) => change({ exercises: replaced(exercises, at, kept(exercise, next)) })}
                onRemove={() => change({ exercises: removed(exercises, at) })}
              />
            )
          );
        }}
      </SortableRows>
      <div>
        <Button
          size="small"
          type="dashed"
          icon={<PlusOutlined />}
          onClick={() => change({ exercises: [...exercises, newExercise()] })}
          disabled={exercises.length >= mostExercises}
        >
          {t('addExercise')}
        </Button>
      </div>
    </Flex>
  );
}

interface WeekProps {
  week: number;
  label: string;
  onChange: (week: number) => void;
}

/** The session goes to its new week once the number is typed, not at its first digit. */
function WeekNumber({ week, label, onChange }: WeekProps) {
  const { t } = useTranslation('templates');
  const [typed, type] = useState<number | null>(week);
  const go = (number: number | null) => number !== null && number !== week && onChange(number);
  return (
    <NumberInput
      addonBefore={t('week')}
      aria-label={label}
      min={1}
      max={104}
      precision={0}
      value={typed}
      onChange={type}
      onStep={(number) => go(Number(number))}
      onBlur={() => go(typed)}
      onPressEnter={(event) => {
        event.preventDefault();
        go(typed);
      }}
      style={{ width: 136 }}
    />
  );
}
