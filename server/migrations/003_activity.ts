import type { Migration } from './migration.ts';

/** What professionals do: template programs, interventions and appointments. */
export const activity: Migration = {
  name: '003_activity',
  statements: (dialect) => [
    `create table templates (
      id {id},
      company_id {int} not null references companies (id),
      name {text} not null,
      name_folded {text} not null,
      weeks {int} not null check (weeks between 1 and 104),
      objective {text},
      objective_folded {text},
      notes {text},
      sessions {text} not null,
      owner_id {int} not null,
      branch_id {int},
      sharing {text} not null,
      archived {int} not null check (archived in (0, 1)),
      search {text} not null,
      version {int} not null default 1,
      created_at {int} not null,
      updated_at {int} not null,
      unique (company_id, id),
      foreign key (company_id, owner_id) references professionals (company_id, id),
      foreign key (company_id, branch_id) references branches (company_id, id),
      check (sharing <> 'branch' or branch_id is not null)
    ) {strict}`,
    `create index templates_by_name on templates (company_id, name_folded, id)`,
    `create index templates_by_owner on templates (company_id, owner_id)`,
    `create table template_editors (
      id {id},
      company_id {int} not null,
      template_id {int} not null,
      professional_id {int} not null,
      unique (template_id, professional_id),
      foreign key (company_id, template_id) references templates (company_id, id),
      foreign key (company_id, professional_id) references professionals (company_id, id)
    ) {strict}`,
    `create index template_editors_by_professional on template_editors (company_id, professional_id, template_id)`,
    `create table intervention_codes (
      id {id},
      company_id {int} not null references companies (id),
      code {text} not null,
      name {text} not null,
      name_folded {text} not null,
      price_cents {int} check (price_cents >= 0),
      taxable {int} not null check (taxable in (0, 1)),
      search {text} not null,
      version {int} not null default 1,
      created_at {int} not null,
      updated_at {int} not null,
      unique (company_id, id),
      unique (company_id, code)
    ) {strict}`,
    `create table interventions (
      id {id},
      company_id {int} not null references companies (id),
      client_id {int} not null,
      author_id {int} not null,
      branch_id {int},
      code_id {int},
      kind {text} not null,
      happened_at {int} not null,
      text {text},
      published {int} not null check (published in (0, 1)),
      visibility {text} not null,
      version {int} not null default 1,
      created_at {int} not null,
      updated_at {int} not null,
      unique (company_id, id),
      foreign key (company_id, client_id) references clients (company_id, id),
      foreign key (company_id, author_id) references professionals (company_id, id),
      foreign key (company_id, branch_id) references branches (company_id, id),
      foreign key (company_id, code_id) references intervention_codes (company_id, id)
    ) {strict}`,
    `create index interventions_by_author on interventions (company_id, author_id, happened_at, published, kind, client_id)`,
    `create index interventions_by_client on interventions (company_id, client_id, happened_at)`,
    `create index interventions_by_date on interventions (company_id, happened_at)`,
    `create table appointments (
      id {id},
      company_id {int} not null references companies (id),
      client_id {int} not null,
      professional_id {int} not null,
      branch_id {int},
      code_id {int},
      type {text} not null,
      starts_at {int} not null,
      minutes {int} not null check (minutes > 0),
      state {text} not null,
      price_cents {int} check (price_cents >= 0),
      version {int} not null default 1,
      created_at {int} not null,
      updated_at {int} not null,
      unique (company_id, id),
      foreign key (company_id, client_id) references clients (company_id, id),
      foreign key (company_id, professional_id) references professionals (company_id, id),
      foreign key (company_id, branch_id) references branches (company_id, id),
      foreign key (company_id, code_id) references intervention_codes (company_id, id)
    ) {strict}`,
    wideAppointmentIndex(dialect),
    `create index appointments_by_client on appointments (company_id, client_id, starts_at)`,
    `create index appointments_by_date on appointments (company_id, starts_at)`,
  ],
};

/** One wide index in place of a narrow one: with both, SQLite's planner keeps the narrow and reads every row. */
const wideAppointmentIndex = (dialect: 'sqlite' | 'postgres'): string =>
  dialect === 'postgres'
    ? `create index appointments_by_professional on appointments (company_id, professional_id, starts_at)
       include (state, minutes, price_cents, branch_id, client_id)`
    : `create index appointments_by_professional
       on appointments (company_id, professional_id, starts_at, state, minutes, price_cents, branch_id, client_id)`;
