import type { Migration } from './migration.ts';

/** From which version of its template a program was made, and the exercises that the company's programs are put together from. */
export const templateUse: Migration = {
  name: '029_templateUse',
  statements: () => [
    'alter table programs add column template_version {int}',
    `update programs set template_version =
      (select v.version from template_versions as v where v.id = programs.template_version_id)
      where template_version_id is not null`,
    `create table exercises (
      id {id},
      company_id {int} not null references companies (id),
      name_fr {text} not null,
      name_fr_folded {text} not null,
      name_en {text} not null,
      name_en_folded {text} not null,
      name_es {text} not null,
      name_es_folded {text} not null,
      archived {int} not null default 0 check (archived in (0, 1)),
      search {text} not null,
      version {int} not null default 1,
      created_at {int} not null,
      updated_at {int} not null,
      unique (company_id, id)
    ) {strict}`,
    'create index exercises_by_name on exercises (company_id, name_fr_folded, id)',
  ],
};
