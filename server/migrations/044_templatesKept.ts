import type { Migration } from './migration.ts';

/**
 * Every template is kept as it is, also one that was there before its versions were; and a program that was made from it before then points
 * to it, unless the template may have been another one in the meantime.
 */
export const templatesKept: Migration = {
  name: '044_templatesKept',
  statements: () => [
    `insert into template_versions (company_id, template_id, version, name, weeks, objective, sessions, author_id, at)
      select t.company_id, t.id, t.version, t.name, t.weeks, t.objective, t.sessions,
        case when t.version = 1 then t.owner_id end, case when t.version = 1 then t.created_at else t.updated_at end
      from templates as t where not exists (select 1 from template_versions as v
        where v.company_id = t.company_id and v.template_id = t.id and v.version = t.version) order by t.id`,
    `update programs set template_version = (select t.version ${source}), template_version_id = (select v.id ${source})
      where template_version_id is null and exists (select 1 ${source})`,
  ],
};

const source = `from templates as t join template_versions as v
  on v.company_id = t.company_id and v.template_id = t.id and v.version = t.version
  where t.company_id = programs.company_id and t.id = programs.template_id
    and (t.version = 1 or t.updated_at <= programs.created_at)`;
