import { useRef } from 'react';
import { newKey } from '../providers/newKey.ts';

/** One key for one request, however often it is sent; another one as soon as something else is asked. */
export function useKeyFor(asked: string): string {
  const last = useRef({ asked: '', key: '' });
  if (last.current.asked !== asked) last.current = { asked, key: newKey() };
  return last.current.key;
}
