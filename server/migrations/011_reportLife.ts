import type { Migration } from './migration.ts';

/** Saved reports that are shared, kept in versions, marked, put away and run; and boards that show several of them at once. */
export const reportLife: Migration = {
  name: '011_reportLife',
  statements: () => [
    'alter table reports add column archived_at {int}',
    'alter table reports add column last_run_at {int}',
    'alter table reports add column last_run_ms {int}',
    'alter table reports add column run_count {int} not null default 0',
    ...shares('report'),
    `create table report_versions (
      id {id},
      company_id {int} not null,
      report_id {int} not null,
      version {int} not null,
      name {text} not null,
      description {text},
      definition {text} not null,
      author_id {int} not null,
      at {int} not null,
      unique (report_id, version),
      foreign key (company_id, report_id) references reports (company_id, id) on delete cascade,
      foreign key (company_id, author_id) references professionals (company_id, id)
    ) {strict}`,
    `insert into report_versions (company_id, report_id, version, name, description, definition, author_id, at)
      select company_id, id, version, name, description, definition, owner_id, updated_at from reports`,
    `create table report_favourites (
      id {id},
      company_id {int} not null,
      professional_id {int} not null,
      report_id {int},
      starter {text},
      at {int} not null,
      unique (professional_id, report_id),
      unique (professional_id, starter),
      foreign key (company_id, professional_id) references professionals (company_id, id),
      foreign key (company_id, report_id) references reports (company_id, id) on delete cascade,
      check ((report_id is null) <> (starter is null))
    ) {strict}`,
    `create index report_favourites_by_report on report_favourites (company_id, report_id, professional_id)`,
    `create table boards (
      id {id},
      company_id {int} not null references companies (id),
      owner_id {int} not null,
      name {text} not null,
      name_folded {text} not null,
      layout {text} not null,
      is_home {int} not null check (is_home in (0, 1)),
      search {text} not null,
      version {int} not null default 1,
      created_at {int} not null,
      updated_at {int} not null,
      unique (company_id, id),
      foreign key (company_id, owner_id) references professionals (company_id, id)
    ) {strict}`,
    `create index boards_by_owner on boards (company_id, owner_id, name_folded, id)`,
    `create unique index boards_home on boards (owner_id) where is_home = 1`,
    ...shares('board'),
  ],
};

/** With whom something is shared: everybody, a branch or one person, each at most once. */
const shares = (of: 'report' | 'board'): string[] => [
  `create table ${of}_shares (
    id {id},
    company_id {int} not null,
    ${of}_id {int} not null,
    audience {text} not null,
    branch_id {int},
    professional_id {int},
    access {text} not null,
    foreign key (company_id, ${of}_id) references ${of}s (company_id, id) on delete cascade,
    foreign key (company_id, branch_id) references branches (company_id, id) on delete cascade,
    foreign key (company_id, professional_id) references professionals (company_id, id),
    check ((audience = 'branch') = (branch_id is not null)),
    check ((audience = 'person') = (professional_id is not null))
  ) {strict}`,
  `create unique index ${of}_shares_once
    on ${of}_shares (${of}_id, audience, coalesce(branch_id, 0), coalesce(professional_id, 0))`,
  `create index ${of}_shares_by_person on ${of}_shares (company_id, professional_id, ${of}_id)`,
  `create index ${of}_shares_by_branch on ${of}_shares (company_id, branch_id, ${of}_id)`,
];
