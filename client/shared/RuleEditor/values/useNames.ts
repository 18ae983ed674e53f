import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { currentVersion } from '#reports/definition.ts';
import { all, rule } from '#reports/rules.ts';
import { request } from '../../../providers/http.ts';
import { sourceIn } from '../../fieldNames.ts';
import { useEditing } from '../editorContext.ts';

const none: ReadonlyMap<number, string> = new Map();
const mostNames = 200;

/** What rows of a source are called, as far as the viewer may see them: asked as a report, which knows every source. */
export function useNames(source: string, chosen: unknown[]): ReadonlyMap<number, string> {
  const { catalog } = useEditing();
  const name = sourceIn(catalog, source)?.nameField ?? 'id';
  const ids = useMemo(
    () => chosen.filter((id): id is number => typeof id === 'number').slice(0, mostNames),
    [chosen],
  );
  const { data } = useQuery({
    queryKey: ['names', source, ids],
    queryFn: ({ signal }) => namesOf({ source, name, ids }, signal),
    enabled: ids.length > 0 && name !== 'id',
    placeholderData: keepPreviousData,
    staleTime: 300_000,
  });
  return data ?? none;
}

async function namesOf(
  { source, name, ids }: { source: string; name: string; ids: number[] },
  signal: AbortSignal,
): Promise<ReadonlyMap<number, string>> {
  const definition = {
    v: currentVersion,
    source,
    filter: all(rule('id', 'in', ids)),
    columns: [{ field: 'id' }, { field: name }],
  };
  const body = { definition, purpose: 'preview' };
  const { rows } = await request<{ rows: unknown[][] }>('POST', '/api/reports/run', { body, signal });
  return new Map(rows.map(([id, label]) => [Number(id), String(label)]));
}
