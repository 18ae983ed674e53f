import { z } from 'zod';
import { id, instant, optionalEmail, optionalText, readOnlyRecord } from '../fields/contract.ts';

/** What the company itself is billed for the software. Amounts are cents; days are of the company's calendar. */
export const subscriptionInvoices = {
  row: z.object({
    ...readOnlyRecord,
    number: z.string(),
    issuedOn: z.string(),
    periodFrom: z.string(),
    periodTo: z.string(),
    seats: z.number(),
    professionals: z.number(),
    amount: z.number(),
    tax: z.number(),
    total: z.number(),
    paidAt: instant.nullable(),
  }),
};

/** To whom the invoices are made out. */
const billing = {
  billedTo: optionalText(160),
  address: optionalText(300),
  email: optionalEmail,
  /** The company's own, such as an order number. */
  reference: optionalText(80),
};
export type Billing = Record<keyof typeof billing, string | null>;

const unknown: Billing = { billedTo: null, address: null, email: null, reference: null };

export const storedBilling = (text: string): Billing => ({ ...unknown, ...JSON.parse(text) });

export const subscriptionBody = z
  .strictObject({ seatsAllowed: z.int().min(1).max(10_000), ...billing })
  .partial()
  .refine((body) => Object.keys(body).length > 0, 'nothingToChange');
export type SubscriptionBody = z.output<typeof subscriptionBody>;

/** What the company pays: its accesses at their price, and the tax on them (in 100,000ths), each month. */
export const subscription = z.object({
  seatsAllowed: z.int(),
  seatsUsed: z.int(),
  /** Everybody who is active, those who only read included. */
  people: z.int(),
  seatPrice: z.int(),
  taxRate: z.int(),
  amount: z.int(),
  tax: z.int(),
  total: z.int(),
  ...billing,
  /** The invoice of a month is issued on its first day; null where accesses cost nothing. */
  nextInvoiceOn: z.string().nullable(),
  version: z.int(),
  id,
});
export type Subscription = z.infer<typeof subscription>;
