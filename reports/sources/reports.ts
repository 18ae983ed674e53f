import {
  choice,
  code,
  defineSource,
  type Field,
  instant,
  number,
  reference,
  rowId,
  text,
  toMany,
  toOne,
} from '../source.ts';
import { sharedWith, sharedWithWhom } from './sharing.ts';

/** Whether the viewer has marked it: of the marks one sees one's own, and has at most one of each. */
const marked: Field = {
  type: 'boolean',
  nullable: false,
  aggregateOf: { relation: 'favourites', aggregate: 'count' },
};

export const reports = defineSource({
  name: 'reports',
  table: 'reports',
  label: 'name',
  dateField: 'createdAt',
  search: 'search',
  fields: {
    id: rowId(),
    name: text('name'),
    description: text('description', { nullable: true }),
    ownerId: reference('owner_id', 'colleagues'),
    isFavourite: marked,
    archivedAt: instant('archived_at', { nullable: true }),
    lastRunAt: instant('last_run_at', { nullable: true }),
    lastRunMs: number('last_run_ms', { nullable: true }),
    runCount: number('run_count'),
    createdAt: instant('created_at'),
    updatedAt: instant('updated_at'),
  },
  relations: {
    owner: toOne('colleagues', 'owner_id'),
    shares: toMany('reportShares', 'report_id'),
    favourites: toMany('reportFavourites', 'report_id'),
  },
});

/** With whom a report is shared. */
export const reportShares = defineSource({
  name: 'reportShares',
  table: 'report_shares',
  label: 'id',
  fields: {
    id: rowId(),
    reportId: reference('report_id', 'reports'),
    ...sharedWith,
  },
  relations: {
    report: toOne('reports', 'report_id'),
    ...sharedWithWhom,
  },
});

/** What somebody has marked: saved reports, and those of the gallery. */
export const reportFavourites = defineSource({
  name: 'reportFavourites',
  table: 'report_favourites',
  label: 'id',
  dateField: 'at',
  fields: {
    id: rowId(),
    reportId: reference('report_id', 'reports', { nullable: true }),
    starter: code('starter', { nullable: true }),
    professionalId: reference('professional_id', 'colleagues'),
    at: instant('at'),
  },
  relations: {
    report: toOne('reports', 'report_id'),
    professional: toOne('colleagues', 'professional_id'),
  },
});

export const auditEvents = defineSource({
  name: 'auditEvents',
  table: 'audit_events',
  label: 'at',
  dateField: 'at',
  search: 'search',
  fields: {
    id: rowId(),
    at: instant('at'),
    actorId: reference('actor_id', 'colleagues', { nullable: true }),
    action: choice('action', 'auditAction'),
    resource: code('resource'),
    recordId: number('record_id', { nullable: true }),
    branchId: reference('branch_id', 'branches', { nullable: true }),
    requestId: code('request_id', { nullable: true }),
  },
  relations: { actor: toOne('colleagues', 'actor_id'), branch: toOne('branches', 'branch_id') },
});
