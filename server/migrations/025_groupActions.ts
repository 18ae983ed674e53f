import type { Migration } from './migration.ts';

/** What was done in every member's file at once, by which it can be taken back; and templates as they were when programs were made from them. */
export const groupActions: Migration = {
  name: '025_groupActions',
  statements: () => [
    `create table group_actions (
      id {id},
      company_id {int} not null references companies (id),
      group_id {int} not null,
      actor_id {int} not null,
      action {text} not null,
      at {int} not null,
      undone_at {int},
      unique (company_id, id),
      foreign key (company_id, actor_id) references professionals (company_id, id)
    ) {strict}`,
    `create index group_actions_by_group on group_actions (company_id, group_id, at)`,
    ...['programs', 'appointments', 'interventions', 'measurements'].flatMap((table) => [
      `alter table ${table} add column group_action_id {int}`,
      `create index ${table}_by_group_action on ${table} (group_action_id) where group_action_id is not null`,
    ]),
    `create table template_versions (
      id {id},
      company_id {int} not null references companies (id),
      template_id {int} not null,
      version {int} not null,
      name {text} not null,
      weeks {int} not null,
      objective {text},
      sessions {text} not null,
      author_id {int},
      at {int} not null,
      unique (company_id, id),
      unique (company_id, template_id, version),
      foreign key (company_id, author_id) references professionals (company_id, id)
    ) {strict}`,
    `alter table programs add column template_version_id {int}`,
    `create index programs_by_template_version on programs (template_version_id) where template_version_id is not null`,
  ],
};
