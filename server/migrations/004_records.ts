import type { Dialect } from '#reports/sql.ts';
import type { Migration } from './migration.ts';

/** Saved reports, and the audit log that nobody can rewrite. */
export const records: Migration = {
  name: '004_records',
  statements: (dialect) => [
    `create table reports (
      id {id},
      company_id {int} not null references companies (id),
      owner_id {int} not null,
      name {text} not null,
      name_folded {text} not null,
      description {text},
      description_folded {text},
      definition {text} not null,
      search {text} not null,
      version {int} not null default 1,
      created_at {int} not null,
      updated_at {int} not null,
      unique (company_id, id),
      foreign key (company_id, owner_id) references professionals (company_id, id)
    ) {strict}`,
    `create index reports_by_owner on reports (company_id, owner_id, name_folded, id)`,
    `create table audit_heads (
      company_id {int} primary key references companies (id),
      sequence {int} not null,
      hash {text} not null
    ) {strict}`,
    `create table audit_events (
      id {id},
      company_id {int} not null references companies (id),
      sequence {int} not null,
      at {int} not null,
      actor_id {int},
      action {text} not null,
      resource {text} not null,
      record_id {int},
      branch_id {int},
      changes {text} not null,
      request_id {text},
      previous_hash {text} not null,
      hash {text} not null,
      unique (company_id, sequence)
    ) {strict}`,
    `create index audit_events_by_record on audit_events (company_id, resource, record_id, at)`,
    `create index audit_events_by_date on audit_events (company_id, at, id)`,
    `create index audit_events_by_actor on audit_events (company_id, actor_id, at)`,
    ...appendOnly(dialect),
  ],
};

const appendOnly = (dialect: Dialect): string[] =>
  dialect === 'sqlite'
    ? ['update', 'delete'].map(
        (verb) => `create trigger audit_events_no_${verb} before ${verb} on audit_events
          begin select raise(abort, 'audit events are append-only'); end`,
      )
    : [
        `create function refuse_audit_rewrite() returns trigger language plpgsql as
          $$ begin raise exception 'audit events are append-only'; end $$`,
        `create trigger audit_events_append_only before update or delete or truncate on audit_events
          for each statement execute function refuse_audit_rewrite()`,
      ];
