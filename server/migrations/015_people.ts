import type { Migration } from './migration.ts';

/** Departures with all that each one put into other hands, so that it can be given back; and the links by which a password is chosen. */
export const people: Migration = {
  name: '015_people',
  statements: () => [
    `create table departures (
      id {id},
      company_id {int} not null references companies (id),
      professional_id {int} not null,
      actor_id {int} not null,
      at {int} not null,
      ended_at {int},
      unique (company_id, id),
      foreign key (company_id, professional_id) references professionals (company_id, id),
      foreign key (company_id, actor_id) references professionals (company_id, id)
    ) {strict}`,
    `create index departures_by_professional on departures (company_id, professional_id, at)`,
    `create table departure_changes (
      id {id},
      company_id {int} not null,
      departure_id {int} not null,
      kind {text} not null,
      record_id {int} not null,
      successor_id {int},
      since {int},
      unique (departure_id, kind, record_id),
      foreign key (company_id, departure_id) references departures (company_id, id),
      foreign key (company_id, successor_id) references professionals (company_id, id)
    ) {strict}`,
    `create table password_links (
      token_hash {text} primary key,
      professional_id {int} not null references professionals (id),
      purpose {text} not null,
      created_at {int} not null,
      expires_at {int} not null
    ) {strict}`,
    `create index password_links_by_professional on password_links (professional_id, created_at)`,
    `create index password_links_by_age on password_links (expires_at)`,
  ],
};
