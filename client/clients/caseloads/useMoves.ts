import { useState } from 'react';
import { type Move, withMove } from './moves.ts';

/** What was moved on the board and is not written yet. */
export function useMoves() {
  const [moves, set] = useState<readonly Move[]>([]);
  return {
    moves,
    move: (move: Move) => set((before) => withMove(before, move)),
    replace: (proposed: readonly Move[]) => set(proposed),
    clear: () => set([]),
  };
}
