import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  as,
  type Caller,
  everyProfile,
  ifMatch,
  type Json,
  listPath,
  signIn,
  type Who,
} from '../support/as.ts';
import { countBy } from '../support/directly.ts';
import { dialects } from '../support/places.ts';
import { startApp, type TestApp } from '../support/startApp.ts';

const [martine, camille, leaver, successor] = [3, 5, 8, 10];

describe.each(dialects)('somebody leaves, on %s', (dialect) => {
  let app: TestApp;
  let people: Record<Who, Caller>;
  beforeAll(async () => {
    app = await startApp(dialect);
    people = Object.fromEntries(
      await Promise.all(everyProfile.map(async (who) => [who, await as(app.url, who)] as const)),
    ) as Record<Who, Caller>;
  });
  afterAll(() => app.stop());

  const path = (id: number, rest = '') => `/api/professionals/${id}/departure${rest}`;
  const held = (id: number) =>
    countBy(
      app.database,
      `select count(*) from clients c where c.state <> 'deleted' and ((c.responsible_id = ? and c.state = 'active')
        or exists (select 1 from client_professionals l where l.client_id = c.id and l.professional_id = ? and l.state = 'active'))`,
      [id, id],
    );
  const snapshot = async () => ({
    links: await app.database
      .readers('client_professionals')
      .orderBy('id')
      .select('id', 'client_id', 'professional_id', 'state', 'until', 'ended_reason', 'successor_id'),
    clients: await app.database.readers('clients').orderBy('id').select('id', 'state', 'responsible_id'),
    appointments: await app.database
      .readers('appointments')
      .orderBy('id')
      .select('id', 'professional_id', 'state'),
    groups: await app.database.readers('groups').orderBy('id').select('id', 'responsible_id'),
    followers: await app.database
      .readers('group_professionals')
      .orderBy(['group_id', 'professional_id'])
      .select('group_id', 'professional_id', 'since'),
    templates: await app.database.readers('templates').orderBy('id').select('id', 'owner_id'),
    professionals: await app.database.readers('professionals').orderBy('id').select('id', 'state'),
  });
  const passwordOf = async (id: number) => {
    const { password_hash } = await app.database.readers('credentials').first('password_hash');
    await app.database
      .writer('credentials')
      .insert({ professional_id: id, changed_at: 0, password_hash })
      .onConflict('professional_id')
      .ignore();
    return (await app.database.readers('professionals').where({ id }).first('email')).email as string;
  };

  test('8, 15: only an administrator deletes a professional, and a branch administrator only people of own branches', async () => {
    const answers = await Promise.all(
      everyProfile.map(async (who) => [
        who,
        (await people[who].post(path(leaver), { clients: 'archive', dryRun: true })).status,
      ]),
    );
    const { branch_id } = await app.database
      .readers('professional_branches')
      .where({ professional_id: leaver })
      .first('branch_id');
    expect(Object.fromEntries(answers)).toEqual({
      superAdmin: 200,
      branchAdmin: branch_id === 2 ? 200 : 404,
      manager: 403,
      employee: 403,
      readOnly: 403,
    });
    expect((await people.branchAdmin.post(path(1), { clients: 'archive', dryRun: true })).status).toBe(403);
    const stranger = await signIn(app.url, 'super@other.example');
    expect((await stranger.post(path(leaver), { clients: 'archive' })).status).toBe(404);
    expect((await stranger.get(path(leaver))).status).toBe(404);
  });

  test('17: shows what the person holds, and for each client a successor with the reason', async () => {
    const { data }: { data: Json } = (await people.superAdmin.get(path(leaver))).body;
    expect(data.holds.clients).toBe(await held(leaver));
    expect(data.clients).toHaveLength(data.holds.clients);
    expect(data.clients.map(({ successor: { reason } }: Json) => reason)).toContain('sharesFile');
    for (const { id, branchId, successor: next } of data.clients) {
      const shares = await app.database
        .readers('client_professionals')
        .where({ client_id: id, professional_id: next.id, state: 'active' })
        .first('id');
      expect({ id, reason: next.reason, shares: shares !== undefined }).toEqual({
        id,
        reason: next.reason,
        shares: next.reason === 'sharesFile',
      });
      const one = data.candidates.find((candidate: Json) => candidate.id === next.id);
      expect(one.profile).not.toBe('readOnly');
      if (next.reason === 'sameBranch') expect(one.branchIds).toContain(branchId);
    }
    expect(data.candidates.map(({ id }: Json) => id)).not.toContain(leaver);
  });

  test('a rehearsal changes nothing and says the very numbers of the departure, which an undo takes back whole', async () => {
    const email = await passwordOf(leaver);
    const person = await signIn(app.url, email);
    expect((await person.get('/api/clients?size=1')).status).toBe(200);
    const before = await snapshot();
    const body = { clients: 'transfer', to: successor };
    const rehearsed = await people.superAdmin.post(path(leaver), { ...body, dryRun: true });
    expect(await snapshot()).toEqual(before);
    const files = await held(leaver);
    const done = await people.superAdmin.post(path(leaver), body);
    expect([rehearsed.status, done.status]).toEqual([200, 200]);
    expect(done.body.data).toEqual(rehearsed.body.data);
    expect(done.body.data.clients).toEqual({ transferred: files, withoutSuccessor: 0 });
    expect(files).toBeGreaterThan(20);

    expect((await person.get('/api/clients?size=1')).status).toBe(401);
    expect(
      (
        await fetch(`${app.url}/api/session`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify({ email, password: 'demo-cohort-2026' }),
        })
      ).status,
    ).toBe(401);
    expect(await held(leaver)).toBe(0);
    expect(
      await countBy(
        app.database,
        "select count(*) from client_professionals where professional_id = ? and ended_reason = 'transfer' and successor_id = ?",
        [leaver, successor],
      ),
    ).toBeGreaterThan(20);
    const gone = (await snapshot()).clients;
    expect(gone.map(({ id, state }) => [id, state])).toEqual(
      before.clients.map(({ id, state }) => [id, state]),
    );
    expect(gone.filter(({ responsible_id }) => responsible_id === leaver)).toEqual(
      before.clients.filter(({ responsible_id, state }) => responsible_id === leaver && state === 'deleted'),
    );
    expect((await people.superAdmin.post(path(leaver), body)).body.error.problems).toEqual([
      { path: [], code: 'hasLeft' },
    ]);

    const undone = await people.superAdmin.post(path(leaver, '/undo'));
    expect({ status: undone.status, kept: undone.body.data?.kept, error: undone.body.error }).toEqual({
      status: 200,
      kept: [],
      error: undefined,
    });
    expect(undone.body.data.returned.clients).toBeGreaterThan(20);
    expect(await snapshot()).toEqual(before);
    expect((await signIn(app.url, email)).cookie).toContain('cohort=');
  });

  test('19, 46: clients are linked to the company and not only to a professional: whoever archives them loses none', async () => {
    const before = await snapshot();
    const files = await held(leaver);
    const { data } = (await people.superAdmin.post(path(leaver), { clients: 'archive' })).body;
    expect(data.clients).toEqual({ transferred: 0, withoutSuccessor: files });
    const after = await snapshot();
    expect(after.clients.map(({ id, state }) => [id, state])).toEqual(
      before.clients.map(({ id, state }) => [id, state]),
    );
    const others = ({ professional_id }: Json) => professional_id !== leaver;
    expect(after.links.filter(others)).toEqual(before.links.filter(others));
    expect(after.appointments).toEqual(before.appointments);
    const orphan = after.clients.find(
      ({ id, responsible_id, state }) =>
        state === 'active' &&
        responsible_id === null &&
        before.clients.some((one) => one.id === id && one.responsible_id === leaver),
    );
    expect((await people.superAdmin.get(`/api/clients/${orphan?.id}`)).status).toBe(200);
    expect((await people.superAdmin.post(path(leaver, '/undo'))).status).toBe(200);
    expect(await snapshot()).toEqual(before);
  });

  test('a division by branch, by load or by hand gives each client one successor of the company', async () => {
    const { data } = (await people.superAdmin.get(path(leaver))).body;
    const [first, second] = data.clients;
    for (const split of ['suggested', 'branch', 'load']) {
      const body = { clients: 'transfer', split, dryRun: true };
      const told = (await people.superAdmin.post(path(leaver), body)).body.data;
      const sum = told.successors.reduce((total: number, { clients }: Json) => total + clients, 0);
      expect([split, sum]).toEqual([split, data.holds.clients]);
      expect([split, told.successors.length > 1]).toEqual([split, true]);
    }
    const exceptions = [first, second].map(({ id }: Json) => ({ clientId: id, to: martine }));
    const body = { clients: 'transfer', to: successor, exceptions, dryRun: true };
    const { successors } = (await people.superAdmin.post(path(leaver), body)).body.data;
    expect(successors).toContainEqual(expect.objectContaining({ id: martine, clients: 2 }));
  });

  test.each([
    [{}, 'clients'],
    [{ clients: 'burn' }, 'clients'],
    [{ clients: 'transfer' }, 'to'],
    [{ clients: 'archive', to: 10 }, 'to'],
    [{ clients: 'archive', appointments: 'follow' }, 'appointments'],
    [{ clients: 'transfer', to: 8 }, 'to'],
    [{ clients: 'transfer', to: 109_999_999 }, 'to'],
    [{ clients: 'transfer', to: 10, belongings: 99_999_999 }, 'belongings'],
    [{ clients: 'transfer', to: 10, exceptions: [{ clientId: 99_999_999, to: 10 }] }, 'exceptions'],
    [{ clients: 'transfer', to: 10, nope: 1 }, 'nope'],
  ])('%j is refused at %s', async (body, place) => {
    const answer = await people.superAdmin.post(path(leaver), body);
    expect([answer.status, answer.body.error.problems[0].path[0]]).toEqual([400, place]);
  });

  test('18: a person of another company, or one who has left, follows nobody', async () => {
    const foreign = await app.database.readers('professionals').where({ company_id: 2 }).first('id');
    const gone = await app.database
      .readers('professionals')
      .where({ company_id: 1, state: 'deleted' })
      .first('id');
    for (const { id } of [foreign, gone]) {
      const answer = await people.superAdmin.post(path(leaver), { clients: 'transfer', to: id });
      expect([answer.status, answer.body.error.problems[0].code]).toEqual([400, 'unknownReference']);
    }
  });

  test('who comes back later gets what nobody has changed since, and the rest is named', async () => {
    await people.superAdmin.post(path(leaver), {
      clients: 'transfer',
      to: successor,
      appointments: 'cancel',
    });
    const { data } = (
      await people.superAdmin.get(
        listPath('clients', {
          size: 2,
          filter: {
            combinator: 'and',
            rules: [
              { field: 'responsibleId', operator: '=', value: successor },
              { field: 'state', operator: '=', value: 'active' },
            ],
          },
        }),
      )
    ).body;
    const taken = data.find(({ id }: Json) => id);
    const was = await app.database
      .readers('departure_changes')
      .where({ kind: 'responsible', record_id: taken.id })
      .orderBy('id', 'desc')
      .first('id');
    const changed = was ? taken : undefined;
    if (changed)
      await people.superAdmin.patch(
        `/api/clients/${changed.id}`,
        { responsibleId: camille },
        ifMatch(changed.version),
      );
    app.clock.now += 25 * 3_600_000;
    const boss = await as(app.url, 'superAdmin');
    const late = await boss.post(path(leaver, '/undo'));
    expect([late.status, late.body.error.problems[0].code]).toEqual([409, 'undoExpired']);
    const back = await boss.post(`/api/professionals/${leaver}/reactivate`);
    expect(back.status).toBe(200);
    expect(await held(leaver)).toBeGreaterThan(20);
    const responsible = back.body.data.kept.find(({ kind }: Json) => kind === 'responsible');
    expect(responsible).toEqual(
      changed ? { kind: 'responsible', count: 1, names: [changed.fullName] } : undefined,
    );
    expect((await boss.post(`/api/professionals/${leaver}/reactivate`)).body.error.problems).toEqual([
      { path: [], code: 'isHere' },
    ]);
    app.clock.now -= 25 * 3_600_000;
  });

  test('21: a departure frees one access, and coming back takes one again', async () => {
    const used = await countBy(
      app.database,
      "select count(*) from professionals where company_id = 1 and state = 'active' and profile <> 'readOnly'",
    );
    const boss = await as(app.url, 'superAdmin');
    await boss.post(path(leaver), { clients: 'archive' });
    const { seats_allowed } = await app.database.readers('companies').where({ id: 1 }).first('seats_allowed');
    await app.database
      .writer('companies')
      .where({ id: 1 })
      .update({ seats_allowed: used - 1 });
    const refused = await boss.post(path(leaver, '/undo'));
    expect([refused.status, refused.body.error.problems[0]]).toMatchObject([
      409,
      { code: 'noSeatFree', params: { used: used - 1, allowed: used - 1 } },
    ]);
    await app.database.writer('companies').where({ id: 1 }).update({ seats_allowed });
    expect((await boss.post(path(leaver, '/undo'))).status).toBe(200);
  });

  test('the audit log tells who left, who let them go, and that they came back', async () => {
    const boss = await as(app.url, 'superAdmin');
    const { data } = (
      await boss.get(
        listPath('audit-events', {
          sort: 'id',
          filter: {
            combinator: 'and',
            rules: [
              { field: 'resource', operator: '=', value: 'professionals' },
              { field: 'recordId', operator: '=', value: leaver },
            ],
          },
        }),
      )
    ).body;
    const told = data.map(({ action, actorId, changes }: Json) => [action, actorId, changes.state?.after]);
    expect(told.slice(0, 2)).toEqual([
      ['delete', 1, 'deleted'],
      ['update', 1, 'active'],
    ]);
  });

  test('5: the last super administrator neither leaves nor is demoted, even by 100 attempts at once', async () => {
    const [henri, sophie] = [1, 2];
    const email = await passwordOf(sophie);
    const two = [await as(app.url, 'superAdmin'), await signIn(app.url, email)];
    const versions = new Map<number, number>(
      (
        await app.database.readers('professionals').whereIn('id', [henri, sophie]).select('id', 'version')
      ).map(({ id, version }) => [id, version]),
    );
    const attempts = Array.from({ length: 100 }, (_, index) => {
      const [caller, target] = index % 2 ? [two[0], sophie] : [two[1], henri];
      return index % 4 < 2
        ? caller?.post(path(target), { clients: 'archive' })
        : caller?.patch(
            `/api/professionals/${target}`,
            { profile: 'manager' },
            ifMatch(versions.get(target) ?? 1),
          );
    });
    const answers = await Promise.all(attempts);
    const statuses = answers.map((answer) => answer?.status ?? 0);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect(statuses.filter((status) => status >= 500)).toEqual([]);
    expect(
      await countBy(
        app.database,
        "select count(*) from professionals where company_id = 1 and profile = 'superAdmin' and state = 'active'",
      ),
    ).toBe(1);
    const { id } = await app.database
      .readers('professionals')
      .where({ company_id: 1, profile: 'superAdmin', state: 'active' })
      .first('id');
    const last = two[id === henri ? 0 : 1];
    const alone = await last?.post(path(id), { clients: 'archive' });
    expect([alone?.status, alone?.body.error.problems[0].code]).toEqual([409, 'lastSuperAdmin']);
  });
});
