import type { Migration } from './migration.ts';

/** What waits for somebody's answer on their dashboard: to join a file, or to let a colleague in. */
export const notifications: Migration = {
  name: '018_notifications',
  statements: () => [
    `create table notifications (
      id {id},
      company_id {int} not null references companies (id),
      professional_id {int} not null,
      kind {text} not null,
      client_id {int} not null,
      actor_id {int} not null,
      answer {text},
      created_at {int} not null,
      answered_at {int},
      foreign key (company_id, professional_id) references professionals (company_id, id),
      foreign key (company_id, client_id) references clients (company_id, id),
      foreign key (company_id, actor_id) references professionals (company_id, id),
      check ((answer is null) = (answered_at is null))
    ) {strict}`,
    `create unique index notifications_waiting on notifications (professional_id, client_id, kind, actor_id) where answer is null`,
    'create index notifications_by_client on notifications (company_id, client_id)',
  ],
};
