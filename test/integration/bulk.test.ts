import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { forgetOldBulk } from '#server/clients/bulk/forget.ts';
import { as, ifMatch, type Json, listPath } from '../support/as.ts';
import { brokenLinks } from '../support/auditChain.ts';
import { clientRows, unstamped } from '../support/bulk/rows.ts';
import { openStage, type Stage, undo } from '../support/bulk/stage.ts';
import { dialects } from '../support/places.ts';
import { startApp, type TestApp } from '../support/startApp.ts';

const day = 86_400_000;
const active = { combinator: 'and', rules: [{ field: 'state', operator: '=', value: 'active' }] };

describe.each(dialects)('one action on many clients on %s', (dialect) => {
  let stage: Stage;
  const rows = () => clientRows(stage.app.database);
  beforeAll(async () => {
    stage = await openStage(dialect);
  });
  afterAll(async () => {
    expect(await brokenLinks(stage.app.database)).toEqual([]);
    await stage.app.stop();
  });

  test.each([
    ['assign', { professionalId: 2 }],
    ['transfer', { from: 5, to: 2 }],
    ['addStakeholder', { professionalId: 3 }],
    ['addToGroup', { groupId: 1 }],
    ['removeFromGroup', { groupId: 2 }],
    ['archive', {}],
    ['restore', {}],
    ['setBranch', { branchId: 2 }],
    ['tag', { tag: 'dos fragile' }],
  ])(
    '57, 58, 71: %s is rehearsed without a trace, carried out as rehearsed, and put back once',
    async (action, params) => {
      const { app, boss, bulk, ids } = stage;
      const before = await rows();
      const counted = async () => (await app.database.readers('audit_events').count('* as n').first())?.n;
      const events = await counted();
      const rehearsed = await bulk(boss, action, params, { dryRun: true });
      expect(rehearsed.status).toBe(200);
      expect([await rows(), await counted()]).toEqual([before, events]);
      const acted = await bulk(boss, action, params);
      const { undo: way, ...numbers } = acted.body;
      expect(numbers).toEqual(rehearsed.body);
      expect(numbers.matched).toBe(ids.length);
      expect(numbers.changed).toBeGreaterThan(0);
      expect(way.until).toBe(app.clock.now + day);
      expect((await bulk(boss, action, params)).body).toMatchObject({ changed: 0 });
      const undone = await undo(boss, acted);
      expect([undone.status, undone.body]).toEqual([200, { restored: numbers.changed, left: [] }]);
      expect(unstamped(await rows())).toEqual(unstamped(before));
      const again = await undo(boss, acted);
      expect([again.status, again.body.error.problems[0].code]).toEqual([409, 'alreadyUndone']);
      expect(unstamped(await rows())).toEqual(unstamped(before));
    },
  );

  test('an assignment is what changing each client alone would be', async () => {
    const selection = { ids: stage.ids.slice(0, 25) };
    const [twin, fresh] = [await startApp(dialect), await startApp(dialect)];
    const hand = await as(twin.url, 'superAdmin');
    for (const id of selection.ids) {
      const { responsibleId, version } = (await hand.get(`/api/clients/${id}`)).body.data;
      if (responsibleId !== 4) await hand.patch(`/api/clients/${id}`, { responsibleId: 4 }, ifMatch(version));
    }
    const acted = await stage.bulk(
      await as(fresh.url, 'superAdmin'),
      'assign',
      { professionalId: 4 },
      { selection },
    );
    expect(acted.body.changed).toBeGreaterThan(10);
    const numberless = async ({ database }: TestApp) => {
      const { client_professionals: links, ...others } = await clientRows(database);
      return { ...others, links: links.map(({ id: _id, ...link }) => JSON.stringify(link)).sort() };
    };
    expect(await numberless(fresh)).toEqual(await numberless(twin));
    await twin.stop();
    await fresh.stop();
  });

  test('all that a filter finds is meant, but for some, and only while it finds about as many as were shown', async () => {
    const { boss, bulk } = stage;
    const { data, total } = (await boss.get(listPath('clients', { size: 3, filter: active, q: 'a' }))).body;
    const except = data.map(({ id }: Json) => id);
    const asked = (expectedTotal: number) => ({
      selection: { filter: active, q: 'a', except, expectedTotal },
      dryRun: true,
    });
    const branch = { branchId: 1 };
    expect((await bulk(boss, 'setBranch', branch, asked(total))).body.matched).toBe(total - 3);
    expect((await bulk(boss, 'setBranch', branch, asked(Math.ceil(total * 0.96)))).status).toBe(200);
    const moved = await bulk(boss, 'setBranch', branch, asked(Math.ceil(total * 1.06)));
    expect([moved.status, moved.body.error.code, moved.body.error.problems]).toEqual([
      409,
      'conflict',
      [{ path: ['selection', 'expectedTotal'], code: 'countMoved', params: { total } }],
    ]);
  });

  test('the same request with the same Idempotency-Key is carried out once', async () => {
    const { boss, ids } = stage;
    const key = { 'Idempotency-Key': 'bulk-1' };
    const request = { selection: { ids }, action: 'assign', params: { professionalId: 3 } };
    const [one, two] = await Promise.all([1, 2].map(() => boss.post('/api/clients/bulk', request, key)));
    expect(one?.body).toEqual(two?.body);
    expect(one?.body.changed).toBeGreaterThan(0);
    const other = { ...request, params: { professionalId: 2 } };
    expect((await boss.post('/api/clients/bulk', other, key)).status).toBe(409);
    expect((await undo(boss, { body: one?.body })).body.restored).toBe(one?.body.changed);
  });

  test('whom somebody has changed since is left and named, and a later action can be undone before an earlier one', async () => {
    const { boss, bulk, changed } = stage;
    const before = unstamped(await rows());
    const first = await bulk(boss, 'assign', { professionalId: 2 });
    const second = await bulk(boss, 'setBranch', { branchId: 3 });
    expect((await undo(boss, second)).body).toEqual({ restored: second.body.changed, left: [] });
    const [edited = 0] = await changed(first);
    const { version, fullName } = (await boss.get(`/api/clients/${edited}`)).body.data;
    await boss.patch(`/api/clients/${edited}`, { phone: '514 555-0199' }, ifMatch(version));
    const undone = await undo(boss, first);
    expect(undone.body).toEqual({
      restored: first.body.changed - 1,
      left: [{ id: edited, label: fullName, reason: 'changedSince' }],
    });
    const after = unstamped(await rows());
    const others = (clients: Json[]) => clients.filter(({ id }) => id !== edited);
    expect(others(after.clients)).toEqual(others(before.clients));
    const kept = { responsible_id: 2, phone: '514 555-0199' };
    expect(after.clients.find(({ id }) => id === edited)).toMatchObject(kept);
  });

  test('is undone within a day; after a month nothing is kept to undo with, while its history stays', async () => {
    const later = await startApp(dialect);
    const acted = await stage.bulk(await as(later.url, 'superAdmin'), 'assign', { professionalId: 2 });
    const kept = () => later.database.readers('bulk_action_rows').pluck('client_id');
    const [id] = await kept();
    later.clock.now += day + 1;
    const caller = await as(later.url, 'superAdmin');
    const late = await undo(caller, acted);
    expect([late.status, late.body.error.problems[0].code]).toEqual([409, 'undoExpired']);
    await forgetOldBulk(later.database, later.clock.now + 28 * day);
    expect(await kept()).toHaveLength(acted.body.changed);
    await forgetOldBulk(later.database, later.clock.now + 29 * day);
    expect(await kept()).toEqual([]);
    expect((await undo(caller, acted)).status).toBe(404);
    expect((await caller.get(`/api/clients/${id}/history`)).body.data[0].action).toBe('bulk');
    await later.stop();
  });
});
