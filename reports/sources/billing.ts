import {
  choice,
  code,
  computed,
  date,
  defineSource,
  instant,
  money,
  number,
  reference,
  rowId,
  toMany,
  toOne,
} from '../source.ts';
import { column, type Sql, sql } from '../sql.ts';
import { daysSinceDay } from './elapsed.ts';

/** Drafts and cancelled invoices owe nothing. */
const outstanding = (alias: string): Sql =>
  sql`case when ${column(alias, 'state')} in ('draft', 'cancelled') then 0
    else ${column(alias, 'total_cents')} - ${column(alias, 'paid_cents')} end`;

export const clientInvoices = defineSource({
  name: 'clientInvoices',
  table: 'client_invoices',
  label: 'number',
  dateField: 'issuedOn',
  fields: {
    id: rowId(),
    number: code('number'),
    clientId: reference('client_id', 'clients'),
    professionalId: reference('professional_id', 'colleagues', { nullable: true }),
    branchId: reference('branch_id', 'branches', { nullable: true }),
    issuedOn: date('issued_on'),
    dueOn: date('due_on'),
    state: choice('state', 'invoiceState'),
    subtotal: money('subtotal_cents'),
    tax: money('tax_cents'),
    total: money('total_cents'),
    paid: money('paid_cents'),
    outstanding: computed('money', outstanding),
    daysOverdue: computed(
      'number',
      (alias, clock) => {
        const days = daysSinceDay(alias, 'due_on', clock);
        return sql`case when ${outstanding(alias)} > 0 and ${days} > 0 then ${days} end`;
      },
      { nullable: true },
    ),
  },
  relations: {
    client: toOne('clients', 'client_id'),
    professional: toOne('colleagues', 'professional_id'),
    branch: toOne('branches', 'branch_id'),
    payments: toMany('payments', 'invoice_id'),
  },
  measures: {
    totalBilled: { aggregate: 'sum', field: 'total' },
    totalPaid: { aggregate: 'sum', field: 'paid' },
    totalOutstanding: { aggregate: 'sum', field: 'outstanding' },
    longestOverdue: { aggregate: 'max', field: 'daysOverdue' },
    lastIssued: { aggregate: 'max', field: 'issuedOn' },
  },
});

export const payments = defineSource({
  name: 'payments',
  table: 'client_payments',
  label: 'id',
  dateField: 'paidOn',
  fields: {
    id: rowId(),
    invoiceId: reference('invoice_id', 'clientInvoices'),
    clientId: reference('client_id', 'clients'),
    paidOn: date('paid_on'),
    amount: money('amount_cents'),
    method: choice('method', 'paymentMethod'),
  },
  relations: {
    invoice: toOne('clientInvoices', 'invoice_id'),
    client: toOne('clients', 'client_id'),
  },
  measures: {
    totalPaid: { aggregate: 'sum', field: 'amount' },
    lastPaid: { aggregate: 'max', field: 'paidOn' },
  },
});

/** The company's own invoices for the software. */
export const subscriptionInvoices = defineSource({
  name: 'subscriptionInvoices',
  table: 'subscription_invoices',
  label: 'number',
  dateField: 'issuedOn',
  fields: {
    id: rowId(),
    number: code('number'),
    issuedOn: date('issued_on'),
    periodFrom: date('period_from'),
    periodTo: date('period_to'),
    seats: number('seats'),
    professionals: number('professionals'),
    amount: money('amount_cents'),
    tax: money('tax_cents'),
    total: money('total_cents'),
    paidAt: instant('paid_at', { nullable: true }),
  },
  relations: {},
});
