import type { Migration } from './migration.ts';

/** A file tells who is asked to join it and has not answered. */
export const pendingRequests: Migration = {
  name: '043_pendingRequests',
  statements: () => [
    'create index notifications_pending on notifications (company_id, client_id, kind) where answer is null',
  ],
};
