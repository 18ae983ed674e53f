import { useMemo } from 'react';
import { useSession } from '../session.ts';
import { useBranchField } from '../useBranchField.ts';
import { type ActionView, offered } from './actions.ts';

/** The actions that the signed-in person may take. */
export function useOffered(): readonly ActionView[] {
  const { permissions } = useSession();
  const hasBranches = useBranchField().fields.length > 0;
  return useMemo(() => offered({ permissions, hasBranches }), [permissions, hasBranches]);
}
