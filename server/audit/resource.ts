import { defineResource } from '../resource.ts';

export const auditEvents = defineResource({
  source: 'auditEvents',
  sort: '-at',
  stored: { changes: { column: 'changes', json: true } },
});
