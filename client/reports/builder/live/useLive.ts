import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Parameters, ReportDefinition } from '#reports/definition.ts';
import type { Problem } from '../../../shared/answer/answer.ts';
import type { Given } from '../../../shared/answer/useAnswer.ts';
import type { CatalogView } from '../../../shared/catalog.ts';
import { useFormat } from '../../../shared/format.ts';
import type { Draft } from '../draft.ts';
import { asking } from '../edits/gesture.ts';
import { freeName, withParameter } from '../edits/params.ts';
import { unique } from '../problems.ts';
import type { Change } from '../useDraft.ts';
import { useMender } from './repairContext.ts';
import { ruleFacts } from './ruleFacts.ts';
import { useChecked } from './useChecked.ts';
import { useSelectivity } from './useSelectivity.ts';

interface Wanted {
  catalog: CatalogView;
  draft: Draft;
  change: Change;
  definition: ReportDefinition | undefined;
  params: Given;
  /** What the browser sees itself, and what only the data showed. */
  wanting: Problem[];
  ofRun: Problem[];
}

/** Everything that is told about a draft while it is edited. */
export function useLive({ catalog, draft, change, definition, params, wanting, ofRun }: Wanted) {
  const { answer: checked, isCurrent } = useChecked(definition, params);
  const hasRightFilter = isCurrent && checked?.problems.every(({ path }) => isElsewhere(path));
  const selectivity = useSelectivity(hasRightFilter ? definition : undefined, params, catalog).answer;
  const problems = useMemo(
    () => unique([...wanting, ...(definition ? (checked?.problems ?? []) : []), ...ofRun]),
    [wanting, definition, checked, ofRun],
  );
  const stable = useStable(problems);
  const latest = useLatest(draft);
  const mend = useMender(catalog, latest, change);
  const { t } = useTranslation();
  const { number } = useFormat();
  const facts = useMemo(
    () => ruleFacts(stable, selectivity, { t, number, mend }),
    [stable, selectivity, t, number, mend],
  );
  const declare = useDeclare(latest, change);
  const settings = useMemo(
    () => ({ params: draft.params, declare, zone: zoneOf(draft.timeZone), facts }),
    [draft.params, declare, draft.timeZone, facts],
  );
  const phrases = useLast(checked?.phrases);
  const sentence = { phrases, isCurrent: isCurrent && checked?.phrases !== undefined, selectivity };
  return { problems: stable, ofNow: isCurrent ? stable : wanting, mend, settings, sentence };
}

/** Not in what says which rows there are. */
const isElsewhere = ([part]: Problem['path']): boolean =>
  part !== undefined && !['source', 'filter', 'params', 'timeZone'].includes(String(part));

/** The very same list as long as it says the same. */
function useStable(problems: Problem[]): Problem[] {
  const text = JSON.stringify(problems);
  return useMemo(() => JSON.parse(text), [text]);
}

/** What was told last, while there is nothing to tell. */
function useLast<T>(value: T | undefined): T | undefined {
  const last = useRef(value);
  useEffect(() => {
    if (value !== undefined) last.current = value;
  }, [value]);
  return value ?? last.current;
}

/** A rule can ask a question of its own; its name is known at once. */
function useDeclare(
  latest: RefObject<Draft>,
  change: Change,
): (parameter: Omit<Parameters[number], 'name'>) => string {
  return useCallback(
    (parameter) => {
      const name = freeName(parameter.label, latest.current);
      change((before) => withParameter(before, { ...parameter, name }), asking);
      return name;
    },
    [latest, change],
  );
}

/** The draft as it is drawn, for what happens later. */
function useLatest(draft: Draft): RefObject<Draft> {
  const latest = useRef(draft);
  useLayoutEffect(() => {
    latest.current = draft;
  }, [draft]);
  return latest;
}

const zoneOf = (zone: string | undefined): string | undefined => (zone === 'company' ? undefined : zone);
