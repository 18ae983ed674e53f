import { useRef } from 'react';

/** One key for one request, however often it is sent; another one as soon as something else is asked. */
export function useKeyFor(asked: string): string {
  const last = useRef({ asked: '', key: '' });
  if (last.current.asked !== asked) last.current = { asked, key: crypto.randomUUID() };
  return last.current.key;
}
