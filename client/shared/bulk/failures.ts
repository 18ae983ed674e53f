import type { TFunction } from 'i18next';
import { isRequestError } from '../../providers/http.ts';

/** How many clients the list finds now, where that is why the server refused. */
export function movedTotal(error: unknown): number | undefined {
  const problem = isRequestError(error)
    ? error.problems.find(({ code }) => code === 'countMoved')
    : undefined;
  return problem ? Number(problem.params?.total) : undefined;
}

/** Why it did not work, in words; `t` speaks of bulk actions. */
export function failureText(error: unknown, t: TFunction<'bulk'>): string {
  const general = (code: string) => t(`shared:error ${code}`, { defaultValue: t('shared:error internal') });
  if (!isRequestError(error)) return general('internal');
  const [problem] = error.problems;
  if (problem?.code === 'tooMany') return t('bulk:tooMany', { most: problem.params?.most });
  if (problem?.code === 'sameProfessional') return t('bulk:sameProfessional');
  if (problem && refusals.includes(problem.code)) return t(`refused.${problem.code}`);
  return problem
    ? t(`shared:problem ${problem.code}`, { defaultValue: general(error.code) })
    : general(error.code);
}

const refusals = ['alreadyUndone', 'undoExpired'];
