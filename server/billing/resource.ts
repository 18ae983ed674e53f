import { defineResource } from '../resource.ts';

export const clientInvoices = defineResource({
  source: 'clientInvoices',
  sort: '-issuedOn',
});
