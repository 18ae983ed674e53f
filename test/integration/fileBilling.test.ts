import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ifMatch, type Json, listPath } from '../support/as.ts';
import { brokenLinks } from '../support/auditChain.ts';
import { type FileStage, ids, openFileStage } from '../support/file.ts';
import { dialects } from '../support/places.ts';

const hour = 3_600_000;

describe.each(dialects)('a client’s account on %s', (dialect) => {
  let stage: FileStage;
  let slot = 800_000_000_000;
  beforeAll(async () => {
    stage = await openFileStage(dialect);
  });
  afterAll(async () => {
    expect(await brokenLinks(stage.app.database)).toEqual([]);
    await stage.app.stop();
  });

  const visit = async (clientId: number, more: object = {}): Promise<Json> => {
    slot += hour;
    const body = { clientId, professionalId: ids.employee, startsAt: slot, minutes: 30, type: 'treatment' };
    const given = { ...body, state: 'attended', price: 10_000, ...more };
    return (await stage.people.employee.post('/api/appointments', given)).body.data;
  };
  const account = async (clientId: number): Promise<Json> =>
    (await stage.people.employee.get(`/api/clients/${clientId}/balance`)).body.data;
  const bill = (clientId: number, appointmentIds: number[], more: object = {}) =>
    stage.people.employee.post('/api/client-invoices', { clientId, appointmentIds, ...more });
  const put = (id: number, version: number, change: object) =>
    stage.people.employee.patch(`/api/client-invoices/${id}`, change, ifMatch(version));
  const pay = (id: number, amount: number, headers = {}) =>
    stage.people.employee.post(`/api/client-invoices/${id}/payments`, { amount, method: 'card' }, headers);
  const taxableCode = async (): Promise<number> =>
    (
      await stage.app.database
        .readers('intervention_codes')
        .where({ company_id: 1, taxable: 1 })
        .where('price_cents', '>', 0)
        .first('id')
    ).id;

  test('160: a report shows the balance of every client, to see whom to invoice', async () => {
    const client = await stage.newClient();
    const [one] = [await visit(client.id), await visit(client.id, { price: 2_500 })];
    const { data } = (await bill(client.id, [one.id], { taxes: [] })).body;
    await put(data.id, 1, { state: 'sent' });
    await pay(data.id, 4_000);
    const where = (...rules: object[]) => ({ combinator: 'and', rules });
    const definition = {
      v: 2,
      source: 'clients',
      filter: where({ field: 'createdAt', operator: 'inPeriod', value: { this: 'month' } }),
      groupBy: [{ id: 'client', field: 'fullName' }],
      measures: [
        {
          ...{ id: 'billable', measure: 'sum', field: 'price', over: 'appointments' },
          filter: where(
            { field: 'state', operator: '=', value: 'attended' },
            { field: 'invoiceId', operator: 'null' },
          ),
        },
        {
          ...{ id: 'billed', measure: 'sum', field: 'total', over: 'clientInvoices' },
          filter: where({ field: 'state', operator: '!=', value: 'cancelled' }),
        },
        { id: 'paid', measure: 'sum', field: 'amount', over: 'payments' },
      ],
    };
    const { body } = await stage.people.superAdmin.post('/api/reports/run', { definition });
    const told = body.rows.find(
      ([name]: Json[]) => name === client.fullName || name?.label === client.fullName,
    );
    const { billable, billed, paid } = await account(client.id);
    expect([billable, billed, paid]).toEqual([2_500, 10_000, 4_000]);
    expect(told.slice(1)).toEqual([billable, billed, paid]);
  });

  test('161: an intervention carries a code, which the list shows and filters by', async () => {
    const client = await stage.newClient();
    const codeId = await taxableCode();
    const note = { clientId: client.id, kind: 'text', published: true };
    const { data } = (await stage.people.employee.post('/api/interventions', { ...note, codeId })).body;
    await stage.people.employee.post('/api/interventions', note);
    const filter = {
      combinator: 'and',
      rules: [
        { field: 'clientId', operator: '=', value: client.id },
        { field: 'codeId', operator: '=', value: codeId },
      ],
    };
    const found = await stage.people.manager.get(listPath('interventions', { filter }));
    const { name } = await stage.app.database
      .readers('intervention_codes')
      .where({ id: codeId })
      .first('name');
    expect(found.body.data.map(({ id, code }: Json) => [id, code])).toEqual([
      [data.id, { id: codeId, label: name }],
    ]);
  });

  test('162: what is over and has a price raises the balance; what is booked, missed or free does not', async () => {
    const client = await stage.newClient();
    await visit(client.id);
    await visit(client.id, { state: 'noShow' });
    await visit(client.id, { price: 0 });
    await visit(client.id, { startsAt: 3_900_000_000_000 });
    const codeId = await taxableCode();
    const { price_cents: price } = await stage.app.database
      .readers('intervention_codes')
      .where({ id: codeId })
      .first('price_cents');
    const note = { clientId: client.id, kind: 'document', codeId, published: true };
    await stage.people.employee.post('/api/interventions', note);
    expect(await account(client.id)).toMatchObject({
      billable: 10_000 + price,
      billed: 0,
      balance: 10_000 + price,
    });
  });

  test('165: the company’s taxes are on by default and can be taken off', async () => {
    const client = await stage.newClient();
    const [one, two] = [
      await visit(client.id, { codeId: await taxableCode() }),
      await visit(client.id, { codeId: await taxableCode() }),
    ];
    const taxed = await bill(client.id, [one.id]);
    expect([taxed.status, taxed.body.data]).toMatchObject([
      201,
      { state: 'draft', subtotal: 10_000, tax: 500 + 998, total: 11_498 },
    ]);
    expect(taxed.body.data.taxes.map(({ name }: Json) => name)).toEqual(['TPS', 'TVQ']);
    expect((await bill(client.id, [two.id], { taxes: [] })).body.data).toMatchObject({
      tax: 0,
      total: 10_000,
    });
  });

  test('an invoice is drafted, sent and paid in two payments; the balance follows', async () => {
    const client = await stage.newClient();
    const one = await visit(client.id);
    const { data } = (await bill(client.id, [one.id], { taxes: [] })).body;
    expect((await pay(data.id, 1_000)).status).toBe(409);
    await put(data.id, 1, { state: 'sent' });
    expect(await account(client.id)).toMatchObject({ billable: 0, billed: 10_000, paid: 0, balance: 10_000 });
    const key = { 'Idempotency-Key': `pay-${data.id}` };
    const [first, again] = [await pay(data.id, 4_000, key), await pay(data.id, 4_000, key)];
    expect([first.status, again.body.data.paid]).toEqual([201, 4_000]);
    expect((await pay(data.id, 7_000)).body.error.problems[0]).toMatchObject({
      path: ['amount'],
      code: 'tooMuch',
    });
    expect((await put(data.id, 3, { state: 'cancelled' })).body.error.problems[0].code).toBe('hasPayments');
    expect((await pay(data.id, 6_000)).body.data).toMatchObject({ state: 'paid', outstanding: 0 });
    expect(await account(client.id)).toMatchObject({ billed: 10_000, paid: 10_000, balance: 0 });
  });

  test('163: a document with a paid code bills the client each time that it is sent', async () => {
    const client = await stage.newClient();
    const note = { clientId: client.id, kind: 'document', codeId: await taxableCode(), published: true };
    await stage.people.employee.post('/api/interventions', note);
    const { billable: once } = await account(client.id);
    await stage.people.employee.post('/api/interventions', note);
    await stage.people.employee.post('/api/interventions', { ...note, published: false });
    expect(await account(client.id)).toMatchObject({ billable: 2 * once, balance: 2 * once });
  });

  test('164: the steps of an invoice stay in the file as interventions, a cancelled one’s too, and tell no amount', async () => {
    const client = await stage.newClient();
    const [one, two] = [await visit(client.id), await visit(client.id)];
    const [kept, dropped] = [
      (await bill(client.id, [one.id], { taxes: [] })).body.data,
      (await bill(client.id, [two.id])).body.data,
    ];
    await put(kept.id, 1, { state: 'sent' });
    await put(kept.id, 2, { dueOn: '2030-01-01' });
    await pay(kept.id, 4_000);
    await pay(kept.id, 6_000);
    await put(dropped.id, 1, { state: 'cancelled' });
    const filter = {
      combinator: 'and',
      rules: [
        { field: 'clientId', operator: '=', value: client.id },
        { field: 'kind', operator: '=', value: 'billing' },
      ],
    };
    const { data } = (await stage.people.manager.get(listPath('interventions', { filter, sort: 'id' }))).body;
    expect(data.map(({ title }: Json) => title)).toEqual([
      `Facture ${kept.number} : brouillon`,
      `Facture ${dropped.number} : brouillon`,
      `Facture ${kept.number} envoyée`,
      `Facture ${kept.number} : paiement reçu`,
      `Facture ${kept.number} payée`,
      `Facture ${dropped.number} annulée`,
    ]);
    expect(data[0]).toMatchObject({ authorId: ids.employee, published: true, visibility: 'company' });
    const taken = await stage.people.employee.delete(`/api/interventions/${data[0].id}`, ifMatch(1));
    expect(taken.body.error.problems[0].code).toBe('publishedStays');
  });

  test('a step of an invoice is for nobody to reword or take out; what is written by hand beside it is', async () => {
    const client = await stage.newClient();
    await bill(client.id, [(await visit(client.id)).id]);
    const { employee, superAdmin } = stage.people;
    const hand = {
      clientId: client.id,
      kind: 'billing',
      title: 'Facture 2026-00001 à revoir',
      published: true,
    };
    const own = (await employee.post('/api/interventions', hand)).body.data;
    const filter = {
      combinator: 'and',
      rules: [
        { field: 'clientId', operator: '=', value: client.id },
        { field: 'title', operator: 'endsWith', value: ': brouillon' },
      ],
    };
    const [step] = (await employee.get(listPath('interventions', { filter }))).body.data;
    const path = `/api/interventions/${step.id}`;
    expect((await employee.get(path)).body.data._can.edit).toBe(false);
    for (const who of [employee, superAdmin])
      for (const change of [{ title: 'Autre' }, { text: 'Autre' }, { published: false }, { kind: 'text' }])
        expect((await who.patch(path, change, ifMatch(1))).status).toBe(403);
    const taken = await superAdmin.delete(path, ifMatch(1));
    expect([taken.status, taken.body.error.problems[0].code]).toEqual([409, 'publishedStays']);
    const change = await employee.patch(`/api/interventions/${own.id}`, { title: 'Revue' }, ifMatch(1));
    expect(change.status).toBe(200);
  });

  test('what an invoice tells of a visit stays as it was billed until the invoice is cancelled; the rest does not', async () => {
    const client = await stage.newClient();
    const one = await visit(client.id);
    const { data } = (await bill(client.id, [one.id])).body;
    const { employee, superAdmin } = stage.people;
    const path = `/api/appointments/${one.id}`;
    const codeId = await taxableCode();
    for (const [name, value] of Object.entries({ startsAt: 1, price: 1, codeId, state: 'noShow' })) {
      const { status, body } = await employee.patch(path, { [name]: value }, ifMatch(1));
      expect([status, body.error.problems]).toEqual([409, [{ path: [name], code: 'billed' }]]);
    }
    expect((await superAdmin.delete(path, ifMatch(1))).body.error.problems[0].code).toBe('billed');
    const same = { price: one.price, minutes: 45, type: 'followUp' };
    expect((await employee.patch(path, same, ifMatch(1))).status).toBe(200);
    await put(data.id, 1, { state: 'cancelled' });
    expect((await employee.patch(path, { price: 1 }, ifMatch(2))).body.data.price).toBe(1);
    expect((await superAdmin.delete(path, ifMatch(3))).status).toBe(204);
  });

  test('what an invoice tells of an intervention stays as it was billed; its words do not', async () => {
    const client = await stage.newClient();
    const { employee, superAdmin } = stage.people;
    const note = { clientId: client.id, kind: 'document', codeId: await taxableCode(), published: true };
    const { id } = (await employee.post('/api/interventions', note)).body.data;
    const body = { clientId: client.id, interventionIds: [id] };
    expect((await employee.post('/api/client-invoices', body)).status).toBe(201);
    const path = `/api/interventions/${id}`;
    for (const [name, value] of Object.entries({ happenedAt: 1, codeId: null, published: false })) {
      const { status, body: refused } = await employee.patch(path, { [name]: value }, ifMatch(1));
      expect([status, refused.error.problems]).toEqual([409, [{ path: [name], code: 'billed' }]]);
    }
    expect((await superAdmin.delete(path, ifMatch(1))).body.error.problems[0].code).toBe('billed');
    expect((await employee.patch(path, { title: 'Rapport', text: 'Relu' }, ifMatch(1))).status).toBe(200);
  });

  test('an invoice is a PDF in the client’s language, for who sees the file, and the log knows that it went out', async () => {
    const client = await stage.newClient({ language: 'en' });
    const { id, number } = (await bill(client.id, [(await visit(client.id)).id])).body.data;
    const path = `/api/client-invoices/${id}/pdf`;
    const answer = await fetch(`${stage.app.url}${path}`, {
      headers: { Cookie: stage.people.employee.cookie },
    });
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('content-disposition')).toBe(`inline; filename=${number}.pdf`);
    const bytes = Buffer.from(await answer.arrayBuffer()).toString('latin1');
    expect([bytes.slice(0, 5), bytes.length > 5_000]).toEqual(['%PDF-', true]);
    expect(bytes.replaceAll('\0', '')).toContain(`Invoice ${number}`);
    const filter = { combinator: 'and', rules: [{ field: 'recordId', operator: '=', value: id }] };
    const log = await stage.people.superAdmin.get(listPath('audit-events', { filter }));
    expect(log.body.data).toContainEqual(
      expect.objectContaining({ action: 'export', resource: 'clientInvoices', label: number }),
    );
    expect((await stage.people.branchAdmin.get(path)).status).toBe(404);
  });

  test('a visit or an intervention that is changed while it is billed has in the end what its invoice says', async () => {
    const { employee } = stage.people;
    const client = await stage.newClient();
    const codeId = await taxableCode();
    const one = await visit(client.id);
    const note = { clientId: client.id, kind: 'document', codeId, published: true };
    const other = (await employee.post('/api/interventions', note)).body.data;
    const release = await holdNumbers();
    const making = bill(client.id, [one.id], { interventionIds: [other.id], taxes: [] });
    await shortly();
    const changing = [
      employee.patch(`/api/appointments/${one.id}`, { price: 1 }, ifMatch(1)),
      employee.patch(`/api/interventions/${other.id}`, { published: false }, ifMatch(1)),
    ];
    await Promise.race([Promise.all(changing), shortly()]);
    await release();
    const invoice = (await making).body.data;
    const answers = await Promise.all(changing);
    expect(answers.map(({ status, body }) => [status, body.error?.problems[0].code])).toEqual([
      [409, 'billed'],
      [409, 'billed'],
    ]);
    const found = await account(client.id);
    expect([found.events, found.billed]).toEqual([[], invoice.total]);
    const { price } = (await employee.get(`/api/appointments/${one.id}`)).body.data;
    const { published } = (await employee.get(`/api/interventions/${other.id}`)).body.data;
    expect([price, published]).toEqual([invoice.lines[0].cents, true]);
  });

  test('of a price and an invoice asked for at one moment, the invoice tells the price that the visit has', async () => {
    const { employee } = stage.people;
    const client = await stage.newClient();
    for (let round = 0; round < 12; round += 1) {
      const one = await visit(client.id);
      const [made, changed] = await Promise.all([
        bill(client.id, [one.id], { taxes: [] }),
        employee.patch(`/api/appointments/${one.id}`, { price: 1 }, ifMatch(1)),
      ]);
      expect([made.status, [200, 409].includes(changed.status)]).toEqual([201, true]);
      const { price } = (await employee.get(`/api/appointments/${one.id}`)).body.data;
      expect(made.body.data.total).toBe(price);
    }
  });

  const shortly = () => new Promise((resolve) => setTimeout(resolve, 400));

  /** Whoever makes an invoice now waits for its number, where rows are locked one by one. */
  async function holdNumbers(): Promise<() => Promise<void>> {
    if (dialect === 'sqlite') return async () => undefined;
    const held = await stage.app.database.writer.transaction();
    await held('companies').where({ id: 1 }).forNoKeyUpdate().first('id');
    return async () => {
      await held.commit();
    };
  }

  test('what is on one invoice is on no other, until that one is cancelled', async () => {
    const client = await stage.newClient();
    const one = await visit(client.id);
    const answers = await Promise.all(Array.from({ length: 8 }, () => bill(client.id, [one.id])));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    const made = answers.find(({ status }) => status === 201)?.body.data;
    await put(made.id, 1, { state: 'cancelled' });
    expect((await account(client.id)).events).toHaveLength(1);
    expect((await bill(client.id, [one.id])).status).toBe(201);
  });

  test('nothing of another file, and nothing twice; numbers follow each other', async () => {
    const [client, other] = [await stage.newClient(), await stage.newClient()];
    const foreign = await visit(other.id);
    const refused = await bill(client.id, [foreign.id]);
    expect(refused.body.error.problems[0]).toEqual({ path: ['appointmentIds'], code: 'notBillable' });
    expect((await bill(client.id, [])).status).toBe(400);
    const made = [];
    for (const _ of [1, 2])
      made.push((await bill(client.id, [(await visit(client.id)).id])).body.data.number);
    expect(Number(made[1].slice(5)) - Number(made[0].slice(5))).toBe(1);
    expect((await put(foreign.id, 1, { taxes: [] })).status).toBeGreaterThanOrEqual(400);
  });

  test('who is not in the file sees no account, and who only reads makes none', async () => {
    const client = await stage.newClient();
    await stage.letIn(client.id, ids.readOnly);
    expect((await stage.people.branchAdmin.get(`/api/clients/${client.id}/balance`)).status).toBe(404);
    expect((await stage.people.readOnly.get(`/api/clients/${client.id}/balance`)).status).toBe(200);
    const tried = await stage.people.readOnly.post('/api/client-invoices', { clientId: client.id });
    expect(tried.status).toBe(403);
  });

  test('of the demo company’s visits each is billed once at most, and what is billed is what its invoices say', async () => {
    const { readers } = stage.app.database;
    const rows = await readers('client_invoices as i')
      .join('appointments as a', 'a.invoice_id', 'i.id')
      .where('i.id', '<=', 200)
      .groupBy('i.id', 'i.subtotal_cents')
      .select('i.subtotal_cents as told')
      .sum('a.price_cents as counted');
    expect(rows.length).toBeGreaterThan(50);
    expect(rows.filter(({ told, counted }: Json) => Number(told) !== Number(counted))).toEqual([]);
  });
});
