import type { AccessControlProvider } from '@refinedev/core';
import type { Session } from '#server/session/contract.ts';
import { queryClient, sessionQuery } from './queryClient.ts';

/** The rights came with the session and each row's came with the row: nothing is asked of the server, which remains the judge. */
export const accessControlProvider: AccessControlProvider = {
  can: async ({ resource, action, params }) => {
    const permissions = queryClient.getQueryData<Session | null>(sessionQuery.queryKey)?.permissions ?? [];
    const may = permissions.includes(`${resource}.${verbs[action] ?? action}`);
    const row: unknown = params?._can;
    return { can: may && allowedByRow(row, action) };
  },
  options: {
    buttons: { enableAccessControl: true, hideIfUnauthorized: true },
    queryOptions: { staleTime: Number.POSITIVE_INFINITY },
  },
};

const verbs: Record<string, string> = { show: 'view', clone: 'create' };

const allowedByRow = (row: unknown, action: string): boolean =>
  typeof row !== 'object' ||
  row === null ||
  Object.entries(row).find(([name]) => name === action)?.[1] !== false;
