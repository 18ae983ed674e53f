import type { Migration } from './migration.ts';

/** The company, its people and how they sign in. Every tenant table refers to others by (company_id, id), so a link across companies cannot be stored. */
export const company: Migration = {
  name: '001_company',
  statements: () => [
    `create table companies (
      id {id},
      name {text} not null,
      time_zone {text} not null,
      week_start {int} not null check (week_start between 1 and 7),
      language {text} not null,
      seats_allowed {int} not null check (seats_allowed >= 0),
      settings {text} not null,
      version {int} not null default 1,
      created_at {int} not null,
      updated_at {int} not null
    ) {strict}`,
    `create table branches (
      id {id},
      company_id {int} not null references companies (id),
      name {text} not null,
      name_folded {text} not null,
      address {text},
      address_folded {text},
      phone {text},
      active {int} not null check (active in (0, 1)),
      search {text} not null,
      version {int} not null default 1,
      created_at {int} not null,
      updated_at {int} not null,
      unique (company_id, id),
      unique (company_id, name_folded)
    ) {strict}`,
    `create table bundles (
      id {id},
      company_id {int} not null references companies (id),
      name {text} not null,
      name_folded {text} not null,
      features {text} not null,
      search {text} not null,
      version {int} not null default 1,
      created_at {int} not null,
      updated_at {int} not null,
      unique (company_id, id),
      unique (company_id, name_folded)
    ) {strict}`,
    `create table professionals (
      id {id},
      company_id {int} not null references companies (id),
      first_name {text} not null,
      last_name {text} not null,
      first_name_folded {text} not null,
      last_name_folded {text} not null,
      email {text} not null,
      phone {text},
      title {text},
      title_folded {text},
      language {text} not null,
      theme {text} not null default 'system',
      profile {text} not null,
      bundle_id {int},
      state {text} not null,
      last_sign_in_at {int},
      search {text} not null,
      search_name {text} not null,
      version {int} not null default 1,
      created_at {int} not null,
      updated_at {int} not null,
      unique (company_id, id),
      foreign key (company_id, bundle_id) references bundles (company_id, id)
    ) {strict}`,
    `create index professionals_by_name on professionals (company_id, state, last_name_folded, first_name_folded, id)`,
    `create table professional_branches (
      id {id},
      company_id {int} not null,
      professional_id {int} not null,
      branch_id {int} not null,
      unique (professional_id, branch_id),
      foreign key (company_id, professional_id) references professionals (company_id, id),
      foreign key (company_id, branch_id) references branches (company_id, id)
    ) {strict}`,
    `create index professional_branches_by_branch on professional_branches (company_id, branch_id, professional_id)`,
    `create table credentials (
      professional_id {int} primary key references professionals (id),
      password_hash {text} not null,
      changed_at {int} not null
    ) {strict}`,
    `create table sessions (
      id_hash {text} primary key,
      professional_id {int} not null references professionals (id),
      created_at {int} not null,
      seen_at {int} not null
    ) {strict}`,
    `create index sessions_by_professional on sessions (professional_id, created_at)`,
    `create index sessions_by_age on sessions (seen_at)`,
    `create table sign_in_limits (
      key {text} primary key,
      attempts {int} not null,
      expires_at {int} not null
    ) {strict}`,
    `create table idempotency_keys (
      professional_id {int} not null references professionals (id),
      idempotency_key {text} not null,
      request_hash {text} not null,
      status {int} not null,
      body {text} not null,
      created_at {int} not null,
      primary key (professional_id, idempotency_key)
    ) {strict}`,
    `create index idempotency_keys_by_age on idempotency_keys (created_at)`,
  ],
};
