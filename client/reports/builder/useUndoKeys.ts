import { useEffect } from 'react';
import type { Drafting } from './useDraft.ts';

/** Ctrl+Z and Ctrl+Shift+Z (or Ctrl+Y) for the report, save where somebody is in the middle of a text of their own. */
export function useUndoKeys({ undo, redo }: Drafting): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const act = actionOf(event, { undo, redo });
      if (!act || isWriting(event.target)) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [undo, redo]);
}

function actionOf(
  { ctrlKey, metaKey, shiftKey, key }: KeyboardEvent,
  { undo, redo }: Pick<Drafting, 'undo' | 'redo'>,
) {
  if (!ctrlKey && !metaKey) return undefined;
  const letter = key.toLowerCase();
  if (letter === 'y') return redo;
  if (letter === 'z') return shiftKey ? redo : undo;
  return undefined;
}

const isWriting = (target: EventTarget | null): boolean =>
  (target instanceof HTMLInputElement && !target.readOnly && target.value !== '') ||
  target instanceof HTMLTextAreaElement;
