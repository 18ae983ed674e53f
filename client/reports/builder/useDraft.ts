import { useCallback, useMemo, useState } from 'react';
import { type Draft, fingerprint } from './draft.ts';
import { begun, changed, type History, redone, respelled, undone } from './history.ts';

type Edit = (draft: Draft) => Draft;

/** Changes of one gesture, such as the letters of a name, bear one tag and are undone together. */
export type Change = (edit: Edit, tag?: string) => void;

export interface Drafting {
  draft: Draft;
  change: Change;
  undo: () => void;
  redo: () => void;
  canUndo: boolean;
  canRedo: boolean;
}

export function useDraft(initial: Draft): Drafting {
  const [history, setHistory] = useState(() => begun(initial));
  const change = useCallback<Change>(
    (edit, tag) => setHistory((before) => edited(before, edit(before.present), tag)),
    [],
  );
  const undo = useCallback(() => setHistory(undone), []);
  const redo = useCallback(() => setHistory(redone), []);
  const { present: draft, past, future } = history;
  return useMemo(
    () => ({ draft, change, undo, redo, canUndo: past.length > 0, canRedo: future.length > 0 }),
    [draft, change, undo, redo, past.length, future.length],
  );
}

function edited(before: History<Draft>, draft: Draft, tag: string | undefined): History<Draft> {
  if (fingerprint(draft) === fingerprint(before.present)) return respelled(before, draft);
  return changed(before, draft, { tag, at: Date.now() });
}
