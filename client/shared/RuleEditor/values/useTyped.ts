import { useCallback, useEffect, useRef, useState } from 'react';

const pauseMilliseconds = 150;

/**
 * A text as somebody types it. It is handed on when the typing pauses, or at once when they leave: each letter is only drawn, however
 * much hangs on the whole.
 */
export function useTyped(value: string, onChange: (text: string) => void) {
  const [text, show] = useState<string>();
  const waiting = useRef<{ text: string; timer: ReturnType<typeof setTimeout> }>(undefined);
  const latest = useRef(onChange);
  useEffect(() => {
    latest.current = onChange;
  }, [onChange]);
  const flush = useCallback(() => {
    const last = waiting.current;
    if (!last) return;
    clearTimeout(last.timer);
    waiting.current = undefined;
    show(undefined);
    latest.current(last.text);
  }, []);
  const type = useCallback(
    (typed: string) => {
      clearTimeout(waiting.current?.timer);
      waiting.current = { text: typed, timer: setTimeout(flush, pauseMilliseconds) };
      show(typed);
    },
    [flush],
  );
  useEffect(() => flush, [flush]);
  return { text: text ?? value, type, flush };
}
