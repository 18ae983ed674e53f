import { CloseOutlined } from '@ant-design/icons';
import { Button, Flex, Input } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NumberInput } from '../../shared/NumberInput.tsx';
import type { Exercise } from '../content.ts';
import { ExerciseName } from './ExerciseName.tsx';

interface Props {
  exercise: Exercise;
  handle: ReactNode;
  onChange: (exercise: Exercise) => void;
  onRemove: () => void;
}

const amounts = [
  { name: 'sets', min: 1, max: 50 },
  { name: 'repetitions', min: 1, max: 500 },
  { name: 'restSeconds', min: 0, max: 3600 },
] as const;

export function ExerciseRow({ exercise, handle, onChange, onRemove }: Props) {
  const { t } = useTranslation('templates');
  return (
    <Flex gap={6} wrap align="center">
      {handle}
      <ExerciseName value={exercise.name} onChange={(name) => onChange({ ...exercise, name })} />
      {amounts.map(({ name, min, max }) => (
        <NumberInput
          key={name}
          aria-label={t(name)}
          suffix={t(`${name}Short`)}
          min={min}
          max={max}
          precision={0}
          value={exercise[name]}
          onChange={(amount) => onChange({ ...exercise, [name]: amount ?? min })}
          style={{ width: 108 }}
        />
      ))}
      <Input
        aria-label={t('exerciseNotes')}
        placeholder={t('exerciseNotes')}
        maxLength={300}
        value={exercise.notes ?? ''}
        onChange={({ target }) => onChange({ ...exercise, notes: target.value || null })}
        style={{ flex: '2 1 140px' }}
      />
      <Button
        size="small"
        type="text"
        icon={<CloseOutlined />}
        aria-label={t('remove', { name: exercise.name || t('exercise') })}
        onClick={onRemove}
      />
    </Flex>
  );
}
