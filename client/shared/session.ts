import { createContext, useContext } from 'react';
import type { Session } from '#server/session/contract.ts';

/** Given by the frame around every page that asks for a signed-in person. */
export const SessionContext = createContext<Session | undefined>(undefined);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('nobody is signed in here');
  return session;
}

export const useMay = (action: string): boolean => useSession().permissions.includes(action);
