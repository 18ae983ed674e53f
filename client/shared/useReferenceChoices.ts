import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { request } from '../providers/http.ts';
import { apiOf } from './addresses.ts';
import { useSource } from './catalog.ts';
import { useDebounced } from './useDebounced.ts';

interface Wanted {
  to: string;
  value: unknown;
}

type Row = Record<string, unknown>;

export interface Option {
  value: number;
  label: string;
}

/** What a picker offers: what was found for the typed text, and always what is chosen already. */
export function useReferenceChoices({ to, value }: Wanted) {
  const [text, search] = useState('');
  const typed = useDebounced(text);
  const source = useSource(to);
  const found = useQuery({
    queryKey: ['choices', to, typed],
    queryFn: ({ signal }) =>
      request<{ data: Row[] }>('GET', `${apiOf(to)}?${searchOf(typed, source?.searchable ?? false)}`, {
        signal,
      }),
    enabled: source !== undefined,
    placeholderData: keepPreviousData,
  });
  const chosen = useChosen(to, value);
  const options = useMemo(() => {
    const nameField = source?.nameField ?? 'id';
    const rows = [...(typed ? [] : chosen), ...(found.data?.data ?? [])].map((row) =>
      optionOf(row, nameField),
    );
    return typed ? rows : unique(rows);
  }, [chosen, found.data, source, typed]);
  return { options, search, isLoading: found.isFetching };
}

const searchOf = (q: string, searchable: boolean): string =>
  String(new URLSearchParams({ ...(q && searchable ? { q } : {}), size: '20', total: 'none' }));

/** The rows of ids that are chosen already, so that they show a name and no number. */
function useChosen(to: string, value: unknown): Row[] {
  const ids = idsIn(value);
  const { data } = useQuery({
    queryKey: ['chosen', to, ids],
    queryFn: ({ signal }) => request<{ data: Row[] }>('GET', `${apiOf(to)}?ids=${ids.join(',')}`, { signal }),
    enabled: ids.length > 0,
    placeholderData: keepPreviousData,
    staleTime: 300_000,
  });
  return useMemo(() => (data?.data ?? []).filter(({ id }) => ids.includes(Number(id))), [data, ids]);
}

const idsIn = (value: unknown): number[] =>
  (Array.isArray(value) ? value : [value]).filter((item) => typeof item === 'number').slice(0, 200);

const optionOf = (row: Row, nameField: string): Option => ({
  value: Number(row.id),
  label: String(row[nameField] ?? row.id),
});

const unique = (options: Option[]): Option[] => [
  ...new Map(options.map((option) => [option.value, option])).values(),
];
