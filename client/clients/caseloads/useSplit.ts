import { useMutation } from '@tanstack/react-query';
import type { FairSplit } from '#server/clients/contract.ts';
import { request } from '../../providers/http.ts';
import type { Move } from './moves.ts';

/** Asks how the clients of some people could be shared evenly among them, and lays that on the board. */
export const useSplit = (branchId: number | undefined, lay: (moves: readonly Move[]) => void) =>
  useMutation({
    mutationFn: (professionalIds: number[]) =>
      request<FairSplit>('POST', '/api/clients/caseloads/split', {
        body: { professionalIds, ...(branchId === undefined ? {} : { branchId }) },
      }),
    networkMode: 'always',
    onSuccess: ({ moves }) => lay(moves),
  });

export type Split = ReturnType<typeof useSplit>;
