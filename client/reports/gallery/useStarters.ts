import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ReportDefinition } from '#reports/definition.ts';
import { request } from '../../providers/http.ts';

/** A question that many people ask, as the server offers it to whoever may read what it takes. */
export interface Starter {
  id: string;
  title: string;
  question: string;
  theme: string;
  isFavourite: boolean;
  definition: ReportDefinition;
}

/** Undefined until they are there; then those that this person may run, in the gallery's order. */
export function useStarters(): Starter[] | undefined {
  const language = useTranslation().i18n.language;
  return useQuery({
    queryKey: ['starters', language],
    queryFn: ({ signal }) =>
      request<{ data: Starter[] }>('GET', `/api/reports/starters?language=${language}`, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: keepPreviousData,
  }).data?.data;
}
