import { useCallback, useSyncExternalStore } from 'react';

/** Whether the window is narrower than so many pixels. */
export function useNarrow(pixels = 640): boolean {
  const query = `(max-width: ${pixels - 1}px)`;
  const subscribe = useCallback(
    (listener: () => void) => {
      const media = window.matchMedia(query);
      media.addEventListener('change', listener);
      return () => media.removeEventListener('change', listener);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches);
}
