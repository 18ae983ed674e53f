import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApp, type TestApp } from '../support/startApp.ts';

interface Line {
  cents: number;
  taxable: boolean;
}

describe('the invoices of the companies that one begins with', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp('sqlite');
  });
  afterAll(() => app.stop());

  test('carry each tax of their company for itself, add up, and are paid by their payments', async () => {
    const invoices = await app.database.readers('client_invoices').orderBy('id');
    const companies = new Map(
      (await app.database.readers('companies').select('id', 'settings')).map(({ id, settings }) => [
        id,
        JSON.parse(settings).taxes as { rate: number }[],
      ]),
    );
    const payments = await app.database
      .readers('client_payments')
      .groupBy('invoice_id')
      .select('invoice_id')
      .sum('amount_cents as cents');
    const paid = new Map(payments.map(({ invoice_id, cents }) => [invoice_id, cents]));
    const sum = (cents: number[]) => cents.reduce((total, each) => total + each, 0);

    expect([...companies.values()].map((taxes) => taxes.length)).toEqual([2, 1]);
    expect(invoices.length).toBeGreaterThan(1_000);
    for (const invoice of invoices) {
      const lines: Line[] = JSON.parse(invoice.lines);
      const taxable = sum(lines.filter((line) => line.taxable).map(({ cents }) => cents));
      const taxes = (companies.get(invoice.company_id) ?? []).map((tax) => ({
        ...tax,
        cents: Math.round((taxable * tax.rate) / 100),
      }));
      expect({ ...invoice, taxes: JSON.parse(invoice.taxes) }).toMatchObject({
        taxes,
        subtotal_cents: sum(lines.map(({ cents }) => cents)),
        tax_cents: sum(taxes.map(({ cents }) => cents)),
        total_cents: invoice.subtotal_cents + invoice.tax_cents,
        paid_cents: paid.get(invoice.id) ?? 0,
      });
    }
    expect(invoices.filter(({ tax_cents }) => tax_cents > 0).length).toBeGreaterThan(100);
  });
});
