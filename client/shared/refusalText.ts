import type { TFunction } from 'i18next';
import { isRequestError } from '../providers/http.ts';

/** Why the server refused, in words. */
export function refusalText(error: unknown, t: TFunction): string {
  if (!isRequestError(error)) return t('shared:error internal');
  const [problem] = error.problems;
  const general = t(`shared:error ${error.code}`, { defaultValue: t('shared:error internal') });
  return problem
    ? t(`shared:problem ${problem.code}`, { ...problem.params, defaultValue: general })
    : general;
}
