import { startTransition, useEffect, useState } from 'react';

interface Asked<T> {
  question: string;
  answer: T;
}

/**
 * The answer to a question that changes while somebody types: asked once it stands still, and given up at the next change. Until the
 * new answer is here the last one is shown; `isCurrent` tells them apart.
 */
export function useAsked<T>(
  question: string | undefined,
  ask: (question: string, signal: AbortSignal) => Promise<T | undefined>,
  pause = 300,
): { answer: T | undefined; isCurrent: boolean } {
  const [last, setLast] = useState<Asked<T>>();
  useEffect(() => {
    if (question === undefined) return;
    const abort = new AbortController();
    const show = (answer: T | undefined) => {
      // Who types again meanwhile comes first.
      if (!abort.signal.aborted && answer !== undefined) startTransition(() => setLast({ question, answer }));
    };
    const timer = setTimeout(() => void ask(question, abort.signal).then(show), pause);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [question, ask, pause]);
  return { answer: last?.answer, isCurrent: last !== undefined && last.question === question };
}
