import {
  boolean,
  choice,
  code,
  countOf,
  defineSource,
  fullName,
  instant,
  number,
  reference,
  rowId,
  text,
  toMany,
  toOne,
} from '../source.ts';

/** What one person does here, under the record and under the name in the directory. */
const work = {
  branches: toMany('professionalBranches', 'professional_id'),
  clients: toMany('clients', 'responsible_id'),
  stakeholders: toMany('stakeholders', 'professional_id'),
  appointments: toMany('appointments', 'professional_id'),
  interventions: toMany('interventions', 'author_id'),
  programs: toMany('programs', 'author_id'),
  templates: toMany('templates', 'owner_id'),
  groups: toMany('groups', 'responsible_id'),
  groupStakeholders: toMany('groupStakeholders', 'professional_id'),
  announcements: toMany('announcements', 'author_id'),
  challenges: toMany('challenges', 'author_id'),
  measurements: toMany('measurements', 'author_id'),
  clientInvoices: toMany('clientInvoices', 'professional_id'),
  clientChanges: toMany('clientChanges', 'actor_id'),
};

/** The administered record of a colleague. */
export const professionals = defineSource({
  name: 'professionals',
  table: 'professionals',
  label: 'fullName',
  dateField: 'createdAt',
  search: 'search',
  fields: {
    id: rowId(),
    selfId: reference('id', 'professionals'),
    fullName: fullName(),
    firstName: text('first_name'),
    lastName: text('last_name'),
    email: code('email'),
    phone: code('phone', { nullable: true }),
    title: text('title', { nullable: true }),
    language: choice('language', 'language'),
    profile: choice('profile', 'profile'),
    bundleId: reference('bundle_id', 'bundles', { nullable: true }),
    state: choice('state', 'professionalState'),
    lastSignInAt: instant('last_sign_in_at', { nullable: true }),
    activeClients: countOf('stakeholders', { state: 'active' }),
    weeklyMinutes: number('weekly_minutes'),
    createdAt: instant('created_at'),
    updatedAt: instant('updated_at'),
  },
  relations: {
    self: toOne('professionals', 'id'),
    bundle: toOne('bundles', 'bundle_id'),
    ...work,
  },
});

/** The directory: who works here, for everybody in the company; names and titles only. */
export const colleagues = defineSource({
  name: 'colleagues',
  table: 'professionals',
  label: 'fullName',
  search: 'search_name',
  fields: {
    id: rowId(),
    selfId: reference('id', 'colleagues'),
    fullName: fullName(),
    firstName: text('first_name'),
    lastName: text('last_name'),
    title: text('title', { nullable: true }),
    state: choice('state', 'professionalState'),
  },
  relations: { self: toOne('colleagues', 'id'), ...work },
});

export const professionalBranches = defineSource({
  name: 'professionalBranches',
  table: 'professional_branches',
  label: 'id',
  fields: {
    id: rowId(),
    professionalId: reference('professional_id', 'colleagues'),
    branchId: reference('branch_id', 'branches'),
  },
  relations: {
    professional: toOne('colleagues', 'professional_id'),
    /** The administered record, for those who may read it. */
    record: toOne('professionals', 'professional_id'),
    branch: toOne('branches', 'branch_id'),
  },
});

export const branches = defineSource({
  name: 'branches',
  table: 'branches',
  label: 'name',
  search: 'search',
  fields: {
    id: rowId(),
    name: text('name'),
    address: text('address', { nullable: true }),
    phone: code('phone', { nullable: true }),
    active: boolean('active'),
    activeClients: countOf('clients', { state: 'active' }),
    createdAt: instant('created_at'),
    updatedAt: instant('updated_at'),
  },
  relations: {
    professionals: toMany('professionalBranches', 'branch_id'),
    clients: toMany('clients', 'branch_id'),
    groups: toMany('groups', 'branch_id'),
    templates: toMany('templates', 'branch_id'),
    programs: toMany('programs', 'branch_id'),
    appointments: toMany('appointments', 'branch_id'),
    interventions: toMany('interventions', 'branch_id'),
    clientInvoices: toMany('clientInvoices', 'branch_id'),
    clientChanges: toMany('clientChanges', 'branch_id'),
  },
});

export const bundles = defineSource({
  name: 'bundles',
  table: 'bundles',
  label: 'name',
  search: 'search',
  fields: { id: rowId(), name: text('name') },
  relations: { professionals: toMany('professionals', 'bundle_id') },
});
