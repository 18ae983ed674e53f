import { defineResource } from '../resource.ts';

export const subscriptionInvoices = defineResource({
  source: 'subscriptionInvoices',
  sort: '-issuedOn',
});
