import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { isRequestError, request } from '../../../providers/http.ts';
import { useDebounced } from '../../useDebounced.ts';
import { useEditing } from '../editorContext.ts';

interface Suggestion {
  value: string | number;
  label: string;
}

/** Values that a field has, of those that the viewer may see, for what was typed so far; none where nobody can tell. */
export function useSuggestions(field: string, text: string, isWanted: boolean): Suggestion[] {
  const { source } = useEditing();
  const q = useDebounced(text);
  const { data } = useQuery({
    queryKey: ['suggestions', source, field, q],
    queryFn: ({ signal }) => suggestionsFor({ source, field, q }, signal),
    enabled: isWanted,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    retry: false,
  });
  return isWanted ? (data ?? []) : [];
}

/** Suggestions are a help: without them one types. */
async function suggestionsFor(
  body: { source: string; field: string; q: string },
  signal: AbortSignal,
): Promise<Suggestion[]> {
  try {
    const { data } = await request<{ data: Suggestion[] }>('POST', '/api/reports/suggestions', {
      body,
      signal,
    });
    return data.filter(({ value }) => value !== '');
  } catch (thrown) {
    if (isRequestError(thrown)) return [];
    throw thrown;
  }
}
