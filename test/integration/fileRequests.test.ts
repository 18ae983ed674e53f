import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Caller, type Json, signIn } from '../support/as.ts';
import { brokenLinks } from '../support/auditChain.ts';
import { type FileStage, ids, openFileStage } from '../support/file.ts';
import { letterTo } from '../support/letters.ts';
import { dialects } from '../support/places.ts';

describe.each(dialects)('asking for a file on %s', (dialect) => {
  let stage: FileStage;
  beforeAll(async () => {
    stage = await openFileStage(dialect);
  });
  afterAll(async () => {
    expect(await brokenLinks(stage.app.database)).toEqual([]);
    await stage.app.stop();
  });

  const invite = (clientId: number, more: object = {}) =>
    stage.people.employee.post(`/api/clients/${clientId}/external`, {
      email: 'readonly@cohort.example',
      firstName: 'Alex',
      lastName: 'Dehors',
      confirmed: true,
      ...more,
    });
  const waiting = async (who: Caller): Promise<Json[]> => (await who.get('/api/notifications')).body.data;

  test('89: an external professional takes an e-mail and a tick after the warning, and is written to', async () => {
    const client = await stage.newClient();
    expect((await invite(client.id, { confirmed: false })).status).toBe(400);
    const asked = await invite(client.id, { email: 'dehors@ailleurs.example' });
    expect(asked.status).toBe(202);
    expect((await letterTo(stage.app, 'dehors@ailleurs.example')).kind).toBe('fileRequest');
    const kinds = await stage.app.database
      .readers('outbox')
      .where({ recipient: 'dehors@ailleurs.example' })
      .orderBy('id')
      .pluck('kind');
    expect(kinds).toEqual(['invitation', 'fileRequest']);
  });

  test('90: until the external approves from the dashboard there is no access, and afterwards there is', async () => {
    const client = await stage.newClient();
    const outside = stage.people.readOnly;
    await invite(client.id);
    expect((await outside.get(`/api/clients/${client.id}`)).status).toBe(404);
    const [one] = await waiting(outside);
    expect(one).toMatchObject({ kind: 'joinFile', client: null, actor: { id: ids.employee } });
    expect(
      (await stage.people.manager.post(`/api/notifications/${one.id}/answer`, { accept: true })).status,
    ).toBe(404);
    expect((await outside.post(`/api/notifications/${one.id}/answer`, { accept: true })).status).toBe(204);
    expect((await outside.get(`/api/clients/${client.id}`)).status).toBe(200);
    const link = await stage.app.database
      .readers('client_professionals')
      .where({ client_id: client.id, professional_id: ids.readOnly })
      .first('kind', 'state');
    expect(link).toEqual({ kind: 'external', state: 'active' });
    expect((await outside.post(`/api/notifications/${one.id}/answer`, { accept: true })).status).toBe(404);
    expect((await invite(client.id)).body.error.problems[0].code).toBe('inFileAlready');
  });

  const lastOf = async (clientId: number): Promise<Json> =>
    (await stage.people.superAdmin.get(`/api/clients/${clientId}/history`)).body.data[0];

  test('declining opens nothing, and the file’s history tells who declined, as it tells who approved', async () => {
    const [refused, agreed] = [await stage.newClient(), await stage.newClient()];
    const { readOnly } = stage.people;
    for (const [client, accept] of [
      [refused, false],
      [agreed, true],
    ]) {
      await invite(client.id);
      const [one] = await waiting(readOnly);
      await readOnly.post(`/api/notifications/${one.id}/answer`, { accept });
    }
    expect((await readOnly.get(`/api/clients/${refused.id}`)).status).toBe(404);
    expect(await waiting(readOnly)).toEqual([]);
    const about = { after: { id: ids.readOnly, label: expect.stringMatching(/\S+ \S+/) } };
    const told = { action: 'update', actor: { id: ids.readOnly }, branchId: 1 };
    expect(await lastOf(refused.id)).toMatchObject({ ...told, changes: { requestDeclined: about } });
    expect(await lastOf(agreed.id)).toMatchObject({ ...told, changes: { stakeholder: about } });
  });

  const pending = async (who: Caller, clientId: number) => who.get(`/api/clients/${clientId}/external`);

  test('who is asked stands in the file until they answer, once though two asked', async () => {
    const client = await stage.newClient();
    await invite(client.id);
    const body = { email: 'readonly@cohort.example', firstName: 'A', lastName: 'D', confirmed: true };
    expect((await stage.people.manager.post(`/api/clients/${client.id}/external`, body)).status).toBe(202);
    const { readOnly, employee, branchAdmin } = stage.people;
    expect((await pending(employee, client.id)).body.data).toEqual([
      {
        id: ids.readOnly,
        professional: { id: ids.readOnly, label: expect.any(String) },
        actor: { id: ids.employee, label: expect.any(String) },
        since: expect.any(Number),
      },
    ]);
    expect((await pending(readOnly, client.id)).status).toBe(404);
    expect((await pending(branchAdmin, client.id)).status).toBe(404);
    const [one] = await waiting(readOnly);
    await readOnly.post(`/api/notifications/${one.id}/answer`, { accept: true });
    expect((await pending(employee, client.id)).body.data).toEqual([]);
    expect(await waiting(readOnly)).toEqual([]);
  });

  test('whoever may ask takes the question back: it opens nothing any more, and the log says who did', async () => {
    const client = await stage.newClient();
    await invite(client.id);
    const { readOnly, branchAdmin, employee, manager } = stage.people;
    const [one] = await waiting(readOnly);
    const path = `/api/clients/${client.id}/external/${ids.readOnly}`;
    expect((await readOnly.delete(path)).status).toBe(403);
    expect((await branchAdmin.delete(path)).status).toBe(404);
    expect((await employee.delete(`/api/clients/${client.id}/external/${ids.manager}`)).status).toBe(404);
    expect((await manager.delete(path)).status).toBe(204);
    expect((await pending(employee, client.id)).body.data).toEqual([]);
    expect((await readOnly.post(`/api/notifications/${one.id}/answer`, { accept: true })).status).toBe(404);
    expect((await readOnly.get(`/api/clients/${client.id}`)).status).toBe(404);
    expect((await manager.delete(path)).status).toBe(404);
    const told = await stage.app.database
      .readers('audit_events')
      .where({ resource: 'clients', record_id: client.id })
      .orderBy('id', 'desc')
      .first('actor_id', 'changes');
    expect(told.actor_id).toBe(ids.manager);
    expect(JSON.parse(told.changes).externalAsked).toMatchObject({
      before: { id: ids.readOnly },
      after: null,
    });
    expect((await invite(client.id)).status).toBe(202);
    expect((await pending(employee, client.id)).body.data).toHaveLength(1);
  });

  test('who only reads a file takes no question of it back', async () => {
    const client = await stage.newClient();
    await stage.letIn(client.id, ids.readOnly);
    await stage.people.employee.post(`/api/clients/${client.id}/external`, {
      email: 'dehors@ailleurs.example',
      firstName: 'Alex',
      lastName: 'Dehors',
      confirmed: true,
    });
    const [one] = (await pending(stage.people.readOnly, client.id)).body.data;
    expect(one.professional.label).toBe('Alex Dehors');
    const path = `/api/clients/${client.id}/external/${one.id}`;
    expect((await stage.people.readOnly.delete(path)).status).toBe(403);
  });

  test.each([
    ['manager@cohort.example', 'isColleague'],
    ['super@other.example', 'ofAnotherCompany'],
  ])('%s is refused with a word of its own', async (email, code) => {
    const client = await stage.newClient();
    const { status, body } = await invite(client.id, { email });
    expect([status, body.error.problems[0].code]).toEqual([409, code]);
  });

  test('67: whose address is taken, one may ask who follows that client, who lets one in or not; one learns nothing', async () => {
    const client = await stage.newClient({ email: 'cherche@x.example', branchId: 1 });
    const asker = stage.people.branchAdmin;
    const body = {
      firstName: 'C',
      lastName: 'D',
      email: 'cherche@x.example',
      branchId: 2,
      ifTaken: 'request',
    };
    const made = await asker.post('/api/clients', body);
    expect(made.body.data).toMatchObject({ email: null, secondaryEmail: 'cherche@x.example' });
    expect(JSON.stringify(made.body)).not.toContain(client.lastName);
    const [one] = (await waiting(stage.people.employee)).filter(({ kind }) => kind === 'giveFile');
    expect(one).toMatchObject({ client: { id: client.id }, actor: { id: ids.branchAdmin } });
    await stage.people.employee.post(`/api/notifications/${one.id}/answer`, { accept: true });
    expect((await asker.get(`/api/clients/${client.id}`)).status).toBe(200);
  });

  test('whoever does not let a colleague in says so in the file’s history, and it opens nothing', async () => {
    const client = await stage.newClient({ email: 'refuse@x.example', branchId: 1 });
    const { branchAdmin, employee } = stage.people;
    const body = {
      firstName: 'C',
      lastName: 'D',
      email: 'refuse@x.example',
      branchId: 2,
      ifTaken: 'request',
    };
    await branchAdmin.post('/api/clients', body);
    const one = (await waiting(employee)).find(({ kind }) => kind === 'giveFile');
    await employee.post(`/api/notifications/${one?.id}/answer`, { accept: false });
    expect((await branchAdmin.get(`/api/clients/${client.id}`)).status).toBe(404);
    expect(await lastOf(client.id)).toMatchObject({
      actor: { id: ids.employee },
      changes: { requestDeclined: { after: { id: ids.branchAdmin } } },
    });
  });

  test('nobody sees the questions of another company', async () => {
    const stranger = await signIn(stage.app.url, 'super@other.example');
    expect(await waiting(stranger)).toEqual([]);
  });
});
