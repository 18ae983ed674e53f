import { useTranslation } from 'react-i18next';
import type { FigurePart } from '#server/statistics/contract.ts';
import { useFormat } from '../shared/format.ts';

/** What a part of a figure is called: a kind by its word, a code by its name. */
export function usePartName(): (part: FigurePart) => string {
  const { t } = useTranslation('statistics');
  const { choice } = useFormat();
  return ({ by, key, label }) => {
    if (by === 'kind') return choice('interventionKind', key);
    return label ?? t('noCode');
  };
}
