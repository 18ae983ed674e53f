import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { FigureUnit } from '#server/statistics/contract.ts';
import { useFormat } from '../shared/format.ts';

/** A figure in its unit; without data, in words. */
export function useFigureText(): (value: number | null, unit: FigureUnit) => string {
  const { t } = useTranslation('statistics');
  const { number, percent, money } = useFormat();
  return useCallback(
    (value, unit) => {
      if (value === null) return t('noData');
      if (unit === 'share') return percent(value);
      if (unit === 'money') return money(value);
      return unit === 'hours' ? t('hours', { value: number(value) }) : number(value);
    },
    [t, number, percent, money],
  );
}
