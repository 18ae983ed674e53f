import type { Migration } from './migration.ts';

/** Links by which anybody may read a template that is shared with the public, kept as hashes; one for each template. */
export const templateLinks: Migration = {
  name: '026_templateLinks',
  statements: () => [
    `create table template_links (
      template_id {int} primary key,
      company_id {int} not null,
      token_hash {text} not null unique,
      created_at {int} not null,
      foreign key (company_id, template_id) references templates (company_id, id) on delete cascade
    ) {strict}`,
  ],
};
