import type { AuthProvider } from '@refinedev/core';
import type { Session } from '#server/session/contract.ts';
import { isRequestError, request } from './http.ts';
import { endSession, queryClient, sessionQuery, startSession } from './queryClient.ts';
import { samePath } from './samePath.ts';

interface Credentials {
  email: string;
  password: string;
  to?: string | null;
}

export const authProvider: AuthProvider = {
  login: async ({ email, password, to }: Credentials) => {
    try {
      startSession(await request<Session>('POST', '/api/session', { body: { email, password } }));
      return { success: true, redirectTo: samePath(to) };
    } catch (error) {
      return { success: false, error: error instanceof Error ? error : new Error(String(error)) };
    }
  },

  logout: async () => {
    await request('DELETE', '/api/session').catch(() => undefined);
    endSession();
    return { success: true, redirectTo: '/sign-in' };
  },

  check: async () => {
    const session = await queryClient.fetchQuery(sessionQuery);
    return session ? { authenticated: true } : { authenticated: false, redirectTo: '/sign-in' };
  },

  /** Only an ended session signs out: a refusal is an answer like any other. */
  onError: async (error: unknown) =>
    isRequestError(error) && error.statusCode === 401 ? { logout: true, redirectTo: '/sign-in', error } : {},

  getIdentity: async () => {
    const session = await queryClient.fetchQuery(sessionQuery);
    return session ? { ...session.user, name: `${session.user.firstName} ${session.user.lastName}` } : null;
  },

  getPermissions: async () => (await queryClient.fetchQuery(sessionQuery))?.permissions ?? [],
};
