import { expect, test } from 'vitest';
import { invoiceDocument, type OnPaper } from '#server/billing/invoiceDocument.ts';

const paper = (more: Partial<OnPaper['invoice']> = {}): OnPaper => ({
  language: 'fr',
  timeZone: 'America/Toronto',
  issuer: { name: 'Clinique Boréale', lines: ['Laval', '12, rue du Parc'] },
  client: ['Julie Tremblay', '3, avenue des Pins'],
  payments: [{ paidOn: '2026-03-09', cents: 4_000, method: 'cash' }],
  invoice: {
    id: 1,
    _can: { edit: true, delete: false },
    version: 1,
    number: '2026-00012',
    clientId: 7,
    client: { id: 7, label: 'Julie Tremblay' },
    professionalId: 5,
    professional: { id: 5, label: 'Camille Roy' },
    branchId: 2,
    branch: null,
    issuedOn: '2026-03-02',
    dueOn: '2026-04-01',
    state: 'sent',
    subtotal: 10_000,
    tax: 998,
    total: 10_998,
    paid: 4_000,
    outstanding: 6_998,
    daysOverdue: null,
    lines: [{ date: '2026-03-01', code: 'SUIVI', description: 'Suivi', cents: 10_000, taxable: true }],
    taxes: [{ name: 'TVQ', number: '1234 TQ', rate: 9.975, cents: 998 }],
    ...more,
  },
});

/** Every text on the page, spaces made alike. */
function texts(node: unknown): string[] {
  if (typeof node === 'string') return [node.replace(/\s/g, ' ')];
  if (Array.isArray(node)) return node.flatMap(texts);
  if (typeof node !== 'object' || node === null) return [];
  const { text, stack, columns, table, body, content } = node as Record<string, unknown>;
  return [text, stack, columns, table, body, content].flatMap(texts);
}

test('an invoice on paper says who bills whom, for what, its taxes with their numbers, the payments and what is left', () => {
  expect(texts(invoiceDocument(paper()))).toEqual([
    'Clinique Boréale',
    'Facture 2026-00012',
    ...['Laval', '12, rue du Parc', 'Facturé à', 'Julie Tremblay', '3, avenue des Pins'],
    ...['Date: 2 mars 2026', 'Échéance: 1 avril 2026', 'Professionnel: Camille Roy'],
    ...['Date', 'Description', 'Montant', '1 mars 2026', 'Suivi', '100,00 $'],
    ...['Sous-total', '100,00 $', 'TVQ 9,975 % (1234 TQ)', '9,98 $', 'Total', '109,98 $'],
    ...['Payé le 9 mars 2026 (Comptant)', '-40,00 $', 'Solde à payer', '69,98 $'],
  ]);
});

test('a draft and a cancelled invoice are told apart on paper, and an older one tells the sum of its taxes', () => {
  const old = texts(invoiceDocument(paper({ state: 'cancelled', taxes: [] })));
  expect(old).toContain('Facture 2026-00012 – Annulée');
  expect(old).toContain('Taxes');
  expect(texts(invoiceDocument(paper({ state: 'draft' })))).toContain('Facture 2026-00012 – Brouillon');
});
