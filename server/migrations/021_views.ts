import type { Migration } from './migration.ts';

/** How lists are looked at: views that are kept, shared and locked, and for each profile the one that it begins with. */
export const views: Migration = {
  name: '021_views',
  statements: () => [
    `create table views (
      id {id},
      company_id {int} not null references companies (id),
      owner_id {int} not null,
      resource {text} not null,
      name {text} not null,
      name_folded {text} not null,
      layout {text} not null,
      is_locked {int} not null check (is_locked in (0, 1)),
      search {text} not null,
      version {int} not null default 1,
      created_at {int} not null,
      updated_at {int} not null,
      unique (company_id, id),
      unique (owner_id, resource, name_folded),
      foreign key (company_id, owner_id) references professionals (company_id, id)
    ) {strict}`,
    `create index views_by_resource on views (company_id, resource, name_folded, id)`,
    `create table view_shares (
      id {id},
      company_id {int} not null,
      view_id {int} not null,
      audience {text} not null,
      branch_id {int},
      professional_id {int},
      access {text} not null,
      foreign key (company_id, view_id) references views (company_id, id) on delete cascade,
      foreign key (company_id, branch_id) references branches (company_id, id) on delete cascade,
      foreign key (company_id, professional_id) references professionals (company_id, id),
      check ((audience = 'branch') = (branch_id is not null)),
      check ((audience = 'person') = (professional_id is not null))
    ) {strict}`,
    `create unique index view_shares_once
      on view_shares (view_id, audience, coalesce(branch_id, 0), coalesce(professional_id, 0))`,
    `create index view_shares_by_person on view_shares (company_id, professional_id, view_id)`,
    `create index view_shares_by_branch on view_shares (company_id, branch_id, view_id)`,
    `create table view_defaults (
      id {id},
      company_id {int} not null,
      resource {text} not null,
      profile {text} not null,
      view_id {int} not null,
      unique (company_id, resource, profile),
      foreign key (company_id, view_id) references views (company_id, id) on delete cascade
    ) {strict}`,
    `create index view_defaults_by_view on view_defaults (company_id, view_id)`,
  ],
};
