import { choice, code, defineSource, instant, number, reference, rowId, text, toOne } from '../source.ts';

export const reports = defineSource({
  name: 'reports',
  table: 'reports',
  label: 'name',
  dateField: 'createdAt',
  search: 'search',
  fields: {
    id: rowId(),
    name: text('name'),
    description: text('description', { nullable: true }),
    ownerId: reference('owner_id', 'colleagues'),
    createdAt: instant('created_at'),
    updatedAt: instant('updated_at'),
  },
  relations: { owner: toOne('colleagues', 'owner_id') },
});

export const auditEvents = defineSource({
  name: 'auditEvents',
  table: 'audit_events',
  label: 'at',
  dateField: 'at',
  fields: {
    id: rowId(),
    at: instant('at'),
    actorId: reference('actor_id', 'colleagues', { nullable: true }),
    action: choice('action', 'auditAction'),
    resource: code('resource'),
    recordId: number('record_id', { nullable: true }),
    branchId: reference('branch_id', 'branches', { nullable: true }),
    requestId: code('request_id', { nullable: true }),
  },
  relations: { actor: toOne('colleagues', 'actor_id'), branch: toOne('branches', 'branch_id') },
});
