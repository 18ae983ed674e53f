/** One run for all who ask the same at the same time. It stops when the last of them has hung up; nothing is kept once it is answered. */
export interface SharedRuns {
  share<T>(key: string, signal: AbortSignal, run: (signal: AbortSignal) => Promise<T>): Promise<T>;
}

interface Running {
  answer: Promise<unknown>;
  stop: AbortController;
  waiting: number;
}

export function sharedRuns(): SharedRuns {
  const running = new Map<string, Running>();
  return {
    share: async <T>(key: string, signal: AbortSignal, run: (signal: AbortSignal) => Promise<T>) => {
      const known = running.get(key) ?? begin(running, key, run);
      known.waiting += 1;
      const leave = () => {
        known.waiting -= 1;
        if (known.waiting === 0) known.stop.abort();
      };
      signal.addEventListener('abort', leave, { once: true });
      return (await known.answer.finally(() => signal.removeEventListener('abort', leave))) as T;
    },
  };
}

function begin(
  running: Map<string, Running>,
  key: string,
  run: (signal: AbortSignal) => Promise<unknown>,
): Running {
  const stop = new AbortController();
  const forget = () => {
    if (running.get(key) === started) running.delete(key);
  };
  stop.signal.addEventListener('abort', forget);
  const started: Running = { answer: run(stop.signal).finally(forget), stop, waiting: 0 };
  running.set(key, started);
  return started;
}
