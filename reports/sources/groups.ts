import {
  boolean,
  choice,
  countOf,
  defineSource,
  instant,
  reference,
  rowId,
  text,
  toMany,
  toOne,
} from '../source.ts';

export const groups = defineSource({
  name: 'groups',
  table: 'groups',
  label: 'title',
  dateField: 'createdAt',
  search: 'search',
  fields: {
    id: rowId(),
    selfId: reference('id', 'groups'),
    title: text('title'),
    branchId: reference('branch_id', 'branches', { nullable: true }),
    responsibleId: reference('responsible_id', 'colleagues'),
    addsNewClients: boolean('adds_new_clients'),
    ruleState: choice('rule_state', 'groupRule'),
    members: countOf('memberships'),
    createdAt: instant('created_at'),
    updatedAt: instant('updated_at'),
  },
  relations: {
    self: toOne('groups', 'id'),
    branch: toOne('branches', 'branch_id'),
    responsible: toOne('colleagues', 'responsible_id'),
    memberships: toMany('memberships', 'group_id'),
    stakeholders: toMany('groupStakeholders', 'group_id'),
    announcements: toMany('announcements', 'group_id'),
    challenges: toMany('challenges', 'group_id'),
  },
  measures: {
    firstCreated: { aggregate: 'min', field: 'createdAt' },
    lastCreated: { aggregate: 'max', field: 'createdAt' },
  },
});

export const memberships = defineSource({
  name: 'memberships',
  table: 'group_members',
  label: 'id',
  dateField: 'since',
  fields: {
    id: rowId(),
    groupId: reference('group_id', 'groups'),
    clientId: reference('client_id', 'clients'),
    since: instant('since'),
    source: choice('source', 'memberSource'),
  },
  relations: {
    group: toOne('groups', 'group_id'),
    client: toOne('clients', 'client_id'),
    /** What the member does, whichever group it is seen from. */
    programSessions: { to: 'programSessions', from: 'client_id', key: 'client_id', many: true },
    measurements: { to: 'measurements', from: 'client_id', key: 'client_id', many: true },
  },
  measures: {
    distinctClients: { aggregate: 'countDistinct', field: 'clientId' },
    firstSince: { aggregate: 'min', field: 'since' },
    lastSince: { aggregate: 'max', field: 'since' },
  },
});

export const groupStakeholders = defineSource({
  name: 'groupStakeholders',
  table: 'group_professionals',
  label: 'id',
  dateField: 'since',
  fields: {
    id: rowId(),
    groupId: reference('group_id', 'groups'),
    professionalId: reference('professional_id', 'colleagues'),
    since: instant('since'),
  },
  relations: {
    group: toOne('groups', 'group_id'),
    professional: toOne('colleagues', 'professional_id'),
  },
});
