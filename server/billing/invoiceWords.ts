import type { Language } from '#reports/labels/index.ts';

interface InvoiceWords {
  title: string;
  draft: string;
  cancelled: string;
  billedTo: string;
  professional: string;
  issuedOn: string;
  dueOn: string;
  date: string;
  what: string;
  amount: string;
  subtotal: string;
  taxes: string;
  total: string;
  paidOn: (day: string, method: string) => string;
  balance: string;
}

const fr: InvoiceWords = {
  title: 'Facture',
  draft: 'Brouillon',
  cancelled: 'Annulée',
  billedTo: 'Facturé à',
  professional: 'Professionnel',
  issuedOn: 'Date',
  dueOn: 'Échéance',
  date: 'Date',
  what: 'Description',
  amount: 'Montant',
  subtotal: 'Sous-total',
  taxes: 'Taxes',
  total: 'Total',
  paidOn: (day, method) => `Payé le ${day} (${method})`,
  balance: 'Solde à payer',
};

const en: InvoiceWords = {
  title: 'Invoice',
  draft: 'Draft',
  cancelled: 'Cancelled',
  billedTo: 'Billed to',
  professional: 'Professional',
  issuedOn: 'Date',
  dueOn: 'Due',
  date: 'Date',
  what: 'Description',
  amount: 'Amount',
  subtotal: 'Subtotal',
  taxes: 'Taxes',
  total: 'Total',
  paidOn: (day, method) => `Paid on ${day} (${method})`,
  balance: 'Balance due',
};

const es: InvoiceWords = {
  title: 'Factura',
  draft: 'Borrador',
  cancelled: 'Anulada',
  billedTo: 'Facturado a',
  professional: 'Profesional',
  issuedOn: 'Fecha',
  dueOn: 'Vencimiento',
  date: 'Fecha',
  what: 'Descripción',
  amount: 'Importe',
  subtotal: 'Subtotal',
  taxes: 'Impuestos',
  total: 'Total',
  paidOn: (day, method) => `Pagado el ${day} (${method})`,
  balance: 'Saldo pendiente',
};

export const invoiceWords: Record<Language, InvoiceWords> = { fr, en, es };
