import type { Dialect } from '#reports/sql.ts';
import type { Migration } from './migration.ts';

/**
 * Clients whose traces were taken out of everything, the log included. While one is being erased the log's events may lose what they say
 * of the client, and nothing else of them; each keeps its hash, and the chain tells by the erasure's own event which ones they are.
 */
export const erasure: Migration = {
  name: '019_erasure',
  statements: (dialect) => [
    `create table erasures (
      id {id},
      company_id {int} not null references companies (id),
      client_id {int} not null unique,
      at {int} not null,
      ended_at {int}
    ) {strict}`,
    ...rewritable[dialect],
  ],
};

const unchanged = [
  'id',
  'company_id',
  'sequence',
  'at',
  'actor_id',
  'action',
  'resource',
  'record_id',
  'branch_id',
  'request_id',
  'previous_hash',
  'hash',
];

const rewritable: Record<Dialect, string[]> = {
  sqlite: [
    'drop trigger audit_events_no_update',
    `create trigger audit_events_no_update before update on audit_events
      when ${unchanged.map((name) => `new.${name} is not old.${name}`).join(' or ')}
        or not exists (select 1 from erasures where company_id = old.company_id and ended_at is null)
      begin select raise(abort, 'audit events are append-only'); end`,
  ],
  postgres: [
    'drop trigger audit_events_append_only on audit_events',
    `create trigger audit_events_append_only before delete or truncate on audit_events
      for each statement execute function refuse_audit_rewrite()`,
    `create function refuse_audit_change() returns trigger language plpgsql as $$ begin
      if (${unchanged.map((name) => `new.${name}`).join(', ')}) is distinct from (${unchanged.map((name) => `old.${name}`).join(', ')})
        or not exists (select 1 from erasures where company_id = old.company_id and ended_at is null)
      then raise exception 'audit events are append-only'; end if;
      return new; end $$`,
    `create trigger audit_events_no_update before update on audit_events
      for each row execute function refuse_audit_change()`,
  ],
};
