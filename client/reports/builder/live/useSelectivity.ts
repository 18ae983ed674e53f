import { useMemo } from 'react';
import type { ReportDefinition } from '#reports/definition.ts';
import { request } from '../../../providers/http.ts';
import type { Problem } from '../../../shared/answer/answer.ts';
import type { Given } from '../../../shared/answer/useAnswer.ts';
import type { CatalogView } from '../../../shared/catalog.ts';
import { sourceIn } from '../../../shared/fieldNames.ts';
import { useAsked } from './useAsked.ts';

export interface Selectivity {
  total: number;
  matched: number;
  rules: { path: Problem['path']; ruleId?: string; alone: number; inOrder?: number }[];
}

/** How many rows the filter lets through, and how many each of its rules. Nothing else of the report changes that. */
export function useSelectivity(
  definition: ReportDefinition | undefined,
  params: Given,
  catalog: CatalogView,
): { answer: Selectivity | undefined; isCurrent: boolean } {
  const question = useMemo(
    () => definition && questionOf(definition, params, catalog),
    [definition, params, catalog],
  );
  return useAsked(question, measure, 0);
}

function questionOf(
  { v, source, filter, params: declared, timeZone }: ReportDefinition,
  params: Given,
  catalog: CatalogView,
): string {
  const found = sourceIn(catalog, source);
  const field = found?.nameField ?? found?.fields[0]?.name ?? '';
  return JSON.stringify({
    definition: { v, source, filter, params: declared, timeZone, columns: [{ field }] },
    params,
  });
}

/** A filter that is not right yet, or takes too long, is told of elsewhere. */
async function measure(question: string, signal: AbortSignal): Promise<Selectivity | undefined> {
  try {
    return await request<Selectivity>('POST', '/api/reports/selectivity', {
      body: JSON.parse(question),
      signal,
    });
  } catch {
    return undefined;
  }
}
