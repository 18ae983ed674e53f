import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../shared/format.ts';
import type { Figure } from './change.ts';

/** A figure in its unit; without data, in words. */
export function useFigureText(): (value: number | null, unit: Figure['unit']) => string {
  const { t } = useTranslation('statistics');
  const { number, percent } = useFormat();
  return useCallback(
    (value, unit) => {
      if (value === null) return t('noData');
      if (unit === 'share') return percent(value);
      return unit === 'hours' ? t('hours', { value: number(value) }) : number(value);
    },
    [t, number, percent],
  );
}
