import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { request } from '../providers/http.ts';
import { apiOf } from './addresses.ts';
import { type SourceView, useSource } from './catalog.ts';
import { plain } from './plain.ts';
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

/**
 * What a picker offers: what was found for the typed text, and while none is typed what is chosen already. What is typed narrows the list
 * at once and the server's answer, in the same order, only adds to it: an option that is being reached for does not move away.
 */
export function useReferenceChoices({ to, value }: Wanted) {
  const [text, search] = useState('');
  const wanted = text.trim();
  const typed = useDebounced(wanted);
  const source = useSource(to);
  const searchable = source?.searchable ?? false;
  const address = source && `${apiOf(to)}?${searchOf(typed, source)}`;
  const found = useQuery({
    queryKey: ['choices', to, typed],
    queryFn: ({ signal }) => request<{ data: Row[] }>('GET', address ?? '', { signal }),
    enabled: address !== undefined,
    placeholderData: keepPreviousData,
  });
  const chosen = useChosen(to, value);
  const isAnswered = typed === wanted && !found.isPlaceholderData;
  const options = useMemo(() => {
    const nameField = source?.nameField ?? 'id';
    const known = (found.data?.data ?? []).map((row) => optionOf(row, nameField));
    if (!wanted) return unique([...chosen.map((row) => optionOf(row, nameField)), ...known]);
    return isAnswered && searchable ? known : known.filter(matching(wanted));
  }, [chosen, found.data, source, wanted, isAnswered, searchable]);
  return { options, search, isLoading: found.isFetching || typed !== wanted };
}

/** As the server finds them: every word somewhere in the name. */
const matching = (text: string) => {
  const words = plain(text).split(/\s+/);
  return ({ label }: Option): boolean => words.every((word) => plain(label).includes(word));
};

const searchOf = (q: string, { searchable }: SourceView): string =>
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
