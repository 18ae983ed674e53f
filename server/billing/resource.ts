import { defineResource } from '../resource.ts';
import { prepareInvoice, saveInvoice } from './drafting.ts';

export const clientInvoices = defineResource({
  source: 'clientInvoices',
  sort: '-issuedOn',
  stored: {
    lines: { column: 'lines', json: true, heavy: true },
    taxes: { column: 'taxes', json: true, heavy: true },
  },
  prepare: prepareInvoice,
  save: saveInvoice,
});
