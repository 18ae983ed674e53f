import type { Migration } from './migration.ts';

/**
 * Whether a group opens its members' files to a professional, which files it has opened, what it gives to whoever joins, and deleted
 * groups as they were, so that they can come back.
 */
export const groupSharing: Migration = {
  name: '023_groupSharing',
  statements: () => [
    `alter table group_professionals add column opens_files {int} not null default 0 check (opens_files in (0, 1))`,
    `alter table client_professionals add column opened_by_group_id {int}`,
    `create index client_professionals_by_opening on client_professionals (opened_by_group_id, professional_id, client_id)
      where opened_by_group_id is not null`,
    `alter table groups add column basic_template_id {int}`,
    `alter table programs add column joined_group_id {int}`,
    `create index programs_by_joining on programs (joined_group_id, client_id) where joined_group_id is not null`,
    `create table group_deletions (
      group_id {int} primary key,
      company_id {int} not null references companies (id),
      branch_id {int},
      title {text} not null,
      actor_id {int} not null,
      at {int} not null,
      content {text} not null,
      foreign key (company_id, actor_id) references professionals (company_id, id)
    ) {strict}`,
    `create index group_deletions_by_date on group_deletions (at)`,
  ],
};
