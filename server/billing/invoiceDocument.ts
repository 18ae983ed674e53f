import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces';
import type { z } from 'zod';
import type { Choice } from '#reports/choices.ts';
import { type Language, labelsIn } from '#reports/labels/index.ts';
import { facts, grey, invoicePage, paperFormats, right } from '../invoicePage.ts';
import type { clientInvoices } from './contract.ts';
import { invoiceWords } from './invoiceWords.ts';

export type Invoice = z.infer<typeof clientInvoices.row>;

export interface OnPaper {
  invoice: Invoice;
  language: Language;
  timeZone: string;
  /** The company, and where the client finds it. */
  issuer: { name: string; lines: string[] };
  client: string[];
  payments: Payment[];
}

export interface Payment {
  paidOn: string;
  cents: number;
  method: Choice<'paymentMethod'>;
}

/** One client's invoice: who bills whom, for what, each tax with its number, what was paid, and what is left. */
export function invoiceDocument(paper: OnPaper): TDocumentDefinitions {
  const { invoice, language, issuer } = paper;
  const w = invoiceWords[language];
  const state = invoice.state === 'draft' || invoice.state === 'cancelled' ? ` – ${w[invoice.state]}` : '';
  return invoicePage({
    issuer: issuer.name,
    title: `${w.title} ${invoice.number}${state}`,
    sides: [
      { stack: [...issuer.lines, { text: w.billedTo, color: grey, margin: [0, 12, 0, 0] }, ...paper.client] },
      dates(paper),
    ],
    rest: [table(['auto', '*', 'auto'], lines(paper)), sums(paper)],
  });
}

function dates({ invoice, ...setting }: OnPaper): Content {
  const w = invoiceWords[setting.language];
  const { day } = paperFormats(setting);
  return facts([
    [w.issuedOn, day(invoice.issuedOn)],
    [w.dueOn, day(invoice.dueOn)],
    ...(invoice.professional
      ? ([[w.professional, invoice.professional.label]] satisfies [string, string][])
      : []),
  ]);
}

const table = (widths: string[], body: TableCell[][]): Content => ({
  layout: 'lightHorizontalLines',
  table: { headerRows: 1, widths, body },
});

function lines({ invoice, ...setting }: OnPaper): TableCell[][] {
  const w = invoiceWords[setting.language];
  const { money, day } = paperFormats(setting);
  return [
    [w.date, w.what, right(w.amount)],
    ...(invoice.lines ?? []).map(({ date, description, cents }) => [
      day(date),
      description,
      right(money(cents)),
    ]),
  ];
}

/** Beside each other to the right: from the subtotal down to what is still to be paid. */
function sums(paper: OnPaper): Content {
  const { invoice, language, payments } = paper;
  const w = invoiceWords[language];
  const { money, day } = paperFormats(paper);
  const methods = labelsIn(language).choices.paymentMethod;
  const rows: [string, number][] = [
    [w.subtotal, invoice.subtotal],
    ...taxes(paper),
    [w.total, invoice.total],
    ...payments.map(({ paidOn, cents, method }): [string, number] => [
      w.paidOn(day(paidOn), methods[method]),
      -cents,
    ]),
    [w.balance, invoice.outstanding],
  ];
  const strong = new Set([w.total, w.balance]);
  return {
    margin: [0, 16, 0, 0],
    stack: rows.map(([label, cents]) => ({
      columns: [right(label), { ...right(money(cents)), width: 96 }],
      bold: strong.has(label),
    })),
  };
}

/** Where only their sum is known, that. */
function taxes({ invoice: { taxes: each = [], tax }, ...setting }: OnPaper): [string, number][] {
  const { percent } = paperFormats(setting);
  if (each.length === 0) return [[invoiceWords[setting.language].taxes, tax]];
  return each.map(({ name, number, rate, cents }) => [
    [name, percent(rate), number && `(${number})`].filter(Boolean).join(' '),
    cents,
  ]);
}
