import { choice, date, defineSource, instant, reference, rowId, text, toOne } from '../source.ts';

/** What clients want to reach. */
export const objectives = defineSource({
  name: 'objectives',
  table: 'objectives',
  label: 'title',
  dateField: 'createdAt',
  search: 'search',
  fields: {
    id: rowId(),
    title: text('title'),
    clientId: reference('client_id', 'clients'),
    authorId: reference('author_id', 'colleagues'),
    branchId: reference('branch_id', 'branches', { nullable: true }),
    state: choice('state', 'objectiveState'),
    dueOn: date('due_on', { nullable: true }),
    visibility: choice('visibility', 'visibility'),
    createdAt: instant('created_at'),
    updatedAt: instant('updated_at'),
  },
  relations: {
    client: toOne('clients', 'client_id'),
    author: toOne('colleagues', 'author_id'),
    branch: toOne('branches', 'branch_id'),
    memberships: { to: 'memberships', from: 'client_id', key: 'client_id', many: true },
  },
  measures: {
    distinctClients: { aggregate: 'countDistinct', field: 'clientId' },
    lastDue: { aggregate: 'max', field: 'dueOn' },
  },
});
