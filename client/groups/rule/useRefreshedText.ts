import { useTranslation } from 'react-i18next';
import type { Refreshed } from '#server/groups/contract.ts';
import { useFormat } from '../../shared/format.ts';

/** How many the rule has brought and taken. */
export function useRefreshedText(): (refreshed: Refreshed) => string {
  const { t } = useTranslation('groups');
  const { number } = useFormat();
  return ({ joined, left }) =>
    [
      t('rule.joined', { count: joined, shown: number(joined) }),
      t('rule.left', { count: left, shown: number(left) }),
    ].join(', ');
}
