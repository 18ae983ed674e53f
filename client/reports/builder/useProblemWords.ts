import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../shared/answer/answer.ts';
import { problemKey } from './problems.ts';

export function useProblemWords(): (problem: Problem) => string {
  const { t, i18n } = useTranslation('reports');
  return useCallback(
    (problem) => {
      const key = problemKey(problem);
      return i18n.exists(`reports:${key}`)
        ? t(key, { ...problem.params })
        : t('problem.other', { code: problem.code });
    },
    [t, i18n],
  );
}
