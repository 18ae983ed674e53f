import { useEffect, useRef, useState } from 'react';
import type { ReportDefinition } from '#reports/definition.ts';
import { isRequestError, request } from '../../providers/http.ts';
import type { Answer, Problem } from './answer.ts';

/** The values of a report's parameters, by their names. */
export type Given = Record<string, unknown>;

/** Which report it is, so that its last run is known; and what a board lays over it. */
export interface Framing {
  report?: { id: number } | { starter: string };
  overlay?: { period?: unknown; branchIds?: number[] };
}

export interface Asked {
  definition: ReportDefinition;
  params: Given;
  question: string;
  answer: Answer;
}

export interface Asking {
  /** The last answer there was; it may be of an earlier question. */
  last?: Asked | undefined;
  isCurrent: boolean;
  isRunning: boolean;
  problems: Problem[];
  /** The code of what failed. */
  failure?: string | undefined;
  retry: () => void;
  /** Gives up the question that runs; the last answer stays. */
  stop: () => void;
}

const pauseMilliseconds = 150;
const none: Given = {};
const unframed: Framing = {};

/** Asks at each change, once it stands still, and drops the question before; without a definition there is nothing to ask. */
export function useAnswer(
  definition: ReportDefinition | undefined,
  params: Given = none,
  framing: Framing = unframed,
): Asking {
  const question = definition && questionOf(definition, params, framing);
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<State>({ isRunning: false, problems: [] });
  const current = useRef({ definition, params, framing });
  current.current = { definition, params, framing };
  const running = useRef<AbortController>(undefined);
  const isFirst = useRef(true);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks the same question again.
  useEffect(() => {
    const { definition: asked, params: given, framing: framed } = current.current;
    setState(({ last }) => ({ last, problems: [], isRunning: asked !== undefined }));
    if (!asked || question === undefined) return;
    const abort = new AbortController();
    running.current = abort;
    const show = (outcome: Partial<State>) =>
      abort.signal.aborted || setState(({ last }) => ({ last, problems: [], ...outcome, isRunning: false }));
    const timer = setTimeout(
      () => void ask({ definition: asked, params: given, question }, framed, abort.signal).then(show),
      isFirst.current ? 0 : pauseMilliseconds,
    );
    isFirst.current = false;
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [question, attempt]);

  return {
    ...state,
    isCurrent: question !== undefined && state.last?.question === question,
    retry: () => setAttempt((n) => n + 1),
    stop: () => {
      running.current?.abort();
      setState(({ last }) => ({ last, problems: [], isRunning: false, failure: 'stopped' }));
    },
  };
}

type State = Pick<Asking, 'last' | 'isRunning' | 'problems' | 'failure'>;

/** How it is drawn and marked changes nothing in the answer. */
const questionOf = (
  { chart: _, highlights: __, ...asked }: ReportDefinition,
  params: Given,
  framing: Framing,
): string => JSON.stringify([asked, params, framing]);

async function ask(
  asked: Omit<Asked, 'answer'>,
  framing: Framing,
  signal: AbortSignal,
): Promise<Partial<State>> {
  const { definition, params } = asked;
  const question = { definition, params };
  try {
    const { problems } = await request<{ problems: Problem[] }>('POST', '/api/reports/check', {
      body: question,
      signal,
    });
    if (problems.length) return { problems };
    const answer = await request<Answer>('POST', '/api/reports/run', {
      body: { ...question, ...framing },
      signal,
    });
    return { last: { ...asked, answer } };
  } catch (thrown) {
    if (!isRequestError(thrown)) return { failure: 'internal' };
    return thrown.code === 'invalidReport' ? { problems: thrown.problems } : { failure: thrown.code };
  }
}
