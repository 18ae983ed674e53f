import type { AuditLogProvider, ILogData } from '@refinedev/core';
import type { RuleGroup } from '#reports/rules.ts';
import { request } from './http.ts';
import { listRequest } from './listAddress.ts';

interface AuditEvent {
  id: number;
  at: number;
  actor: { id: number; label: string } | null;
  action: string;
  resource: string;
  changes: Record<string, { before?: unknown; after?: unknown }>;
}

/**
 * Reads the server's log. Writing it is the server's too, in the transaction of the change itself: a log that the browser keeps is no
 * proof of anything, so `create` and `update` do nothing.
 */
export const auditLogProvider: AuditLogProvider = {
  create: async () => undefined,
  update: async () => undefined,
  get: async ({ resource, meta }): Promise<ILogData> => {
    if (resource === 'clients') return historyOfClient(meta?.id);
    const { method, path, body } = listRequest('/api/audit-events', {
      size: 50,
      total: 'none',
      filter: of(resource, meta?.id),
    });
    const { data } = await request<{ data: AuditEvent[] }>(method, path, { body });
    return data.map(logOf);
  },
};

/** What was done to many clients at once is told there for this one. */
const historyOfClient = async (id: unknown): Promise<ILogData> =>
  (await request<{ data: AuditEvent[] }>('GET', `/api/clients/${String(id)}/history`)).data.map(logOf);

/** What was done to it; who has only looked at it is told by the log itself. */
const of = (resource: string, id: unknown): RuleGroup => ({
  combinator: 'and',
  rules: [
    { field: 'resource', operator: '=', value: resource },
    { field: 'recordId', operator: '=', value: Number(id) },
    { field: 'action', operator: '!=', value: 'open' },
  ],
});

const logOf = ({ id, at, actor, action, resource, changes }: AuditEvent): ILogData[number] => ({
  id,
  createdAt: new Date(at).toISOString(),
  author: actor ? { id: actor.id, name: actor.label } : {},
  action,
  resource,
  data: sideOf(changes, 'after'),
  previousData: sideOf(changes, 'before'),
});

const sideOf = (changes: AuditEvent['changes'], side: 'before' | 'after'): Record<string, unknown> =>
  Object.fromEntries(Object.entries(changes).map(([field, change]) => [field, change[side]]));
