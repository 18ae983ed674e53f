import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { ReportDefinition } from '#reports/definition.ts';
import type { Given } from '../shared/answer/useAnswer.ts';

/** The answers to a report's questions, kept in the address: a link opens the report as its sender saw it. */
export function useGivenInAddress({ params = [] }: ReportDefinition): {
  given: Given;
  give: (given: Given) => void;
  /** Whether the address carries what is no answer to any of these questions. */
  isOdd: boolean;
} {
  const [search, setSearch] = useSearchParams();
  const text = search.get('params');
  const { given, isOdd } = useMemo(() => declared(text, params), [text, params]);
  const give = useCallback(
    (next: Given) =>
      setSearch(
        (before) => {
          const answers = Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined));
          if (Object.keys(answers).length) before.set('params', JSON.stringify(answers));
          else before.delete('params');
          return before;
        },
        { replace: true },
      ),
    [setSearch],
  );
  return { given, give, isOdd };
}

/** Of what an address carries, the answers to questions that the report asks. */
function declared(text: string | null, params: NonNullable<ReportDefinition['params']>) {
  const carried = parsed(text);
  const entries = Object.entries(carried ?? {});
  const known = entries.filter(([name]) => params.some((parameter) => parameter.name === name));
  return {
    given: Object.fromEntries(known) as Given,
    isOdd: carried === undefined || known.length < entries.length,
  };
}

function parsed(text: string | null): object | undefined {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
