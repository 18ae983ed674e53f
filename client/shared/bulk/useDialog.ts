import { useRef, useState } from 'react';
import type { ActionView } from './actions.ts';

/** Which dialog is open, begun anew each time, and where the focus goes back to when it has closed. */
export function useDialog() {
  const [state, set] = useState<{ action?: ActionView; isOpen: boolean; turn: number }>({
    isOpen: false,
    turn: 0,
  });
  const opener = useRef<HTMLElement | null>(null);
  return {
    ...state,
    open: (action: ActionView, from: HTMLElement | null) => {
      opener.current = from;
      set(({ turn }) => ({ action, isOpen: true, turn: turn + 1 }));
    },
    close: () => set((before) => ({ ...before, isOpen: false })),
    finish: () => {
      opener.current?.focus();
      set(({ turn }) => ({ isOpen: false, turn }));
    },
  };
}
