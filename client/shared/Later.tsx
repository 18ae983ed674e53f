import { type ReactNode, Suspense, useState } from 'react';

/** A window that is loaded when it is first opened, and stays so that it can close as it opened. */
export function Later({ isOpen, children }: { isOpen: boolean; children: ReactNode }) {
  const [wasOpened, setOpened] = useState(isOpen);
  if (isOpen && !wasOpened) setOpened(true);
  return wasOpened ? <Suspense fallback={null}>{children}</Suspense> : null;
}
