import { useMemo } from 'react';
import type { ReportDefinition } from '#reports/definition.ts';
import { isRequestError, request } from '../../../providers/http.ts';
import type { Problem } from '../../../shared/answer/answer.ts';
import type { Given } from '../../../shared/answer/useAnswer.ts';
import { useAsked } from './useAsked.ts';

export interface Phrase {
  text: string;
  path?: Problem['path'];
  ruleId?: string;
}

interface Checked {
  problems: Problem[];
  /** The report as one sentence, in pieces that know their rules; only of one that can run. */
  phrases?: Phrase[];
}

/** What the server finds wrong with the report as it stands, and how it says it. */
export function useChecked(definition: ReportDefinition | undefined, params: Given) {
  const question = useMemo(() => definition && questionOf(definition, params), [definition, params]);
  return useAsked(question, check);
}

/** How it is drawn says nothing. */
const questionOf = ({ chart: _, ...definition }: ReportDefinition, params: Given): string =>
  JSON.stringify({ definition, params });

async function check(question: string, signal: AbortSignal): Promise<Checked | undefined> {
  try {
    return await request<Checked>('POST', '/api/reports/check', { body: JSON.parse(question), signal });
  } catch (thrown) {
    if (isRequestError(thrown) && thrown.problems.length) return { problems: thrown.problems };
    return undefined;
  }
}
