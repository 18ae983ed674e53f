import type { Migration } from './migration.ts';

/** What somebody has typed in a template's form and not saved: one for each person and template, and one for a new template. */
export const templateDrafts: Migration = {
  name: '039_templateDrafts',
  statements: () => [
    `create table template_drafts (
      id {id},
      company_id {int} not null,
      professional_id {int} not null,
      template_id {int},
      template_version {int},
      content {text} not null,
      version {int} not null default 1,
      saved_at {int} not null,
      foreign key (company_id, professional_id) references professionals (company_id, id),
      foreign key (company_id, template_id) references templates (company_id, id) on delete cascade
    ) {strict}`,
    `create unique index template_drafts_once on template_drafts (company_id, professional_id, coalesce(template_id, 0))`,
    `create index template_drafts_by_template on template_drafts (company_id, template_id) where template_id is not null`,
  ],
};
