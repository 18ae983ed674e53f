import { z } from 'zod';
import {
  choice,
  id,
  instant,
  named,
  optionalText,
  readOnlyRecord,
  requiredText,
} from '../fields/contract.ts';

const day = z.iso.date('notADay');

/** A tax as it stands on an invoice; the rate is in per cent. */
export const tax = z.strictObject({
  name: requiredText(40),
  number: optionalText(40).default(null),
  rate: z.number().min(0).max(100),
});
export type Tax = z.infer<typeof tax>;

/** On one invoice. */
export const mostTaxes = 5;

const line = z.object({
  date: z.string(),
  code: z.string(),
  description: z.string(),
  cents: z.int(),
  taxable: z.boolean(),
});
export type Line = z.infer<typeof line>;

const mostLines = 100;

/** Amounts are cents. */
export const clientInvoices = {
  row: z.object({
    ...readOnlyRecord,
    version: z.int(),
    number: z.string(),
    clientId: id.nullable(),
    client: named.nullable(),
    professionalId: id.nullable(),
    professional: named.nullable(),
    branchId: id.nullable(),
    branch: named.nullable(),
    issuedOn: z.string(),
    dueOn: z.string(),
    state: choice('invoiceState'),
    subtotal: z.number(),
    tax: z.number(),
    total: z.number(),
    paid: z.number(),
    outstanding: z.number(),
    daysOverdue: z.number().nullable(),
    /** What it is for comes with a single invoice, not with a list. */
    lines: z.array(line).optional(),
    taxes: z.array(tax.extend({ cents: z.int() })).optional(),
  }),
  /** Made of what is billable in the file; afterwards it is sent or cancelled, and paid by payments. */
  create: z.strictObject({
    clientId: id,
    appointmentIds: z.array(id).max(mostLines).default([]),
    interventionIds: z.array(id).max(mostLines).default([]),
    /** The company's when left out. */
    taxes: z.array(tax).max(mostTaxes).optional(),
    dueOn: day.optional(),
    state: choice('invoiceState').default('draft'),
  }),
};

export const paymentBody = z.strictObject({
  amount: z.int().min(1).max(100_000_000),
  method: choice('paymentMethod'),
  /** Today when left out. */
  paidOn: day.optional(),
});

/** What a client is to be billed for, and how the account stands: billable + billed - paid = balance. */
export const balance = z.object({
  events: z.array(
    z.object({
      kind: z.enum(['appointment', 'intervention']),
      id,
      at: instant,
      code: z.string(),
      label: z.string(),
      cents: z.int(),
      taxable: z.boolean(),
    }),
  ),
  taxes: z.array(tax),
  billable: z.int(),
  billed: z.int(),
  paid: z.int(),
  balance: z.int(),
});
export type Balance = z.infer<typeof balance>;
