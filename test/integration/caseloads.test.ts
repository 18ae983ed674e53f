import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { all, rule } from '#reports/rules.ts';
import { as, type Caller, type Json } from '../support/as.ts';
import { brokenLinks } from '../support/auditChain.ts';
import { clientRows, unstamped } from '../support/bulk/rows.ts';
import { openStage, type Stage, undo } from '../support/bulk/stage.ts';
import { dialects } from '../support/places.ts';
import { startApp, type TestApp } from '../support/startApp.ts';

describe.each(dialects)('caseloads side by side on %s', (dialect) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(dialect);
  });
  afterAll(async () => {
    expect(await brokenLinks(stage.app.database)).toEqual([]);
    await stage.app.stop();
  });

  const loads = async (who: Caller, branch = ''): Promise<Json[]> =>
    (await who.get(`/api/clients/caseloads${branch}`)).body.data;
  const total = async (who: Caller, path: string, filter: object): Promise<number> =>
    (await who.post(`/api/${path}/query`, { filter, size: 1 })).body.total;
  const countOf = (who: Caller, responsibleId: number): Promise<number> =>
    total(who, 'clients', all(rule('responsibleId', '=', responsibleId), rule('state', '=', 'active')));
  const split = (who: Caller, professionalIds: number[]) =>
    who.post('/api/clients/caseloads/split', { professionalIds });
  const sharesOf = (moves: Json[]) =>
    [...new Set(moves.map(({ to }) => to))].map((professionalId) => ({
      professionalId,
      clientIds: moves.filter(({ to }) => to === professionalId).map(({ clientId }) => clientId),
    }));
  const apply = (who: Caller, moves: Json[], more: object = {}) =>
    who.post('/api/clients/bulk', {
      selection: { ids: moves.map(({ clientId }) => clientId) },
      action: 'shareOut',
      params: { to: sharesOf(moves) },
      ...more,
    });

  test('each person has as many clients as the list of Contacts finds, for whoever looks', async () => {
    for (const who of [stage.people.superAdmin, stage.people.branchAdmin, stage.people.manager]) {
      const people = await loads(who);
      expect(people.length).toBeGreaterThan(1);
      for (const { id, clients } of people) expect([id, clients]).toEqual([id, await countOf(who, id)]);
    }
  });

  test('no client of a branch is left out, also where somebody of another branch is responsible', async () => {
    const { readers, writer } = stage.app.database;
    const stranger = await readers('professionals as p')
      .where({ 'p.company_id': 1, 'p.state': 'active', 'p.profile': 'employee' })
      .whereNotIn('p.id', readers('professional_branches').where({ branch_id: 2 }).select('professional_id'))
      .first('p.id');
    const client = { company_id: 1, branch_id: 2, state: 'active' };
    const { id } = await readers('clients').where(client).whereNotNull('responsible_id').first('id');
    await writer('clients').where({ id }).update({ responsible_id: stranger.id });
    for (const branchId of [1, 2, 3]) {
      const people = await loads(stage.boss, `?branchId=${branchId}`);
      const inHands = all(
        rule('branchId', '=', branchId),
        rule('state', '=', 'active'),
        rule('responsibleId', 'notNull'),
      );
      const sum = people.reduce((clients, each) => clients + each.clients, 0);
      expect([branchId, sum]).toEqual([branchId, await total(stage.boss, 'clients', inHands)]);
    }
  });

  test('hours are those given in the four weeks before now and booked in the four after', async () => {
    const { now } = stage.app.clock;
    const weeks = 28 * 86_400_000;
    for (const { id, hoursGiven, hoursBooked } of await loads(stage.boss)) {
      const minutes = async (state: string, from: number, to: number) => {
        const rows: { minutes: number }[] = await stage.app.database
          .readers('appointments')
          .where({ company_id: 1, professional_id: id, state })
          .where('starts_at', '>=', from)
          .where('starts_at', '<', to)
          .select('minutes');
        return Math.round(rows.reduce((sum, row) => sum + Number(row.minutes), 0) / 6) / 10;
      };
      expect([id, hoursGiven]).toEqual([id, await minutes('attended', now - weeks, now)]);
      expect([id, hoursBooked]).toEqual([id, await minutes('booked', now, now + weeks)]);
    }
  });

  test('what is proposed makes the numbers even, is written in one act, told once for each branch, and taken back at once', async () => {
    const { boss, app } = stage;
    const before = await clientRows(app.database);
    const people = [...(await loads(boss))].sort((a, b) => b.clients - a.clients).slice(0, 4);
    const ids = people.map(({ id }) => id);
    const { moves, counts, cut } = (await split(boss, ids)).body;
    expect([moves.length > 0, cut]).toEqual([true, false]);
    expect((await split(boss, ids)).body.moves).toEqual(moves);
    const numbers = counts.map(({ after }: Json) => after);
    expect(Math.max(...numbers) - Math.min(...numbers)).toBeLessThanOrEqual(1);
    const rehearsed = await apply(boss, moves, { dryRun: true });
    expect(rehearsed.body).toMatchObject({ matched: moves.length, changed: moves.length });
    expect(await clientRows(app.database)).toEqual(before);
    const last = (await app.database.readers('audit_events').max('id as last').first())?.last;
    const acted = await apply(boss, moves);
    expect(acted.body.changed).toBe(moves.length);
    for (const { id, after } of counts) expect([id, await countOf(boss, id)]).toEqual([id, after]);
    const events: Json[] = await app.database.readers('audit_events').where('id', '>', last).select();
    expect(new Set(events.map(({ branch_id }) => branch_id)).size).toBe(events.length);
    for (const { clientId, from, to } of moves.slice(0, 5)) {
      const { body } = await boss.get(`/api/clients/${clientId}/history`);
      expect(body.data[0].changes.responsibleId).toEqual({ before: from, after: to });
    }
    const undone = await undo(boss, acted);
    expect(undone.body).toEqual({ restored: moves.length, left: [] });
    expect(unstamped(await clientRows(app.database))).toEqual(unstamped(before));
  });

  test('sharing out is what assigning each share would be', async () => {
    const [twin, fresh] = [await startApp(dialect), await startApp(dialect)];
    const [hand, boss] = [await as(twin.url, 'superAdmin'), await as(fresh.url, 'superAdmin')];
    const shares = [3, 4, 5].map((professionalId, index) => ({
      professionalId,
      clientIds: stage.ids.slice(index * 12, index * 12 + 12),
    }));
    for (const { professionalId, clientIds: ids } of shares)
      await hand.post('/api/clients/bulk', {
        selection: { ids },
        action: 'assign',
        params: { professionalId },
      });
    const ids = shares.flatMap(({ clientIds }) => clientIds);
    const acted = await boss.post('/api/clients/bulk', {
      selection: { ids },
      action: 'shareOut',
      params: { to: shares },
    });
    expect(acted.status).toBe(200);
    expect(await numberless(fresh)).toEqual(await numberless(twin));
    await twin.stop();
    await fresh.stop();
  });

  test('who may not assign sees no caseloads, and nobody shares out what is not theirs', async () => {
    for (const who of ['employee', 'readOnly'] as const) {
      expect((await stage.people[who].get('/api/clients/caseloads')).status).toBe(403);
      expect((await split(stage.people[who], [2, 3])).status).toBe(403);
      expect((await apply(stage.people[who], [{ clientId: stage.ids[0], to: 2 }])).status).toBe(403);
    }
    const { moves } = (await split(stage.people.manager, [2, 3, 4, 5])).body;
    for (const { clientId } of moves)
      expect((await stage.people.manager.get(`/api/clients/${clientId}`)).status).toBe(200);
    expect((await split(stage.stranger, [2, 3])).status).toBe(400);
    expect((await apply(stage.stranger, [{ clientId: stage.ids[0], to: 13 }])).status).toBe(400);
  });

  test('shares that are not the selection, or to somebody unknown, are refused by their place', async () => {
    const [one = 0, two = 0] = stage.ids;
    const refused = async (ids: number[], to: object[]) => {
      const { status, body } = await stage.boss.post('/api/clients/bulk', {
        selection: { ids },
        action: 'shareOut',
        params: { to },
      });
      return [status, body.error.problems[0].path.join('.'), body.error.problems[0].code];
    };
    const share = (professionalId: number, ...clientIds: number[]) => ({ professionalId, clientIds });
    const elsewhere = [400, 'params.to', 'notTheSelection'];
    expect(await refused([one, two], [share(2, one)])).toEqual(elsewhere);
    expect(await refused([one], [share(2, one), share(3, one)])).toEqual(elsewhere);
    expect(await refused([one], [share(2, two)])).toEqual(elsewhere);
    expect(await refused([one, two], [share(2, one), share(99_999, two)])).toEqual([
      400,
      'params.to.1.professionalId',
      'unknownReference',
    ]);
  });
});

async function numberless({ database }: TestApp) {
  const { client_professionals: links, ...others } = await clientRows(database);
  return { ...others, links: links.map(({ id: _id, ...link }) => JSON.stringify(link)).sort() };
}
