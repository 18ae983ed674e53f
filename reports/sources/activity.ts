import {
  boolean,
  choice,
  code,
  computed,
  defineSource,
  instant,
  money,
  number,
  reference,
  rowId,
  text,
  toMany,
  toOne,
} from '../source.ts';
import { column, sql } from '../sql.ts';
import { daysSinceInstant } from './elapsed.ts';

export const appointments = defineSource({
  name: 'appointments',
  table: 'appointments',
  label: 'startsAt',
  dateField: 'startsAt',
  fields: {
    id: rowId(),
    startsAt: instant('starts_at'),
    minutes: number('minutes'),
    /** In floating point on both databases, so that sums come out alike. */
    hours: computed('number', (alias) => sql`cast(${column(alias, 'minutes')} as double precision) / 60`),
    state: choice('state', 'appointmentState'),
    type: choice('type', 'appointmentType'),
    price: money('price_cents', { nullable: true }),
    clientId: reference('client_id', 'clients'),
    professionalId: reference('professional_id', 'colleagues'),
    branchId: reference('branch_id', 'branches', { nullable: true }),
    codeId: reference('code_id', 'interventionCodes', { nullable: true }),
    invoiceId: reference('invoice_id', 'clientInvoices', { nullable: true }),
    createdAt: instant('created_at'),
  },
  relations: {
    client: toOne('clients', 'client_id'),
    professional: toOne('colleagues', 'professional_id'),
    branch: toOne('branches', 'branch_id'),
    code: toOne('interventionCodes', 'code_id'),
    invoice: toOne('clientInvoices', 'invoice_id'),
  },
  measures: {
    totalMinutes: { aggregate: 'sum', field: 'minutes' },
    totalHours: { aggregate: 'sum', field: 'hours' },
    totalPrice: { aggregate: 'sum', field: 'price' },
    distinctClients: { aggregate: 'countDistinct', field: 'clientId' },
    firstAt: { aggregate: 'min', field: 'startsAt' },
    lastAt: { aggregate: 'max', field: 'startsAt' },
  },
});

export const interventions = defineSource({
  name: 'interventions',
  table: 'interventions',
  label: 'happenedAt',
  dateField: 'happenedAt',
  fields: {
    id: rowId(),
    happenedAt: instant('happened_at'),
    kind: choice('kind', 'interventionKind'),
    title: text('title', { nullable: true }),
    published: boolean('published'),
    visibility: choice('visibility', 'visibility'),
    completedAt: instant('completed_at', { nullable: true }),
    /** Only a document waits for its client. */
    waitingDays: computed(
      'number',
      (
        alias,
        clock,
      ) => sql`case when ${column(alias, 'kind')} = 'document' and ${column(alias, 'completed_at')} is null
        then ${daysSinceInstant(alias, 'happened_at', clock)} end`,
      { nullable: true },
    ),
    clientId: reference('client_id', 'clients'),
    authorId: reference('author_id', 'colleagues'),
    branchId: reference('branch_id', 'branches', { nullable: true }),
    codeId: reference('code_id', 'interventionCodes', { nullable: true }),
    invoiceId: reference('invoice_id', 'clientInvoices', { nullable: true }),
    createdAt: instant('created_at'),
  },
  relations: {
    client: toOne('clients', 'client_id'),
    author: toOne('colleagues', 'author_id'),
    branch: toOne('branches', 'branch_id'),
    code: toOne('interventionCodes', 'code_id'),
    invoice: toOne('clientInvoices', 'invoice_id'),
  },
  measures: {
    distinctClients: { aggregate: 'countDistinct', field: 'clientId' },
    averageWaitingDays: { aggregate: 'avg', field: 'waitingDays' },
    firstAt: { aggregate: 'min', field: 'happenedAt' },
    lastAt: { aggregate: 'max', field: 'happenedAt' },
  },
});

export const interventionCodes = defineSource({
  name: 'interventionCodes',
  table: 'intervention_codes',
  label: 'name',
  search: 'search',
  fields: {
    id: rowId(),
    code: code('code'),
    name: text('name'),
    price: money('price_cents', { nullable: true }),
    taxable: boolean('taxable'),
    archived: boolean('archived'),
  },
  relations: {
    interventions: toMany('interventions', 'code_id'),
    appointments: toMany('appointments', 'code_id'),
  },
});
