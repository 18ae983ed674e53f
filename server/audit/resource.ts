import type { Changes } from '../audit.ts';
import { isBulk, summaryOf } from '../bulkEvents.ts';
import { type Body, defineResource } from '../resource.ts';

export const auditEvents = defineResource({
  source: 'auditEvents',
  sort: '-at',
  stored: { changes: { column: 'changes', json: true }, label: { column: 'record_label' } },
  embed: async (rows) => rows.map(summarised),
});

/** What was done to thousands at once is told in short; each one's own history says more. */
const summarised = (row: Body): Body =>
  isBulk(row) ? { ...row, changes: summaryOf(row.changes as Changes) } : row;
