import type { Language } from '#reports/labels/index.ts';

interface InvoiceWords {
  title: string;
  billedTo: string;
  reference: string;
  issuedOn: string;
  period: string;
  paidOn: string;
  unpaid: string;
  what: string;
  howMany: string;
  each: string;
  amount: string;
  accesses: string;
  tax: string;
  total: string;
  people: (count: number) => string;
}

const fr: InvoiceWords = {
  title: 'Facture',
  billedTo: 'Facturé à',
  reference: 'Votre référence',
  issuedOn: 'Date',
  period: 'Période',
  paidOn: 'Payée le',
  unpaid: 'À payer',
  what: 'Description',
  howMany: 'Quantité',
  each: 'Prix unitaire',
  amount: 'Montant',
  accesses: 'Accès à Cohort, par mois',
  tax: 'Taxes',
  total: 'Total',
  people: (count) => `Personnes actives : ${count}. La lecture seule est gratuite.`,
};

const en: InvoiceWords = {
  title: 'Invoice',
  billedTo: 'Billed to',
  reference: 'Your reference',
  issuedOn: 'Date',
  period: 'Period',
  paidOn: 'Paid on',
  unpaid: 'To be paid',
  what: 'Description',
  howMany: 'Quantity',
  each: 'Unit price',
  amount: 'Amount',
  accesses: 'Access to Cohort, a month',
  tax: 'Taxes',
  total: 'Total',
  people: (count) => `Active people: ${count}. Read only is free of charge.`,
};

const es: InvoiceWords = {
  title: 'Factura',
  billedTo: 'Facturado a',
  reference: 'Su referencia',
  issuedOn: 'Fecha',
  period: 'Período',
  paidOn: 'Pagada el',
  unpaid: 'Por pagar',
  what: 'Descripción',
  howMany: 'Cantidad',
  each: 'Precio unitario',
  amount: 'Importe',
  accesses: 'Acceso a Cohort, por mes',
  tax: 'Impuestos',
  total: 'Total',
  people: (count) => `Personas activas: ${count}. La solo lectura es gratuita.`,
};

export const words: Record<Language, InvoiceWords> = { fr, en, es };
