import { useState } from 'react';

/** What is pressed stands still until it is let go of, so that what was under the finger is what is taken. */
export function useStill<T>(value: T): [shown: T, press: () => void] {
  const [held, hold] = useState<{ value: T }>();
  const press = (): void => {
    hold({ value });
    const once = new AbortController();
    const release = (): void => {
      once.abort();
      setTimeout(() => hold(undefined));
    };
    for (const end of ['pointerup', 'pointercancel'])
      window.addEventListener(end, release, { signal: once.signal });
  };
  return [held ? held.value : value, press];
}
