import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { movedTables, stayingTables } from '#server/clients/merging/tables.ts';
import type { Json } from '../support/as.ts';
import { brokenLinks } from '../support/auditChain.ts';
import { type FileStage, ids, openFileStage } from '../support/file.ts';
import { dialects } from '../support/places.ts';

describe.each(dialects)('merging two clients on %s', (dialect) => {
  let stage: FileStage;
  beforeAll(async () => {
    stage = await openFileStage(dialect);
  });
  afterAll(async () => {
    expect(await brokenLinks(stage.app.database)).toEqual([]);
    await stage.app.stop();
  });

  const merge = (
    into: number,
    body: object,
    who: 'superAdmin' | 'manager' | 'employee' | 'branchAdmin' = 'superAdmin',
  ) => stage.people[who].post(`/api/clients/${into}/merge`, body);
  const holders = async (id: number): Promise<Record<string, number>> => {
    const counted = movedTables.map(async (table) => {
      const row = await stage.app.database.readers(table).where({ client_id: id }).count('* as n').first();
      return [table, Number(row?.n)] as const;
    });
    return Object.fromEntries(await Promise.all(counted));
  };

  test('every table that has a client in it is thought of', async () => {
    const { readers } = stage.app.database;
    const rows =
      dialect === 'sqlite'
        ? await readers.raw(
            `select m.name as name from sqlite_master as m, pragma_table_info(m.name) as c where m.type = 'table' and c.name = 'client_id'`,
          )
        : (
            await readers.raw(
              `select c.table_name as name from information_schema.columns as c join information_schema.tables as t
                using (table_schema, table_name) where c.column_name = 'client_id' and t.table_type = 'BASE TABLE' and table_schema = 'public'`,
            )
          ).rows;
    expect(rows.map(({ name }: { name: string }) => name).sort()).toEqual(
      [...movedTables, ...stayingTables].sort(),
    );
  });

  test('84: refused while both have a main e-mail, and nothing is changed', async () => {
    const one = await stage.newClient({ email: 'un@fusion.example' });
    const two = await stage.newClient({ email: 'deux@fusion.example' });
    const { status, body } = await merge(one.id, { from: two.id });
    expect([status, body.error.problems]).toEqual([409, [{ path: ['from'], code: 'bothHaveEmail' }]]);
    expect((await stage.people.superAdmin.get(`/api/clients/${two.id}`)).body.data.version).toBe(two.version);
  });

  test('two who merge the same accounts into each other at one instant leave one of them', async () => {
    for (let turn = 0; turn < 5; turn += 1) {
      const [one, two] = [await stage.newClient({ email: null }), await stage.newClient({ email: null })];
      const both = [merge(one.id, { from: two.id }), merge(two.id, { from: one.id })];
      const statuses = (await Promise.all(both)).map(({ status }) => status);
      expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    }
  });

  test('83, 85: one account holds everything afterwards, the other is closed; the rehearsal has said so', async () => {
    const { people, app } = stage;
    const seen = await app.database
      .readers('challenge_participants as p')
      .join('announcement_recipients as a', 'a.client_id', 'p.client_id')
      .join('clients as c', 'c.id', 'p.client_id')
      .join('measurements as m', 'm.client_id', 'p.client_id')
      .where({ 'c.company_id': 1 })
      .whereNotNull('c.email')
      .distinct('p.client_id', 'p.challenge_id')
      .orderBy(['p.challenge_id', 'p.client_id']);
    const pair =
      seen.flatMap((row: Json, at: number) =>
        seen
          .slice(at + 1)
          .flatMap((other: Json) => (other.challenge_id === row.challenge_id ? [[row, other]] : [])),
      )[0] ?? [];
    const [from, into] = pair.map(({ client_id }: Json) => client_id);
    await app.database.writer('account_emails').where({ client_id: into }).delete();
    await app.database.writer('clients').where({ id: into }).update({ email: null, phone: null });
    await app.database.writer('clients').where({ id: from }).update({ phone: '514 555-0199' });
    const [before, other] = [await holders(from), await holders(into)];
    const email = (await people.superAdmin.get(`/api/clients/${from}`)).body.data.email;

    const rehearsed = await merge(into, { from, dryRun: true });
    expect(rehearsed.body.moved.appointments).toBe(before.appointments);
    expect(rehearsed.body.changes).toMatchObject({
      email: { before: null, after: email },
      phone: { after: '514 555-0199' },
    });
    expect([await holders(from), await holders(into)]).toEqual([before, other]);

    const merged = await merge(into, { from });
    expect(merged.status).toBe(200);
    expect(merged.body.data).toMatchObject({ email, phone: '514 555-0199' });
    const after = await holders(into);
    expect(Object.values(await holders(from)).every((count) => count === 0)).toBe(true);
    for (const table of [
      'appointments',
      'interventions',
      'programs',
      'program_sessions',
      'client_invoices',
      'client_payments',
      'challenge_entries',
    ])
      expect([table, after[table]]).toEqual([table, (before[table] ?? 0) + (other[table] ?? 0)]);
    const twice = await app.database
      .readers('group_members')
      .where({ client_id: into })
      .groupBy('group_id')
      .havingRaw('count(*) > 1')
      .select('group_id');
    expect(twice).toEqual([]);
    expect((await people.superAdmin.get(`/api/clients/${from}`)).status).toBe(404);
    const { client_id } = await app.database.readers('account_emails').where({ email }).first('client_id');
    expect(client_id).toBe(into);
  });

  test('what both say is taken from the closed account only where that is asked', async () => {
    const into = await stage.newClient({ phone: '1', address: 'ici' });
    const from = await stage.newClient({ phone: '2', address: 'là', birthDate: '1990-05-01' });
    const { body } = await merge(into.id, { from: from.id, take: ['address'] });
    expect(body.data).toMatchObject({
      phone: '1',
      address: 'là',
      birthDate: '1990-05-01',
      lastName: into.lastName,
    });
  });

  test('takes who may change both; what is out of sight never was', async () => {
    const mine = await stage.newClient();
    const foreign = await stage.newClient({ branchId: 2, responsibleId: null });
    expect((await merge(mine.id, { from: foreign.id }, 'employee')).status).toBe(403);
    const [hidden, none] = [
      await merge(mine.id, { from: foreign.id }, 'manager'),
      await merge(mine.id, { from: 99_999_999 }, 'manager'),
    ];
    expect([hidden.status, hidden.body.error.problems]).toEqual([none.status, none.body.error.problems]);
    expect((await merge(mine.id, { from: foreign.id }, 'branchAdmin')).status).toBe(404);
    expect((await merge(mine.id, { from: mine.id })).status).toBe(400);
    expect((await merge(mine.id, { from: foreign.id, keep: true })).status).toBe(400);
  });

  test('a manager is told nothing of a group that is out of sight', async () => {
    const [into, from] = [await stage.newClient(), await stage.newClient()];
    const { id: groupId } = await stage.app.database
      .readers('groups')
      .where({ company_id: 1, branch_id: 2 })
      .whereNot({ responsible_id: ids.manager })
      .whereNotIn(
        'id',
        stage.app.database
          .readers('group_professionals')
          .where({ professional_id: ids.manager })
          .select('group_id'),
      )
      .first('id');
    await stage.app.database
      .writer('group_members')
      .insert({ company_id: 1, group_id: groupId, client_id: from.id, since: 1, source: 'single' });
    const told = await merge(into.id, { from: from.id, dryRun: true }, 'manager');
    expect(told.body.moved.memberships).toBe(
      (
        await stage.people.manager.get(
          `/api/memberships?size=1&filter=${encodeURIComponent(JSON.stringify({ combinator: 'and', rules: [{ field: 'clientId', operator: '=', value: from.id }] }))}`,
        )
      ).body.total,
    );
    expect((await merge(into.id, { from: from.id }, 'manager')).status).toBe(200);
    const kept = await stage.app.database
      .readers('group_members')
      .where({ client_id: into.id, group_id: groupId });
    expect(kept).toHaveLength(1);
  });
});
