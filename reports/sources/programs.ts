import {
  boolean,
  choice,
  countOf,
  date,
  defineSource,
  instant,
  number,
  reference,
  rowId,
  text,
  toMany,
  toOne,
} from '../source.ts';

/** A copy for a client, or work in progress. */
export const programs = defineSource({
  name: 'programs',
  table: 'programs',
  label: 'name',
  dateField: 'createdAt',
  search: 'search',
  fields: {
    id: rowId(),
    name: text('name'),
    clientId: reference('client_id', 'clients', { nullable: true }),
    authorId: reference('author_id', 'colleagues'),
    templateId: reference('template_id', 'templates', { nullable: true }),
    templateVersion: number('template_version', { nullable: true }),
    branchId: reference('branch_id', 'branches', { nullable: true }),
    weeks: number('weeks'),
    startsOn: date('starts_on', { nullable: true }),
    endsOn: date('ends_on', { nullable: true }),
    hiddenUntilStart: boolean('hidden_until_start'),
    visibility: choice('visibility', 'visibility'),
    state: choice('state', 'programState'),
    sessionsDue: countOf('sessions'),
    sessionsDone: countOf('sessions', { state: 'done' }),
    createdAt: instant('created_at'),
    updatedAt: instant('updated_at'),
  },
  relations: {
    client: toOne('clients', 'client_id'),
    author: toOne('colleagues', 'author_id'),
    template: toOne('templates', 'template_id'),
    branch: toOne('branches', 'branch_id'),
    sessions: toMany('programSessions', 'program_id'),
  },
  measures: {
    distinctClients: { aggregate: 'countDistinct', field: 'clientId' },
    lastStart: { aggregate: 'max', field: 'startsOn' },
    lastEnd: { aggregate: 'max', field: 'endsOn' },
  },
});

export const programSessions = defineSource({
  name: 'programSessions',
  table: 'program_sessions',
  label: 'id',
  dateField: 'dueOn',
  fields: {
    id: rowId(),
    programId: reference('program_id', 'programs'),
    clientId: reference('client_id', 'clients'),
    dueOn: date('due_on'),
    state: choice('state', 'sessionState'),
    doneAt: instant('done_at', { nullable: true }),
  },
  relations: {
    program: toOne('programs', 'program_id'),
    client: toOne('clients', 'client_id'),
    memberships: { to: 'memberships', from: 'client_id', key: 'client_id', many: true },
  },
  measures: {
    lastDue: { aggregate: 'max', field: 'dueOn' },
    lastDone: { aggregate: 'max', field: 'doneAt' },
  },
});
