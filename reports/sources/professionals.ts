import {
  boolean,
  choice,
  code,
  countOf,
  defineSource,
  fullName,
  instant,
  reference,
  rowId,
  text,
  toMany,
  toOne,
} from '../source.ts';

/** The administered record of a colleague. */
export const professionals = defineSource({
  name: 'professionals',
  table: 'professionals',
  label: 'fullName',
  dateField: 'createdAt',
  search: 'search',
  fields: {
    id: rowId(),
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
    createdAt: instant('created_at'),
    updatedAt: instant('updated_at'),
  },
  relations: {
    bundle: toOne('bundles', 'bundle_id'),
    branches: toMany('professionalBranches', 'professional_id'),
    stakeholders: toMany('stakeholders', 'professional_id'),
    appointments: toMany('appointments', 'professional_id'),
    interventions: toMany('interventions', 'author_id'),
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
    fullName: fullName(),
    firstName: text('first_name'),
    lastName: text('last_name'),
    title: text('title', { nullable: true }),
    state: choice('state', 'professionalState'),
  },
  relations: {},
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
    clients: toMany('clients', 'branch_id'),
    groups: toMany('groups', 'branch_id'),
  },
});

export const bundles = defineSource({
  name: 'bundles',
  table: 'bundles',
  label: 'name',
  search: 'search',
  fields: { id: rowId(), name: text('name') },
  relations: {},
});
