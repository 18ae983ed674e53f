import { Flex, Input, InputNumber } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Exercise } from './content.ts';

interface Props {
  exercise: Exercise;
  onChange: (exercise: Exercise) => void;
  order: ReactNode;
}

const amounts = [
  { name: 'sets', min: 1, max: 50 },
  { name: 'repetitions', min: 1, max: 500 },
  { name: 'restSeconds', min: 0, max: 3600 },
] as const;

export function ExerciseRow({ exercise, onChange, order }: Props) {
  const { t } = useTranslation('templates');
  return (
    <Flex gap={6} wrap align="center">
      <Input
        aria-label={t('exercise')}
        placeholder={t('exercise')}
        maxLength={120}
        value={exercise.name}
        status={exercise.name.trim() ? '' : 'error'}
        onChange={({ target }) => onChange({ ...exercise, name: target.value })}
        style={{ flex: '2 1 180px' }}
      />
      {amounts.map(({ name, min, max }) => (
        <InputNumber
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
        style={{ flex: '2 1 160px' }}
      />
      {order}
    </Flex>
  );
}
