import type { TFunction } from 'i18next';
import { isRequestError } from '../../providers/http.ts';

/** What the server found wrong, in words. */
export function problemText(error: unknown, t: TFunction): string {
  if (!isRequestError(error)) return t('shared:error internal');
  const [problem] = error.problems;
  const otherwise = t(`shared:error ${error.code}`, { defaultValue: t('shared:error internal') });
  return problem
    ? t(`shared:problem ${problem.code}`, { ...problem.params, defaultValue: otherwise })
    : otherwise;
}
