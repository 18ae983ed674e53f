import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ifMatch, type Json, listPath, type Who } from '../support/as.ts';
import { brokenLinks } from '../support/auditChain.ts';
import { type FileStage, ids, openFileStage } from '../support/file.ts';
import { dialects } from '../support/places.ts';

const hour = 3_600_000;

describe.each(dialects)('what is written in a file on %s', (dialect) => {
  let stage: FileStage;
  beforeAll(async () => {
    stage = await openFileStage(dialect);
  });
  afterAll(async () => {
    expect(await brokenLinks(stage.app.database)).toEqual([]);
    await stage.app.stop();
  });

  const write = async (who: Who, body: object): Promise<Json> =>
    (await stage.people[who].post('/api/interventions', { kind: 'text', published: true, ...body })).body
      .data;
  const sees = async (who: Who, id: number): Promise<boolean> =>
    (await stage.people[who].get(`/api/interventions/${id}`)).status === 200;

  describe('interventions', () => {
    test.each([
      ['justMe', ['superAdmin', 'employee']],
      ['branch', ['superAdmin', 'manager', 'employee', 'readOnly']],
      ['company', ['superAdmin', 'branchAdmin', 'manager', 'employee', 'readOnly']],
      ['meAndClient', ['superAdmin', 'employee']],
      ['companyAndClient', ['superAdmin', 'branchAdmin', 'manager', 'employee', 'readOnly']],
      ['everybody', ['superAdmin', 'branchAdmin', 'manager', 'employee', 'readOnly']],
    ])('97-102: of those in the file, an element for %s is seen by %s', async (visibility, seers) => {
      const client = await stage.newClient();
      for (const who of ['branchAdmin', 'readOnly'] as const) await stage.letIn(client.id, ids[who]);
      const { id } = await write('employee', { clientId: client.id, visibility });
      const found = await Promise.all(
        (Object.keys(ids) as Who[]).map(async (who) => ((await sees(who, id)) ? [who] : [])),
      );
      expect(found.flat()).toEqual(seers);
    });

    test('103: documents, and programs too, are seen by those whom they are for', async () => {
      const client = await stage.newClient();
      const file = await write('manager', { clientId: client.id, kind: 'document', visibility: 'justMe' });
      expect([await sees('manager', file.id), await sees('employee', file.id)]).toEqual([true, false]);
      const program = await stage.app.database
        .readers('programs as p')
        .join('client_professionals as l', { 'l.client_id': 'p.client_id' })
        .where({ 'l.professional_id': ids.employee, 'l.state': 'active', 'p.state': 'active' })
        .whereNot('p.author_id', ids.employee)
        .first('p.id');
      for (const [visibility, status] of [
        ['company', 200],
        ['justMe', 404],
        ['meAndClient', 404],
        ['everybody', 200],
      ] as const) {
        await stage.app.database.writer('programs').where({ id: program.id }).update({ visibility });
        expect((await stage.people.employee.get(`/api/programs/${program.id}`)).status).toBe(status);
      }
    });

    test('100: who is not in the file does not see it, though it is for the company; a draft is its author’s', async () => {
      const client = await stage.newClient();
      const { id } = await write('employee', { clientId: client.id, visibility: 'company' });
      expect([await sees('branchAdmin', id), await sees('readOnly', id)]).toEqual([false, false]);
      const draft = await write('employee', { clientId: client.id, published: false });
      expect([await sees('manager', draft.id), await sees('employee', draft.id)]).toEqual([false, true]);
    });

    test('105: a super administrator opens "just me", and that is in the log; the author’s own opening is not', async () => {
      const client = await stage.newClient();
      const { id } = await write('employee', { clientId: client.id, visibility: 'justMe' });
      await sees('employee', id);
      await sees('superAdmin', id);
      const rules = [
        { field: 'resource', operator: '=', value: 'interventions' },
        { field: 'recordId', operator: '=', value: id },
      ];
      const { body } = await stage.people.superAdmin.get(
        listPath('audit-events', { sort: 'id', filter: { combinator: 'and', rules } }),
      );
      expect(body.data.map(({ action, actorId }: Json) => [action, actorId])).toEqual([
        ['create', ids.employee],
        ['open', ids.superAdmin],
      ]);
    });

    test('104: only its creator changes who sees it, whoever else may change the rest', async () => {
      const client = await stage.newClient();
      const { id } = await write('employee', { clientId: client.id });
      const boss = stage.people.superAdmin;
      const refused = await boss.patch(`/api/interventions/${id}`, { visibility: 'justMe' }, ifMatch(1));
      expect([refused.status, refused.body.error.problems[0].code]).toEqual([403, 'onlyCreator']);
      const text = await boss.patch(`/api/interventions/${id}`, { title: 'Relu' }, ifMatch(1));
      expect(text.status).toBe(200);
      const own = await stage.people.employee.patch(
        `/api/interventions/${id}`,
        { visibility: 'everybody' },
        ifMatch(2),
      );
      expect(own.body.data).toMatchObject({ visibility: 'everybody', title: 'Relu' });
    });

    test('95: seeing an element is not being able to change it', async () => {
      const client = await stage.newClient();
      const { id } = await write('employee', { clientId: client.id });
      const seen = await stage.people.manager.get(`/api/interventions/${id}`);
      expect(seen.body.data._can).toEqual({ edit: false, delete: false });
      const change = await stage.people.manager.patch(`/api/interventions/${id}`, { title: 'x' }, ifMatch(1));
      expect(change.status).toBe(403);
    });

    test('the log says that a note has changed, and nothing of what it says', async () => {
      const client = await stage.newClient();
      const { id } = await write('employee', { clientId: client.id, text: 'secret de polichinelle' });
      await stage.people.employee.patch(
        `/api/interventions/${id}`,
        { text: 'autre polichinelle' },
        ifMatch(1),
      );
      const rows = await stage.app.database
        .readers('audit_events')
        .where({ record_id: id })
        .select('changes');
      const told = rows.map(({ changes }: { changes: string }) => changes).join();
      expect(told).toContain('"text"');
      expect(told).not.toContain('polichinelle');
    });

    test('its text comes with one intervention, not with a list; published it stays, unless an administrator deletes it', async () => {
      const client = await stage.newClient();
      const { id } = await write('employee', { clientId: client.id, text: 'Tout va bien' });
      const at = `/api/interventions/${id}`;
      expect((await stage.people.employee.get(at)).body.data.text).toBe('Tout va bien');
      expect((await stage.people.employee.get(`/api/interventions?ids=${id}`)).body.data[0].text).toBe(
        undefined,
      );
      const kept = await stage.people.employee.delete(at, ifMatch(1));
      expect([kept.status, kept.body.error.problems[0].code]).toEqual([409, 'publishedStays']);
      expect((await stage.people.superAdmin.delete(at, ifMatch(1))).status).toBe(204);
    });
  });

  describe('rights', () => {
    const attempts = (clientId: number): [string, object][] => [
      ['/api/interventions', { clientId, kind: 'text' }],
      ['/api/appointments', { clientId, professionalId: 5, startsAt: hour, minutes: 30, type: 'followUp' }],
      ['/api/measurements', { clientId, definitionId: 1, value: 70, measuredAt: hour }],
    ];
    test.each([
      ['superAdmin', 201],
      ['branchAdmin', 400],
      ['manager', 201],
      ['employee', 201],
      ['readOnly', 403],
    ] as const)('%s writes in a file of branch 1 with the employee in it: %i', async (who, status) => {
      const client = await stage.newClient();
      const answers = [];
      for (const [path, body] of attempts(client.id))
        answers.push((await stage.people[who].post(path, body)).status);
      expect(answers).toEqual([status, status, status]);
      await stage.app.database.writer('appointments').where({ client_id: client.id }).delete();
    });

    test('who leaves the file changes nothing in it any more', async () => {
      const client = await stage.newClient();
      const { id } = await write('employee', { clientId: client.id });
      await stage.app.database
        .writer('client_professionals')
        .where({ client_id: client.id, professional_id: ids.employee })
        .update({ state: 'archived', until: 1, ended_reason: 'archived' });
      const answer = await stage.people.employee.patch(
        `/api/interventions/${id}`,
        { title: 'x' },
        ifMatch(1),
      );
      expect(answer.status).toBe(403);
    });

    test('nothing moves from one file to another', async () => {
      const [one, two] = [await stage.newClient(), await stage.newClient()];
      const { id } = await write('employee', { clientId: one.id });
      const moved = await stage.people.employee.patch(
        `/api/interventions/${id}`,
        { clientId: two.id },
        ifMatch(1),
      );
      expect([moved.status, moved.body.error.problems[0].code]).toEqual([400, 'staysInFile']);
    });
  });

  describe('appointments', () => {
    const at = 3_600_000_000_000;
    const book = (clientId: number, more: object = {}) =>
      stage.people.manager.post('/api/appointments', {
        clientId,
        professionalId: ids.manager,
        startsAt: at,
        minutes: 60,
        type: 'followUp',
        ...more,
      });

    test('fifty people who book one slot at once: one gets it', async () => {
      const client = await stage.newClient();
      const answers = await Promise.all(Array.from({ length: 50 }, () => book(client.id)));
      const statuses = answers.map(({ status }) => status).sort();
      expect(statuses).toEqual([201, ...Array.from({ length: 49 }, () => 409)]);
      expect(answers.find(({ status }) => status === 409)?.body.error.problems).toEqual([
        { path: ['startsAt'], code: 'timeTaken' },
      ]);
    });

    test('a time is taken from its first to its last minute, until it is cancelled; a class takes many', async () => {
      const client = await stage.newClient();
      const day = at + 48 * hour;
      const first = (await book(client.id, { startsAt: day })).body.data;
      const near = [day - hour, day - hour / 2, day + hour / 2, day + hour];
      const statuses = [];
      for (const startsAt of near) statuses.push((await book(client.id, { startsAt })).status);
      expect(statuses).toEqual([201, 409, 409, 201]);
      await stage.people.manager.patch(`/api/appointments/${first.id}`, { state: 'cancelled' }, ifMatch(1));
      const again = await book(client.id, { startsAt: day });
      expect(again.status).toBe(201);
      const back = await stage.people.manager.patch(
        `/api/appointments/${first.id}`,
        { state: 'booked' },
        ifMatch(2),
      );
      expect(back.status).toBe(409);
      const group = { startsAt: day + 24 * hour, type: 'group' };
      const members = [await stage.newClient(), await stage.newClient()];
      for (const { id } of members) expect((await book(id, group)).status).toBe(201);
    });

    test('nobody has come to it, or missed it, before it begins; from then on both can be said', async () => {
      const client = await stage.newClient();
      const startsAt = stage.app.clock.now + 30 * 24 * hour;
      const { employee } = stage.people;
      const early = await book(client.id, { startsAt, state: 'attended' });
      expect(early.status).toBe(400);
      expect(early.body.error.problems).toEqual([{ path: ['state'], code: 'notBegun' }]);
      const { id } = (await book(client.id, { startsAt })).body.data;
      const put = async (version: number, change: object) => {
        const { status, body } = await employee.patch(`/api/appointments/${id}`, change, ifMatch(version));
        return body.error?.problems[0] ?? status;
      };
      for (const state of ['attended', 'noShow'])
        expect(await put(1, { state })).toEqual({ path: ['state'], code: 'notBegun' });
      expect(await put(1, { state: 'cancelled' })).toBe(200);
      expect(await put(2, { state: 'noShow', startsAt: stage.app.clock.now })).toBe(200);
      expect(await put(3, { startsAt })).toEqual({ path: ['startsAt'], code: 'notBegun' });
      expect(await put(3, { startsAt, state: 'booked' })).toBe(200);
    });

    test('what an older row says of a day to come stays, whatever else of it is changed', async () => {
      const client = await stage.newClient();
      const startsAt = stage.app.clock.now + 31 * 24 * hour;
      const { id } = (await book(client.id, { startsAt })).body.data;
      await stage.app.database.writer('appointments').where({ id }).update({ state: 'noShow' });
      const path = `/api/appointments/${id}`;
      const whole = { startsAt, state: 'noShow', minutes: 20 };
      const changed = await stage.people.employee.patch(path, whole, ifMatch(1));
      expect(changed.body.data).toMatchObject({ state: 'noShow', minutes: 20 });
    });

    test('takes its branch from the client, its price from the code, and marks the last activity when attended', async () => {
      const client = await stage.newClient();
      const { id: codeId, price } = (
        await stage.people.manager.get(
          listPath('intervention-codes', {
            size: 1,
            filter: { combinator: 'and', rules: [{ field: 'price', operator: '>', value: 0 }] },
          }),
        )
      ).body.data[0];
      const startsAt = stage.app.clock.now - 40 * 24 * hour;
      const free = await stage.people.manager.post('/api/appointments', {
        clientId: client.id,
        professionalId: ids.manager,
        startsAt,
        minutes: 5,
        type: 'treatment',
        codeId,
      });
      expect(free.body.data).toMatchObject({ price, branchId: 1, state: 'booked' });
      const path = `/api/appointments/${free.body.data.id}`;
      const attended = await stage.people.manager.patch(path, { state: 'attended', price: 100 }, ifMatch(1));
      expect(attended.body.data).toMatchObject({ state: 'attended', price: 100 });
      expect((await stage.people.manager.get(`/api/clients/${client.id}`)).body.data.lastActivityAt).toBe(
        startsAt,
      );
    });
  });
});
