import type { Dialect } from '#reports/sql.ts';
import type { Migration } from './migration.ts';

/** What one action changed in many clients at once, so that it can be put back; and which clients an event of the log is about. */
export const bulkActions: Migration = {
  name: '013_bulkActions',
  statements: (dialect) => [
    `create table bulk_actions (
      id {id},
      company_id {int} not null references companies (id),
      actor_id {int} not null,
      action {text} not null,
      params {text} not null,
      at {int} not null,
      undone_at {int},
      undone_by {int},
      foreign key (company_id, actor_id) references professionals (company_id, id),
      foreign key (company_id, undone_by) references professionals (company_id, id)
    ) {strict}`,
    `create index bulk_actions_by_date on bulk_actions (at)`,
    `create table bulk_action_rows (
      bulk_id {int} not null,
      client_id {int} not null,
      verdict {text} not null,
      version {int} not null,
      responsible_id {int},
      branch_id {int},
      state {text} not null,
      archived_at {int},
      archived_by {int},
      added_professional_id {int},
      ended_link_id {int},
      joined_group_id {int},
      left_member_id {int},
      left_group_id {int},
      left_since {int},
      left_source {text},
      primary key (bulk_id, client_id)
    ) ${withoutRowid[dialect]}`,
    `create table audit_event_clients (
      client_id {int} not null,
      event_id {int} not null,
      primary key (client_id, event_id)
    ) ${withoutRowid[dialect]}`,
    ...appendOnly(dialect),
  ],
};

/** Thousands of these are written in one go: one tree each is enough on SQLite, and checking what a select has just read costs more than writing it. */
const withoutRowid: Record<Dialect, string> = { sqlite: 'strict, without rowid', postgres: '' };

const appendOnly = (dialect: Dialect): string[] =>
  dialect === 'sqlite'
    ? ['update', 'delete'].map(
        (verb) => `create trigger audit_event_clients_no_${verb} before ${verb} on audit_event_clients
          begin select raise(abort, 'audit events are append-only'); end`,
      )
    : [
        `create trigger audit_event_clients_append_only before update or delete or truncate on audit_event_clients
          for each statement execute function refuse_audit_rewrite()`,
      ];
