/** Undo and redo of any value. Changes with the same tag in quick succession, such as typing, are one step. */
export interface History<T> {
  past: T[];
  present: T;
  future: T[];
  last?: { tag: string; at: number } | undefined;
}

const longestHistory = 100;
const oneGestureMilliseconds = 1_000;

export const begun = <T>(present: T): History<T> => ({ past: [], present, future: [] });

export function changed<T>(
  history: History<T>,
  present: T,
  change: { tag?: string | undefined; at: number },
): History<T> {
  const last = change.tag === undefined ? undefined : { tag: change.tag, at: change.at };
  if (isSameGesture(history.last, last)) return { ...history, present, future: [], last };
  return { past: [...history.past, history.present].slice(-longestHistory), present, future: [], last };
}

const isSameGesture = (before: History<unknown>['last'], now: History<unknown>['last']): boolean =>
  before !== undefined &&
  now !== undefined &&
  before.tag === now.tag &&
  now.at - before.at < oneGestureMilliseconds;

export function undone<T>({ past, present, future }: History<T>): History<T> {
  const before = past.at(-1);
  return before === undefined
    ? { past, present, future }
    : { past: past.slice(0, -1), present: before, future: [present, ...future] };
}

export function redone<T>({ past, present, future }: History<T>): History<T> {
  const [after, ...rest] = future;
  return after === undefined
    ? { past, present, future }
    : { past: [...past, present], present: after, future: rest };
}

/** The present in other words that mean the same: no step of its own. */
export const respelled = <T>(history: History<T>, present: T): History<T> => ({ ...history, present });
