import { useEffect, useState } from 'react';

/** The value as it was when it last stood still. */
export function useDebounced<T>(value: T, milliseconds = 250): T {
  const [settled, settle] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => settle(() => value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return settled;
}
