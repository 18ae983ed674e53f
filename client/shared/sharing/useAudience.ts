import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { all, rule, some } from '#reports/rules.ts';
import { request } from '../../providers/http.ts';
import { plain } from '../plain.ts';
import { useSession } from '../session.ts';
import { useBranches } from '../useBranches.ts';
import { useDebounced } from '../useDebounced.ts';
import { audienceKey, type NamedShare, type Shared } from './shares.ts';

interface Group {
  label: string;
  options: { value: string; label: string; share: NamedShare }[];
}

/** With whom it can be shared still: the company, own branches, and who works there, by the letters typed. */
export function useAudience({ ownerId }: Pick<Shared, 'ownerId'>, chosen: NamedShare[]) {
  const { t } = useTranslation('sharing');
  const isUnlimited = useSession().user.profile === 'superAdmin';
  const [text, search] = useState('');
  const typed = useDebounced(text.trim());
  const people = usePeople(typed, isUnlimited);
  const branches = useBranches();
  const groups = useMemo((): Group[] => {
    const taken = new Set(chosen.map(audienceKey));
    const company: NamedShare[] = isUnlimited ? [{ to: 'company', right: 'view', label: t('company') }] : [];
    const named = (shares: NamedShare[]) =>
      shares
        .filter((share) => !taken.has(audienceKey(share)))
        .map((share) => ({ value: audienceKey(share), label: share.label ?? '', share }));
    const places = branches.map(({ id, name }): NamedShare => viewBy({ branchId: id }, name));
    const persons = people.rows
      .filter(({ id }) => id !== ownerId)
      .map(({ id, fullName }): NamedShare => viewBy({ professionalId: id }, fullName));
    return [
      { label: t('branches'), options: [...named(company), ...named(places)].filter(matching(text)) },
      { label: t('people'), options: named(persons) },
    ].filter(({ options }) => options.length > 0);
  }, [branches, people.rows, chosen, isUnlimited, ownerId, text, t]);
  return { groups, text, search, isLoading: people.isLoading };
}

const viewBy = (to: Exclude<NamedShare['to'], 'company'>, label: string): NamedShare => ({
  to,
  right: 'view',
  label,
});

const matching =
  (text: string) =>
  ({ label }: { label: string }): boolean =>
    plain(label).includes(plain(text.trim()));

function usePeople(q: string, isUnlimited: boolean) {
  const { data, isFetching } = useQuery({
    queryKey: ['audience', 'people', q, isUnlimited],
    queryFn: ({ signal }) =>
      request<{ data: { id: number; fullName: string }[] }>('POST', '/api/colleagues/query', {
        body: { ...(q ? { q } : {}), size: 20, total: 'none', filter: stillHere(isUnlimited) },
        signal,
      }),
    placeholderData: keepPreviousData,
  });
  return { rows: data?.data ?? noPeople, isLoading: isFetching };
}

const noPeople: { id: number; fullName: string }[] = [];

const stillHere = (isUnlimited: boolean) =>
  all(
    rule('state', '=', 'active'),
    ...(isUnlimited ? [] : [some('branches', rule('branchId', 'in', ['$myBranches']))]),
  );
