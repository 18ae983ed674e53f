import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import type { z } from 'zod';
import type { Language } from '#reports/labels/index.ts';
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
  const { money, day } = formats(setting);
  const price = invoice.seats > 0 ? money(Math.round(invoice.amount / invoice.seats)) : '';
  const paid = invoice.paidAt === null ? w.unpaid : `${w.paidOn} ${day(invoice.paidAt)}`;
  return {
    info: { title: `${w.title} ${invoice.number}` },
    pageSize: 'LETTER',
    pageMargins: [56, 64, 56, 64],
    defaultStyle: { font: 'Roboto', fontSize: 10, lineHeight: 1.3 },
    content: [
      { text: 'Cohort', bold: true, fontSize: 16 },
      { text: `${w.title} ${invoice.number}`, fontSize: 13, margin: [0, 4, 0, 24] },
      { columns: [billedTo(setting), dates(invoice, setting)], columnGap: 32, margin: [0, 0, 0, 28] },
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
      { text: w.people(invoice.professionals), margin: [0, 28, 0, 0], color: '#595959' },
    ],
  };
}

function billedTo({ language, company, billing }: Setting): Content {
  const w = words[language];
  const { billedTo: name, address, email, reference } = billing;
  const lines = [name ?? company, ...(name ? [company] : []), address, email].filter((line) => line !== null);
  return {
    stack: [
      { text: w.billedTo, color: '#595959' },
      ...lines,
      ...(reference ? [`${w.reference}: ${reference}`] : []),
    ],
  };
}

function dates(invoice: Invoice, setting: Setting): Content {
  const w = words[setting.language];
  const { day } = formats(setting);
  const lines = [
    [w.issuedOn, day(invoice.issuedOn)],
    [w.period, `${day(invoice.periodFrom)} – ${day(invoice.periodTo)}`],
  ];
  return { stack: lines.map(([label, value]) => ({ text: `${label}: ${value}`, alignment: 'right' })) };
}

const right = (text: string) => ({ text, alignment: 'right' as const });

/** The company is Canadian: so are its dates and its money, in whichever language. */
const locales: Record<Language, string> = { fr: 'fr-CA', en: 'en-CA', es: 'es-US' };

function formats({ language, timeZone }: Pick<Setting, 'language' | 'timeZone'>) {
  const locale = locales[language];
  const currency = new Intl.NumberFormat(locale, { style: 'currency', currency: 'CAD' });
  const written = (zone: string) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: zone });
  return {
    money: (cents: number) => currency.format(cents / 100),
    day: (at: string | number) =>
      typeof at === 'number'
        ? written(timeZone).format(at)
        : written('UTC').format(new Date(`${at}T00:00:00Z`)),
  };
}
