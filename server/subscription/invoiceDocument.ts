import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import type { z } from 'zod';
import type { Language } from '#reports/labels/index.ts';
import { facts, grey, invoicePage, paperFormats, right } from '../invoicePage.ts';
import type { Billing, subscriptionInvoices } from './contract.ts';
import { words } from './words.ts';

export type Invoice = z.infer<typeof subscriptionInvoices.row>;

interface Setting {
  language: Language;
  timeZone: string;
  company: string;
  billing: Billing;
}

/** One page: to whom, for which month, how many accesses at which price, the tax, and whether it is paid. */
export function invoiceDocument(invoice: Invoice, setting: Setting): TDocumentDefinitions {
  const w = words[setting.language];
  const { money, day } = paperFormats(setting);
  const price = invoice.seats > 0 ? money(Math.round(invoice.amount / invoice.seats)) : '';
  const paid = invoice.paidAt === null ? w.unpaid : `${w.paidOn} ${day(invoice.paidAt)}`;
  return invoicePage({
    issuer: 'Cohort',
    title: `${w.title} ${invoice.number}`,
    sides: [billedTo(setting), dates(invoice, setting)],
    rest: [
      {
        layout: 'lightHorizontalLines',
        table: {
          headerRows: 1,
          widths: ['*', 'auto', 'auto', 'auto'],
          body: [
            [w.what, right(w.howMany), right(w.each), right(w.amount)],
            [w.accesses, right(String(invoice.seats)), right(price), right(money(invoice.amount))],
            [w.tax, '', '', right(money(invoice.tax))],
            [{ text: w.total, bold: true }, '', '', { ...right(money(invoice.total)), bold: true }],
          ],
        },
      },
      { text: paid, bold: true, alignment: 'right', margin: [0, 16, 0, 0] },
      { text: w.people(invoice.professionals), margin: [0, 28, 0, 0], color: grey },
    ],
  });
}

function billedTo({ language, company, billing }: Setting): Content {
  const w = words[language];
  const { billedTo: name, address, email, reference } = billing;
  const lines = [name ?? company, ...(name ? [company] : []), address, email].filter((line) => line !== null);
  return {
    stack: [
      { text: w.billedTo, color: grey },
      ...lines,
      ...(reference ? [`${w.reference}: ${reference}`] : []),
    ],
  };
}

function dates(invoice: Invoice, setting: Setting): Content {
  const w = words[setting.language];
  const { day } = paperFormats(setting);
  return facts([
    [w.issuedOn, day(invoice.issuedOn)],
    [w.period, `${day(invoice.periodFrom)} – ${day(invoice.periodTo)}`],
  ]);
}
