import type { Migration } from './migration.ts';

/** What a client wants to reach, and whether it has been. */
export const objectives: Migration = {
  name: '031_objectives',
  statements: () => [
    `create table objectives (
      id {id},
      company_id {int} not null references companies (id),
      client_id {int} not null,
      author_id {int} not null,
      branch_id {int},
      title {text} not null,
      title_folded {text} not null,
      detail {text},
      due_on {text},
      state {text} not null,
      visibility {text} not null,
      group_action_id {int},
      search {text} not null,
      version {int} not null default 1,
      created_at {int} not null,
      updated_at {int} not null,
      unique (company_id, id),
      foreign key (company_id, client_id) references clients (company_id, id),
      foreign key (company_id, author_id) references professionals (company_id, id),
      foreign key (company_id, branch_id) references branches (company_id, id)
    ) {strict}`,
    'create index objectives_by_client on objectives (company_id, client_id, state, due_on)',
    'create index objectives_by_author on objectives (company_id, author_id, created_at)',
    `create index objectives_by_group_action on objectives (group_action_id) where group_action_id is not null`,
  ],
};
