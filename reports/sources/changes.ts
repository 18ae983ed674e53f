import { choice, defineSource, instant, number, reference, rowId, toOne } from '../source.ts';

/** A client who came, counted as 1, or whose file was archived, counted as -1: a view of the clients. */
export const clientChanges = defineSource({
  name: 'clientChanges',
  table: 'client_changes',
  label: 'id',
  dateField: 'at',
  fields: {
    id: rowId(),
    at: instant('at'),
    kind: choice('kind', 'clientChange'),
    delta: number('delta'),
    actorId: reference('actor_id', 'colleagues', { nullable: true }),
    clientId: reference('client_id', 'clients'),
    branchId: reference('branch_id', 'branches', { nullable: true }),
    responsibleId: reference('responsible_id', 'colleagues', { nullable: true }),
  },
  relations: {
    actor: toOne('colleagues', 'actor_id'),
    client: toOne('clients', 'client_id'),
    branch: toOne('branches', 'branch_id'),
    responsible: toOne('colleagues', 'responsible_id'),
  },
  measures: {
    netChange: { aggregate: 'sum', field: 'delta' },
    lastAt: { aggregate: 'max', field: 'at' },
  },
});

/**
 * That somebody saw to a client: a published intervention or an attended appointment. Dates only, for whoever may open the file, so that
 * "not seen for 60 days" holds also where the note itself is hidden.
 */
export const followUps = defineSource({
  name: 'followUps',
  table: 'follow_ups',
  label: 'id',
  dateField: 'at',
  fields: {
    id: rowId(),
    at: instant('at'),
    kind: choice('kind', 'followUpKind'),
    clientId: reference('client_id', 'clients'),
  },
  relations: {
    client: toOne('clients', 'client_id'),
  },
  measures: {
    firstAt: { aggregate: 'min', field: 'at' },
    lastAt: { aggregate: 'max', field: 'at' },
  },
});
