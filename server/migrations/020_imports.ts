import type { Migration } from './migration.ts';

/** What an imported row held before, so that it can be put back; and which column meant what, so that nobody says it twice. */
export const imports: Migration = {
  name: '020_imports',
  statements: () => [
    'alter table bulk_action_rows add column former {text}',
    `create table import_mappings (
      id {id},
      company_id {int} not null references companies (id),
      professional_id {int} not null,
      signature {text} not null,
      mapping {text} not null,
      at {int} not null,
      unique (professional_id, signature),
      foreign key (company_id, professional_id) references professionals (company_id, id)
    ) {strict}`,
    `create index import_mappings_by_signature on import_mappings (company_id, signature, at)`,
  ],
};
