import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isPassword } from '#server/passwords.ts';
import { ifMatch, type Json, listPath } from '../support/as.ts';
import { brokenLinks } from '../support/auditChain.ts';
import { type FileStage, openFileStage } from '../support/file.ts';
import { letterTo } from '../support/letters.ts';
import { dialects } from '../support/places.ts';

describe.each(dialects)('a client’s account on %s', (dialect) => {
  let stage: FileStage;
  beforeAll(async () => {
    stage = await openFileStage(dialect);
  });
  afterAll(async () => {
    expect(await brokenLinks(stage.app.database)).toEqual([]);
    await stage.app.stop();
  });

  const create = (body: object) =>
    stage.people.superAdmin.post('/api/clients', { firstName: 'Maëlle', lastName: 'Côté', ...body });
  const access = (id: number, on: boolean) =>
    stage.people.superAdmin.post(`/api/clients/${id}/access`, { on });

  test('63: a client with an e-mail is written to at once, in the client’s language, and nobody else is', async () => {
    const { body } = await create({ email: 'maelle@x.example', language: 'es' });
    const letter = await letterTo(stage.app, 'maelle@x.example');
    expect(letter).toMatchObject({
      kind: 'clientInvitation',
      client_id: body.data.id,
      recipient_name: 'Maëlle Côté',
    });
    expect(letter.text).toContain('Hola, Maëlle');
  });

  test('64: without an e-mail there is no letter and no access to the app', async () => {
    const before = await stage.app.database.readers('outbox').count('* as n').first();
    const { body } = await create({});
    expect(body.data).toMatchObject({ email: null, hasAccess: false });
    expect(await stage.app.database.readers('outbox').count('* as n').first()).toEqual(before);
    const refused = await access(body.data.id, true);
    expect([refused.status, refused.body.error.problems[0].code]).toEqual([409, 'needsEmail']);
  });

  test('65: an e-mail can be added later, and then the invitation is sent', async () => {
    const { data } = (await create({})).body;
    const invite = () => stage.people.superAdmin.post(`/api/clients/${data.id}/invite`, {});
    expect((await invite()).body.error.problems[0].code).toBe('needsEmail');
    await stage.people.superAdmin.patch(`/api/clients/${data.id}`, { email: 'later@x.example' }, ifMatch(1));
    expect((await invite()).status).toBe(202);
    expect((await letterTo(stage.app, 'later@x.example')).client_id).toBe(data.id);
  });

  test('74: the invitation is sent again with a temporary password where that is asked for, told once and kept nowhere', async () => {
    const { data } = (await create({ email: 'encore@x.example' })).body;
    const invite = (body: object) => stage.people.superAdmin.post(`/api/clients/${data.id}/invite`, body);
    expect((await invite({})).body).toEqual({});
    const { status, body } = await invite({ temporaryPassword: true });
    expect([status, body]).toEqual([
      202,
      { password: expect.stringMatching(/^([a-z2-9]{4}-){2}[a-z2-9]{4}$/) },
    ]);
    expect((await invite({ temporaryPassword: true })).body.password).not.toBe(body.password);
    const { password } = (await invite({ temporaryPassword: true })).body;
    const { readers } = stage.app.database;
    const kept = await readers('client_credentials').where({ client_id: data.id });
    expect(kept).toEqual([expect.objectContaining({ good_until: stage.app.clock.now + 7 * 86_400_000 })]);
    expect([
      await isPassword(password, kept[0].password_hash),
      await isPassword(body.password, kept[0].password_hash),
    ]).toEqual([true, false]);
    const letters = await readers('outbox').where({ client_id: data.id });
    const events = await readers('audit_events').where({ resource: 'clients', record_id: data.id });
    expect([letters.length, JSON.stringify([letters, events]).includes(password)]).toEqual([5, false]);
    await access(data.id, false);
    expect((await invite({ temporaryPassword: true })).body.error.problems[0].code).toBe('noAccess');
  });

  test('74: of two accounts of one person the password goes where there is none, and an erased person has none', async () => {
    const one = (await create({ email: 'une@x.example' })).body.data;
    const two = (await create({})).body.data;
    await stage.people.superAdmin.post(`/api/clients/${one.id}/invite`, { temporaryPassword: true });
    const holders = () =>
      stage.app.database
        .readers('client_credentials')
        .whereIn('client_id', [one.id, two.id])
        .pluck('client_id');
    await stage.people.superAdmin.post(`/api/clients/${two.id}/merge`, { from: one.id });
    expect(await holders()).toEqual([two.id]);
    await stage.people.superAdmin.post(`/api/clients/${two.id}/archive`, {});
    expect((await stage.people.superAdmin.post(`/api/clients/${two.id}/erase`, {})).status).toBe(204);
    expect(await holders()).toEqual([]);
  });

  test('66-67: an address is one account’s; a second account takes a user name made of it and keeps it as secondary', async () => {
    await create({ email: 'jumeau@x.example' });
    const refused = await create({ email: 'jumeau@x.example' });
    expect([refused.status, refused.body.error.problems]).toEqual([
      409,
      [{ path: ['email'], code: 'emailTaken' }],
    ]);
    const names = [];
    for (const _ of [1, 2]) {
      const { data } = (await create({ email: 'jumeau@x.example', ifTaken: 'newAccount' })).body;
      expect(data).toMatchObject({ email: null, secondaryEmail: 'jumeau@x.example', hasAccess: true });
      names.push(data.username);
    }
    expect(names).toEqual(['jumeau', 'jumeau2']);
  });

  test('68: the address of a professional stops it with a word of its own, whatever is chosen', async () => {
    for (const ifTaken of ['refuse', 'newAccount', 'request']) {
      const { status, body } = await create({ email: 'manager@cohort.example', ifTaken });
      expect([status, body.error.problems]).toEqual([
        409,
        [{ path: ['email'], code: 'emailOfProfessional' }],
      ]);
    }
  });

  test('75, 82: access is taken and given back, archived or not, and archiving leaves it', async () => {
    const { data } = (await create({ email: 'acces@x.example' })).body;
    await stage.people.superAdmin.post(`/api/clients/${data.id}/archive`, {});
    const archived = (await stage.people.superAdmin.get(`/api/clients/${data.id}`)).body.data;
    expect(archived).toMatchObject({ state: 'archived', hasAccess: true });
    expect((await access(data.id, false)).body.data).toMatchObject({ hasAccess: false });
    const silent = await stage.people.superAdmin.post(`/api/clients/${data.id}/invite`, {});
    expect(silent.body.error.problems[0].code).toBe('noAccess');
    expect((await access(data.id, true)).body.data).toMatchObject({ hasAccess: true });
  });

  test('80: the address of a deleted account stays taken', async () => {
    const { data } = (await create({ email: 'parti@x.example' })).body;
    const archived = await stage.people.superAdmin.post(`/api/clients/${data.id}/archive`, {});
    await stage.people.superAdmin.delete(`/api/clients/${data.id}`, ifMatch(archived.body.data.version));
    expect((await create({ email: 'parti@x.example' })).status).toBe(409);
  });

  test('likely twins are found while the name is typed: without accents, within one’s own sight', async () => {
    await stage.newClient({ firstName: 'Élodie', lastName: 'Bélanger-Noël' });
    const filter = {
      combinator: 'and',
      rules: [
        { field: 'lastName', operator: '=', value: 'BELANGER-NOEL' },
        { field: 'firstName', operator: 'beginsWith', value: 'elo' },
      ],
    };
    const found = async (who: 'employee' | 'readOnly') =>
      (await stage.people[who].get(listPath('clients', { filter, total: 'none' }))).body.data.map(
        ({ firstName }: Json) => firstName,
      );
    expect([await found('employee'), await found('readOnly')]).toEqual([['Élodie'], []]);
  });

  test('41, 69-70: an administrator gives the new client a branch and a professional, who has the file at once', async () => {
    const { data } = (await create({ branchId: 1, responsibleId: 5 })).body;
    expect(data).toMatchObject({ branchId: 1, responsibleId: 5, activeStakeholders: 1 });
    expect((await stage.people.employee.get(`/api/clients/${data.id}`)).status).toBe(200);
  });

  test('what is meant for creating is refused in a change', async () => {
    const { data } = (await create({})).body;
    const { status, body } = await stage.people.superAdmin.patch(
      `/api/clients/${data.id}`,
      { ifTaken: 'newAccount' },
      ifMatch(1),
    );
    expect([status, body.error.problems[0]]).toEqual([400, { path: ['ifTaken'], code: 'onlyWhenCreating' }]);
  });
});
