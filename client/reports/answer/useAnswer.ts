import { useEffect, useRef, useState } from 'react';
import type { ReportDefinition } from '#reports/definition.ts';
import { isRequestError, request } from '../../providers/http.ts';
import type { Answer, Problem } from './answer.ts';

export interface Asked {
  definition: ReportDefinition;
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
}

const pauseMilliseconds = 300;

/** Asks at each change, once it stands still, and drops the question before; without a definition there is nothing to ask. */
export function useAnswer(definition: ReportDefinition | undefined): Asking {
  const question = definition && questionOf(definition);
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<State>({ isRunning: false, problems: [] });
  const current = useRef(definition);
  current.current = definition;
  const isFirst = useRef(true);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks the same question again.
  useEffect(() => {
    const asked = current.current;
    setState(({ last }) => ({ last, problems: [], isRunning: asked !== undefined }));
    if (!asked || question === undefined) return;
    const abort = new AbortController();
    const show = (outcome: Partial<State>) =>
      abort.signal.aborted || setState(({ last }) => ({ last, problems: [], ...outcome, isRunning: false }));
    const timer = setTimeout(
      () => void ask(asked, question, abort.signal).then(show),
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
  };
}

type State = Pick<Asking, 'last' | 'isRunning' | 'problems' | 'failure'>;

/** How it is drawn changes nothing in the answer. */
const questionOf = ({ chart: _, ...asked }: ReportDefinition): string => JSON.stringify(asked);

async function ask(
  definition: ReportDefinition,
  question: string,
  signal: AbortSignal,
): Promise<Partial<State>> {
  try {
    const options = { body: { definition }, signal };
    const { problems } = await request<{ problems: Problem[] }>('POST', '/api/reports/check', options);
    if (problems.length) return { problems };
    const answer = await request<Answer>('POST', '/api/reports/run', options);
    return { last: { definition, question, answer } };
  } catch (thrown) {
    if (!isRequestError(thrown)) return { failure: 'internal' };
    return thrown.code === 'invalidReport' ? { problems: thrown.problems } : { failure: thrown.code };
  }
}
