import { defineResource } from '../resource.ts';
import { auditEvents as auditContract } from './contract.ts';

export const auditEvents = defineResource({
  source: 'auditEvents',
  contract: auditContract,
  sort: '-at',
  stored: { changes: { column: 'changes', json: true } },
});
