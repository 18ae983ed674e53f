import { z } from 'zod';
import { choice, id, named, readOnlyRecord } from '../fields/contract.ts';

/** Amounts are cents. */
export const clientInvoices = {
  row: z.object({
    ...readOnlyRecord,
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
  }),
};
