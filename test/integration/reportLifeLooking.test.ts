import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { as, type Caller, everyProfile, type Json, signIn, type Who } from '../support/as.ts';
import { countBy } from '../support/directly.ts';
import { dialects } from '../support/places.ts';
import { activeClients, kept, shareWith, withCompany } from '../support/savedReports.ts';
import { startApp, type TestApp } from '../support/startApp.ts';

const inFile = (id: number) =>
  `id in (select client_id from client_professionals where professional_id = ${id} and state = 'active')`;

async function everyClient(who: Caller, page = 1): Promise<Json[]> {
  const { data } = (await who.get(`/api/clients?size=200&page=${page}`)).body;
  return data.length < 200 ? data : [...data, ...(await everyClient(who, page + 1))];
}

describe.each(dialects)('looking at a report for somebody on %s', (dialect) => {
  let app: TestApp;
  let people: Record<Who, Caller>;
  beforeAll(async () => {
    app = await startApp(dialect);
    const callers = await Promise.all(
      everyProfile.map(async (who) => [who, await as(app.url, who)] as const),
    );
    people = Object.fromEntries(callers) as Record<Who, Caller>;
  });
  afterAll(() => app.stop());

  const rows = async (who: Who, definition: object) =>
    (await people[who].post('/api/reports/run', { definition })).body.rows[0][0];
  const clients = (where: string) =>
    countBy(
      app.database,
      `select count(*) from clients where company_id = 1 and state = 'active' and ${where}`,
    );
  const about = (rule: object) => ({ ...activeClients, filter: { combinator: 'and', rules: [rule] } });

  describe('before sharing it', () => {
    let reports: Record<Who, Json>;
    beforeAll(async () => {
      const writers: Who[] = ['superAdmin', 'branchAdmin', 'manager', 'employee'];
      const made = await Promise.all(writers.map(async (who) => [who, await kept(people[who])] as const));
      reports = Object.fromEntries(made) as typeof reports;
    });
    const preview = async (who: Who, professionalId: number, more: object = {}) =>
      people[who].post(`/api/reports/${reports[who].id}/preview-share`, { professionalId, ...more });

    test('a super administrator is told how many of the rows each colleague would see', async () => {
      for (const [who, id] of [
        ['branchAdmin', 3],
        ['manager', 4],
        ['employee', 5],
        ['readOnly', 6],
      ] as const)
        expect((await preview('superAdmin', id)).body).toEqual({
          opens: true,
          theirs: await rows(who, activeClients),
          yours: await rows('superAdmin', activeClients),
          hidden: [],
        });
    });

    test('a manager is told of who works only where the manager does, and of rows that both see', async () => {
      const [far] = await app.database
        .readers('clients')
        .where({ company_id: 1, state: 'active', branch_id: 3 })
        .whereRaw(`not ${inFile(5)} and not ${inFile(4)}`);
      await app.database.writer('client_professionals').insert({
        company_id: 1,
        client_id: far.id,
        professional_id: 5,
        state: 'active',
        kind: 'colleague',
        since: 0,
      });
      const { body } = await preview('manager', 5);
      expect(body.theirs).toBe((await rows('employee', activeClients)) - 1);
      expect(body).toEqual({
        opens: true,
        theirs: await clients(`(branch_id = 1 or ${inFile(4)}) and ${inFile(5)}`),
        yours: await rows('manager', activeClients),
        hidden: [],
      });
      expect(body.theirs).toBeGreaterThan(0);
      expect(body.theirs).toBeLessThan(body.yours);
    });

    test('of somebody elsewhere or higher up only whether the report opens, and nothing of what they see', async () => {
      for (const id of [1, 2, 3, 7])
        expect((await preview('manager', id)).body).toEqual({
          opens: true,
          theirs: null,
          yours: await rows('manager', activeClients),
          hidden: [],
        });
    });

    test('no question can be bent so that it counts what the asker may not see', async () => {
      const [file] = await app.database
        .readers('clients')
        .where({ company_id: 1, state: 'active', branch_id: 1 })
        .whereRaw(inFile(5));
      await app.database.writer('interventions').insert({
        company_id: 1,
        client_id: file.id,
        author_id: 5,
        kind: 'text',
        happened_at: app.clock.now,
        published: 1,
        visibility: 'justMe',
        version: 1,
        created_at: app.clock.now,
        updated_at: app.clock.now,
      });
      const secret = [
        { field: 'visibility', operator: '=', value: 'justMe' },
        { field: 'authorId', operator: '=', value: 5 },
      ];
      const value = { combinator: 'and', rules: secret };
      const definition = about({ field: 'interventions', operator: '=', match: { mode: 'some' }, value });
      expect(await rows('employee', definition)).toBeGreaterThan(0);
      expect((await preview('superAdmin', 5, { definition })).body.theirs).toBeGreaterThan(0);
      expect((await preview('manager', 5, { definition })).body).toMatchObject({ theirs: 0, yours: 0 });
    });

    test('what they may not read is named, and then nothing is counted', async () => {
      const definition = {
        v: 2,
        source: 'professionals',
        filter: { combinator: 'and', rules: [{ field: 'lastSignInAt', operator: 'null' }] },
        columns: [{ field: 'fullName' }, { field: 'bundle.name' }, { field: 'lastSignInAt' }],
      };
      const { body } = await preview('superAdmin', 5, { definition });
      expect(body).toMatchObject({ opens: false, theirs: null });
      expect(body.hidden).toEqual([
        { field: 'lastSignInAt', label: 'Dernière connexion' },
        { field: 'bundle.name', label: 'Forfait › Nom' },
      ]);
      const whole = { ...definition, source: 'subscriptionInvoices', filter: activeClients.filter };
      const denied = { ...whole, filter: { combinator: 'and', rules: [] }, columns: [{ field: 'total' }] };
      expect((await preview('superAdmin', 3, { definition: denied })).body).toMatchObject({
        opens: false,
        hidden: [{ field: 'subscriptionInvoices' }],
      });
    });

    test('what stands for the reader stands for the colleague, and parameters are given', async () => {
      const mine = about({ field: 'responsibleId', operator: '=', value: '$me' });
      expect((await preview('superAdmin', 5, { definition: mine })).body.theirs).toBe(
        await rows('employee', mine),
      );
      const params = [{ name: 'b', label: 'B', type: 'reference', required: true }];
      const rule = { field: 'branchId', operator: '=', value: 'b', valueSource: 'parameter' };
      const definition = { ...about(rule), params };
      expect((await preview('superAdmin', 3, { definition })).status).toBe(422);
      const given = await preview('superAdmin', 3, { definition, params: { b: 1 } });
      expect(given.body.theirs).toBe(
        await rows('branchAdmin', about({ field: 'branchId', operator: '=', value: 1 })),
      );
    });

    test('is for who may share the report, about colleagues who are there', async () => {
      expect((await preview('employee', 4)).status).toBe(403);
      const { id } = reports.superAdmin;
      await shareWith(people.superAdmin, id, [withCompany('edit')]);
      const path = `/api/reports/${id}/preview-share`;
      expect((await people.manager.post(path, { professionalId: 5 })).status).toBe(403);
      const theirs = `/api/reports/${reports.branchAdmin.id}/preview-share`;
      expect((await people.manager.post(theirs, { professionalId: 5 })).status).toBe(404);
      const answers = await Promise.all([9, 21, 99_999_999].map((each) => preview('superAdmin', each)));
      for (const { status, body } of answers)
        expect([status, body.error.problems]).toEqual([
          400,
          [{ path: ['professionalId'], code: 'unknownReference' }],
        ]);
    });
  });

  describe('suggesting values', () => {
    const suggest = async (who: Who, body: object) =>
      (await people[who].post('/api/reports/suggestions', body)).body;
    const labels = (answer: Json) => answer.data.map(({ label }: Json) => label);

    test('gives those that contain what was typed, without case or accents, the most frequent first', async () => {
      const { data } = await suggest('superAdmin', { source: 'clients', field: 'lastName', q: 'É' });
      expect(data.length).toBeGreaterThan(5);
      const counts = await Promise.all(
        data.map(({ value }: Json) =>
          countBy(
            app.database,
            `select count(*) from clients where company_id = 1 and state <> 'deleted' and last_name = ?`,
            [value],
          ),
        ),
      );
      expect(counts).toEqual([...counts].sort((a, b) => b - a));
      for (const { value, label } of data) {
        expect(label).toBe(value);
        expect(value.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()).toContain('e');
      }
      const all = await suggest('superAdmin', { source: 'clients', field: 'lastName' });
      expect(all.data).toHaveLength(20);
      const [last] = (await people.superAdmin.get('/api/clients?size=1&sort=-fullName')).body.data;
      const rare = { source: 'clients', field: 'fullName', q: last.fullName.toUpperCase() };
      expect(labels(await suggest('superAdmin', rare))).toContain(last.fullName);
    });

    test('gives references by name and key, over a relation too, and choices in the reader’s words', async () => {
      const branches = await suggest('superAdmin', { source: 'clients', field: 'branchId', q: 'quebec' });
      expect(branches.data).toEqual([{ value: 3, label: 'Québec – Limoilou' }]);
      const over = { source: 'appointments', field: 'client.branchId', q: 'québec' };
      expect((await suggest('superAdmin', over)).data).toEqual(branches.data);
      const states = { source: 'clients', field: 'state', q: 'archivé' };
      expect((await suggest('superAdmin', states)).data).toEqual([{ value: 'archived', label: 'Archivé' }]);
      const far = { source: 'programSessions', field: 'program.client.branchId', q: 'Québec' };
      expect(labels(await suggest('superAdmin', far))).toEqual(['Québec – Limoilou']);
    });

    test.each(everyProfile)('%s is suggested nothing but values of rows in sight', async (who) => {
      const seen = new Set((await everyClient(people[who])).map(({ lastName }) => lastName));
      for (const q of ['', 'a', 'tre', 'ben', 'o']) {
        const { data } = await suggest(who, { source: 'clients', field: 'lastName', q });
        for (const { value } of data) expect(seen).toContain(value);
      }
    });

    test('a group that is out of sight is never suggested, by whatever way one asks', async () => {
      const visible = (await people.employee.get('/api/groups?size=200')).body.data.map(
        ({ title }: Json) => title,
      );
      const every = (await people.superAdmin.get('/api/groups?size=200')).body.data.map(
        ({ title }: Json) => title,
      );
      const hidden = every.filter((title: string) => !visible.includes(title));
      expect(hidden.length).toBeGreaterThan(0);
      for (const title of hidden) {
        for (const [source, field] of [
          ['groups', 'title'],
          ['groups', 'selfId'],
          ['memberships', 'groupId'],
          ['memberships', 'group.title'],
          ['announcements', 'groupId'],
        ] as const) {
          const answer = await suggest('employee', { source, field, q: title.slice(0, 12) });
          expect(labels(answer)).not.toContain(title);
        }
      }
      const seen = labels(await suggest('superAdmin', { source: 'groups', field: 'title', q: hidden[0] }));
      expect(seen).toContain(hidden[0]);
    });

    test('a foreign company’s values are never among them', async () => {
      const stranger = await signIn(app.url, 'super@other.example');
      const ask = { source: 'branches', field: 'name' };
      const theirs = (await stranger.post('/api/reports/suggestions', ask)).body;
      const ours = await suggest('superAdmin', ask);
      expect(labels(theirs).filter((label: string) => labels(ours).includes(label))).toEqual([]);
      expect(labels(theirs)).toHaveLength(2);
    });

    test('looks only where the given report looks, whose problems are told in its own places', async () => {
      const definition = about({ field: 'branchId', operator: '=', value: 3 });
      const within = { source: 'clients', field: 'branchId', definition };
      expect(labels(await suggest('superAdmin', within))).toEqual(['Québec – Limoilou']);
      const wrong = await people.superAdmin.post('/api/reports/suggestions', {
        ...within,
        definition: about({ field: 'nope', operator: '=', value: 3 }),
      });
      expect([wrong.status, wrong.body.error.problems[0].path]).toEqual([422, ['filter', 'rules', 0]]);
      const other = await people.superAdmin.post('/api/reports/suggestions', { ...within, source: 'groups' });
      expect(other.body.error.problems[0]).toEqual({ path: ['definition', 'source'], code: 'otherSource' });
    });

    test('what is no text, reference or choice, what there is not and what one may not read is refused by name', async () => {
      const ask = async (who: Who, body: object) => {
        const answer = await people[who].post('/api/reports/suggestions', body);
        const [problem] = answer.body.error.problems;
        return [answer.status, problem.path[0], problem.code];
      };
      expect(await ask('superAdmin', { source: 'clients', field: 'birthDate' })).toEqual([
        400,
        'field',
        'nothingToSuggest',
      ]);
      expect(await ask('superAdmin', { source: 'clients', field: 'lastname' })).toEqual([
        400,
        'field',
        'unknownField',
      ]);
      expect(await ask('superAdmin', { source: 'constructor', field: 'x' })).toEqual([
        400,
        'source',
        'unknownSource',
      ]);
      expect(await ask('employee', { source: 'auditEvents', field: 'resource' })).toEqual([
        400,
        'source',
        'deniedField',
      ]);
      expect(await ask('employee', { source: 'professionals', field: 'bundleId' })).toEqual([
        400,
        'field',
        'deniedField',
      ]);
      expect(await ask('superAdmin', { source: 'clients', field: 'lastName', q: 'a\0' })).toEqual([
        400,
        'q',
        'badText',
      ]);
      expect(await ask('superAdmin', { source: 'clients', field: 'lastName', more: 1 })).toEqual([
        400,
        'more',
        'unknownKey',
      ]);
    });

    test.each(['%', '_', "'", '\\', '100%', '"; drop table clients; --'])(
      'takes %s as what it is',
      async (q) => {
        const { data } = await suggest('superAdmin', { source: 'clients', field: 'lastName', q });
        for (const { value } of data) expect(value).toContain(q);
      },
    );
  });
});
