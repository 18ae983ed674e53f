import {
  boolean,
  choice,
  countOf,
  defineSource,
  instant,
  number,
  reference,
  rowId,
  text,
  toMany,
  toOne,
} from '../source.ts';

export const templates = defineSource({
  name: 'templates',
  table: 'templates',
  label: 'name',
  dateField: 'createdAt',
  search: 'search',
  fields: {
    id: rowId(),
    selfId: reference('id', 'templates'),
    name: text('name'),
    weeks: number('weeks'),
    objective: text('objective', { nullable: true }),
    ownerId: reference('owner_id', 'colleagues'),
    branchId: reference('branch_id', 'branches', { nullable: true }),
    sharing: choice('sharing', 'sharing'),
    archived: boolean('archived'),
    timesUsed: countOf('programs'),
    createdAt: instant('created_at'),
    updatedAt: instant('updated_at'),
  },
  relations: {
    self: toOne('templates', 'id'),
    owner: toOne('colleagues', 'owner_id'),
    branch: toOne('branches', 'branch_id'),
    editors: toMany('templateEditors', 'template_id'),
    programs: toMany('programs', 'template_id'),
  },
  measures: {
    firstCreated: { aggregate: 'min', field: 'createdAt' },
    lastCreated: { aggregate: 'max', field: 'createdAt' },
  },
});

/** A colleague with the right to modify the original. */
export const templateEditors = defineSource({
  name: 'templateEditors',
  table: 'template_editors',
  label: 'id',
  fields: {
    id: rowId(),
    templateId: reference('template_id', 'templates'),
    professionalId: reference('professional_id', 'colleagues'),
  },
  relations: {
    template: toOne('templates', 'template_id'),
    professional: toOne('colleagues', 'professional_id'),
  },
});
