import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { issueInvoices } from '#server/subscription/issue.ts';
import { as, type Caller, everyProfile, ifMatch, type Json, listPath, type Who } from '../support/as.ts';
import { brokenLinks } from '../support/auditChain.ts';
import { countBy } from '../support/directly.ts';
import { dialects } from '../support/places.ts';
import { startApp, type TestApp } from '../support/startApp.ts';

describe.each(dialects)('what the company pays for the software, on %s', (dialect) => {
  let app: TestApp;
  let people: Record<Who, Caller>;
  beforeAll(async () => {
    app = await startApp(dialect);
    people = Object.fromEntries(
      await Promise.all(everyProfile.map(async (who) => [who, await as(app.url, who)] as const)),
    ) as Record<Who, Caller>;
  });
  afterAll(() => app.stop());

  const boss = () => people.superAdmin;
  const subscription = async (): Promise<Json> => (await boss().get('/api/subscription')).body.data;
  const invoices = async (): Promise<Json[]> =>
    (await boss().get('/api/subscription-invoices?size=200')).body.data;

  test('151, 153: there is a place to see the invoices paid for the software, and it is only there for super administrators', async () => {
    const [newest] = await invoices();
    expect(newest).toMatchObject({ number: 'C1-2026-11', issuedOn: '2026-11-01', periodTo: '2026-11-30' });
    expect((await invoices()).length).toBeGreaterThan(10);
    const paths = [
      '/api/subscription',
      '/api/subscription-invoices',
      '/api/subscription-invoices/export?format=csv',
      `/api/subscription-invoices/${newest.id}`,
      `/api/subscription-invoices/${newest.id}/pdf`,
    ];
    for (const path of paths)
      for (const who of everyProfile)
        expect([path, who, (await people[who].get(path)).status]).toEqual([
          path,
          who,
          who === 'superAdmin' ? 200 : 403,
        ]);
    for (const who of everyProfile.filter((each) => each !== 'superAdmin'))
      expect((await people[who].patch('/api/subscription', { seatsAllowed: 99 }, ifMatch(1))).status).toBe(
        403,
      );
  });

  test('152: an invoice is shown in detail and taken along as a PDF, in the reader’s language, and the log knows', async () => {
    const [{ id, number, amount, tax, total }] = (await invoices()) as [Json];
    expect((await boss().get(`/api/subscription-invoices/${id}`)).body.data).toMatchObject({ number, total });
    expect(total).toBe(amount + tax);
    const answer = await fetch(`${app.url}/api/subscription-invoices/${id}/pdf`, {
      headers: { Cookie: boss().cookie },
    });
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('content-disposition')).toBe(`attachment; filename=${number}.pdf`);
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect([bytes.subarray(0, 5).toString(), bytes.length > 5_000]).toEqual(['%PDF-', true]);
    const filter = { combinator: 'and', rules: [{ field: 'recordId', operator: '=', value: id }] };
    const log = await boss().get(listPath('audit-events', { filter }));
    expect(log.body.data).toContainEqual(
      expect.objectContaining({ action: 'export', resource: 'subscriptionInvoices', recordId: id }),
    );
    expect((await boss().get('/api/subscription-invoices/999999/pdf')).status).toBe(404);
  });

  test('156: the price follows the number of accesses: adding or removing one adjusts it, but none that is used is lost', async () => {
    const before = await subscription();
    const active = "select count(*) from professionals where company_id = 1 and state = 'active'";
    expect(before).toMatchObject({
      seatsUsed: await countBy(app.database, `${active} and profile <> 'readOnly'`),
      people: await countBy(app.database, active),
      amount: before.seatsAllowed * before.seatPrice,
      tax: Math.round((before.seatsAllowed * before.seatPrice * before.taxRate) / 100_000),
      nextInvoiceOn: '2026-12-01',
    });
    expect(before.total).toBe(before.amount + before.tax);
    const more = { seatsAllowed: before.seatsAllowed + 1 };
    expect((await boss().patch('/api/subscription', more)).status).toBe(428);
    const { status, body } = await boss().patch('/api/subscription', more, ifMatch(before.version));
    expect([status, body.data.amount]).toEqual([200, before.amount + before.seatPrice]);
    expect((await boss().patch('/api/subscription', more, ifMatch(before.version))).status).toBe(412);
    const few = { seatsAllowed: before.seatsUsed - 1 };
    const refused = await boss().patch('/api/subscription', few, ifMatch(body.data.version));
    expect([refused.status, refused.body.error.problems]).toEqual([
      409,
      [{ path: ['seatsAllowed'], code: 'seatsInUse', params: { used: before.seatsUsed } }],
    ]);
    const filter = { combinator: 'and', rules: [{ field: 'resource', operator: '=', value: 'company' }] };
    const log = await boss().get(listPath('audit-events', { filter }));
    expect(log.body.data[0].changes.seatsAllowed).toEqual({
      before: before.seatsAllowed,
      after: before.seatsAllowed + 1,
    });
  });

  test('154: payment data can be updated from there, and what is not said stays', async () => {
    const { version } = await subscription();
    const said = { billedTo: 'Comptabilité Boréale', email: 'Compta@Boreale.example', reference: 'BC-12' };
    const first = await boss().patch('/api/subscription', said, ifMatch(version));
    expect(first.body.data).toMatchObject({ ...said, email: 'compta@boreale.example', address: null });
    const next = await boss().patch('/api/subscription', { address: '1, rue A' }, ifMatch(version + 1));
    expect(next.body.data).toMatchObject({ billedTo: said.billedTo, address: '1, rue A' });
    const wrong = await boss().patch('/api/subscription', { email: 'x', price: 1 }, ifMatch(version + 2));
    expect(wrong.body.error.problems).toEqual(
      expect.arrayContaining([
        { path: ['email'], code: 'notAnEmail' },
        { path: ['price'], code: 'unknownKey' },
      ]),
    );
  });

  test('a month is invoiced once on its first day in the company’s zone, however many servers look', async () => {
    const known = (await invoices()).length;
    const midnight = Date.UTC(2026, 11, 1, 5);
    await issueInvoices(app.database, midnight - 1);
    expect((await invoices()).length).toBe(known);
    await Promise.all(Array.from({ length: 5 }, () => issueInvoices(app.database, midnight)));
    const { seatsAllowed: seats, amount, tax, total, people: professionals } = await subscription();
    const [newest, ...others] = await invoices();
    expect(others.length).toBe(known);
    expect(newest).toMatchObject({
      number: 'C1-2026-12',
      issuedOn: '2026-12-01',
      periodFrom: '2026-12-01',
      periodTo: '2026-12-31',
      ...{ seats, amount, tax, total, professionals, paidAt: null },
    });
    expect(await brokenLinks(app.database)).toEqual([]);
  });
});
