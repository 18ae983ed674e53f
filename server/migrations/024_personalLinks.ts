import type { Migration } from './migration.ts';

/** Announcements that wait for their hour, and the personal links by which members read what a group receives, without an account. */
export const personalLinks: Migration = {
  name: '024_personalLinks',
  statements: () => [
    `alter table announcements add column waiting {int} not null default 0 check (waiting in (0, 1))`,
    `create index announcements_waiting on announcements (publish_at) where waiting = 1`,
    `create table personal_links (
      token_hash {text} primary key,
      company_id {int} not null,
      client_id {int} not null,
      announcement_id {int},
      challenge_id {int},
      created_at {int} not null,
      expires_at {int} not null,
      revoked_at {int},
      foreign key (company_id, client_id) references clients (company_id, id),
      foreign key (company_id, announcement_id) references announcements (company_id, id) on delete cascade,
      foreign key (company_id, challenge_id) references challenges (company_id, id) on delete cascade,
      check ((announcement_id is null) <> (challenge_id is null))
    ) {strict}`,
    `create index personal_links_by_announcement on personal_links (company_id, announcement_id, client_id)`,
    `create index personal_links_by_challenge on personal_links (company_id, challenge_id, client_id)`,
  ],
};
