import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Caller, ifMatch, type Json } from '../support/as.ts';
import { countBy } from '../support/directly.ts';
import { type GroupStage, openGroupStage } from '../support/groups/stage.ts';
import { dialects } from '../support/places.ts';

describe.each(dialects)('what is typed in a template’s form, on %s', (dialect) => {
  let stage: GroupStage;
  beforeAll(async () => {
    stage = await openGroupStage(dialect);
  });
  afterAll(() => stage.app.stop());

  const pathOf = (template: number | 'new') => `/api/template-drafts/${template}`;
  const keep = (who: Caller, template: number | 'new', body: object) => who.post(pathOf(template), body);
  const kept = async (who: Caller, template: number | 'new'): Promise<Json> =>
    (await who.get(pathOf(template))).body.data;
  const drafts = async (who: Caller): Promise<Json[]> => (await who.get('/api/template-drafts')).body.data;
  const typed = (name: string) => ({
    name,
    weeks: null,
    sessions: [
      {
        week: 1,
        name: '',
        exercises: [{ name: '', sets: 3, repetitions: null, restSeconds: 60, notes: null }],
      },
    ],
  });
  const begun = (name: string, templateVersion: number | null = null) => ({
    version: 0,
    templateVersion,
    values: typed(name),
  });
  async function newTemplate(who: Caller, more: object = {}): Promise<Json> {
    const answer = await who.post('/api/templates', { name: 'Marche', weeks: 4, ...more });
    expect(answer.status).toBe(201);
    return answer.body.data;
  }
  const sharedTemplate = async (): Promise<Json> => {
    const { id } = await newTemplate(stage.boss);
    return (await stage.boss.post(`/api/templates/${id}/share`, { scope: 'company' })).body.data;
  };

  test('is kept unfinished as it is, from one window to the next, and is no template', async () => {
    const { employee } = stage.people;
    const count = async () => (await employee.get('/api/templates')).body.total;
    const before = await count();
    const first = await keep(employee, 'new', begun('Dos'));
    expect(first).toMatchObject({
      status: 200,
      body: { data: { version: 1, savedAt: stage.app.clock.now, isOutdated: false } },
    });
    const second = await keep(employee, 'new', { version: 1, templateVersion: null, values: typed('Dos 2') });
    expect(second.body.data.version).toBe(2);
    expect(await kept(employee, 'new')).toMatchObject({ version: 2, values: typed('Dos 2') });
    expect(await count()).toBe(before);
    expect((await employee.delete(pathOf('new'))).status).toBe(204);
    expect(await kept(employee, 'new')).toBeNull();
    expect((await employee.delete(pathOf('new'))).status).toBe(204);
  });

  test('is one draft for each person and template, and nobody else’s, not even a super administrator’s', async () => {
    const { boss, people } = stage;
    const { id, version } = await sharedTemplate();
    await boss.post(`/api/templates/${id}/editors`, { professionalId: 5 });
    const events = () => countBy(stage.app.database, 'select count(*) from audit_events');
    const told = await events();
    await keep(people.employee, id, begun('à moi', version));
    await keep(people.employee, 'new', begun('un autre'));
    await keep(boss, id, begun('à la patronne', version));
    expect((await kept(people.employee, id)).values.name).toBe('à moi');
    expect((await kept(boss, id)).values.name).toBe('à la patronne');
    expect(await kept(boss, 'new')).toBeNull();
    expect((await drafts(people.employee)).map(({ templateId }) => templateId)).toEqual(
      expect.arrayContaining([id, null]),
    );
    expect((await drafts(boss)).map(({ name }) => name)).toEqual(['à la patronne']);
    expect(await events()).toBe(told);
    for (const who of [boss, people.employee]) await who.delete(pathOf(id));
    await people.employee.delete(pathOf('new'));
  });

  test('is never lost to another window: the later of two is told of the other', async () => {
    const { manager } = stage.people;
    await keep(manager, 'new', begun('ici'));
    const elsewhere = await keep(manager, 'new', begun('ailleurs'));
    expect(elsewhere).toMatchObject({ status: 412, body: { current: { version: 1, values: typed('ici') } } });
    const both = await Promise.all(
      ['un', 'deux'].map((name) => keep(manager, 'new', { ...begun(name), version: 1 })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
    await manager.delete(pathOf('new'));
    const late = await keep(manager, 'new', { ...begun('tard'), version: 2 });
    expect(late).toMatchObject({ status: 412, body: { current: null } });
    expect(await kept(manager, 'new')).toBeNull();
  });

  test('says when the template has been changed meanwhile', async () => {
    const { branchAdmin } = stage.people;
    const { id, version } = await newTemplate(branchAdmin);
    expect((await keep(branchAdmin, id, begun('A', version))).body.data.isOutdated).toBe(false);
    await branchAdmin.patch(`/api/templates/${id}`, { weeks: 6 }, ifMatch(version));
    expect((await kept(branchAdmin, id)).isOutdated).toBe(true);
    expect(await drafts(branchAdmin)).toMatchObject([{ templateId: id, name: 'A', isOutdated: true }]);
    const next = await keep(branchAdmin, id, { ...begun('A', version), version: 1 });
    expect(next.body.data.isOutdated).toBe(true);
    await branchAdmin.delete(pathOf(id));
  });

  test('is for those who may change the template, and goes with it', async () => {
    const { boss, people, stranger } = stage;
    const { id, version } = await newTemplate(boss);
    expect((await keep(people.employee, id, begun('x', version))).status).toBe(404);
    expect((await keep(stranger, id, begun('x', version))).status).toBe(404);
    expect((await people.employee.get(pathOf(999_999))).status).toBe(404);
    expect((await keep(people.readOnly, 'new', begun('x'))).status).toBe(403);
    expect((await people.readOnly.get('/api/template-drafts')).status).toBe(403);
    const shared = await sharedTemplate();
    expect((await keep(people.employee, shared.id, begun('x', shared.version))).status).toBe(403);
    expect((await keep(boss, id, begun('x', version))).status).toBe(200);
    expect((await boss.delete(`/api/templates/${id}`, ifMatch(version))).status).toBe(204);
    expect(await drafts(boss)).toEqual([]);
  });

  test('is not told any more to whom the template is hidden again, as it holds what the template says', async () => {
    const { boss, people } = stage;
    const { id, version } = await sharedTemplate();
    expect((await boss.post(`/api/templates/${id}/editors`, { professionalId: 5 })).status).toBe(204);
    expect((await keep(people.employee, id, begun('x', version))).status).toBe(200);
    expect(await drafts(people.employee)).toHaveLength(1);
    await boss.delete(`/api/templates/${id}/editors/5`);
    await boss.post(`/api/templates/${id}/share`, { scope: 'me' });
    expect(await drafts(people.employee)).toEqual([]);
    expect((await people.employee.get(pathOf(id))).status).toBe(404);
  });

  test.each([
    ['nothing', {}],
    ['no values', { version: 0, templateVersion: null }],
    ['a field that no template has', { ...begun('x'), values: { owner: 1 } }],
    ['a text for weeks', { ...begun('x'), values: { weeks: '4' } }],
    ['a version before the first', { ...begun('x'), version: -1 }],
  ])('%s is refused', async (_, body) => {
    expect((await keep(stage.boss, 'new', body)).status).toBe(400);
    expect(await kept(stage.boss, 'new')).toBeNull();
  });
});
