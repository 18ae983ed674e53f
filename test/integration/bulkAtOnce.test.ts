import { describe, expect, test } from 'vitest';
import { actOnClients } from '#server/clients/bulk/act.ts';
import { undoBulk } from '#server/clients/bulk/undo.ts';
import { readConfig } from '#server/config.ts';
import { accessFor } from '#server/dataAccess.ts';
import { type Database, databasePlace, openDatabase } from '#server/database.ts';
import { readViewer } from '#server/viewer.ts';
import { ifMatch, signIn } from '../support/as.ts';
import { brokenLinks } from '../support/auditChain.ts';
import { openStage, undo } from '../support/bulk/stage.ts';
import { startChild } from '../support/childServer.ts';
import { testNow } from '../support/clock.ts';
import { dialects, newPlace } from '../support/places.ts';

const kills = Number(process.env.TEST_BULK_KILLS ?? 8);
const most = 400;

describe.each(dialects)('thousands at once on %s', (dialect) => {
  test('take as many statements as a few', async () => {
    const place = await newPlace(dialect);
    const database = openDatabase(databasePlace(readConfig(place.environment)));
    expect(await statementsFor(database, most)).toEqual(await statementsFor(database, 4));
    await database.close();
    await place.remove();
  });

  test('and single changes of the same clients at the same time lose nothing, nor does the log', async () => {
    const { app, boss, bulk, ids } = await openStage(dialect);
    const before = await versions(app.database);
    const patch = async (id: number) => {
      const { version } = (await boss.get(`/api/clients/${id}`)).body.data;
      return boss.patch(`/api/clients/${id}`, { phone: '514 555-0144' }, ifMatch(version));
    };
    const answers = await Promise.all([
      ...[2, 3, 4].map((professionalId) => bulk(boss, 'assign', { professionalId })),
      bulk(boss, 'setBranch', { branchId: 2 }),
      bulk(boss, 'addToGroup', { groupId: 3 }),
      ...ids.slice(0, 30).map(patch),
    ]);
    expect(answers.filter(({ status }) => ![200, 412, 503].includes(status))).toEqual([]);
    const acted = answers.slice(0, 4).filter(({ status }) => status === 200);
    expect(acted.length).toBeGreaterThan(0);
    await Promise.all(acted.map((answer) => undo(boss, answer)));
    await assertEachChangeLogged(app.database, before);
    expect(await brokenLinks(app.database)).toEqual([]);
    await app.stop();
  });

  test(`leave all or nothing when the server is killed meanwhile, ${kills} times`, async () => {
    const place = await newPlace(dialect);
    const database = openDatabase(databasePlace(readConfig(place.environment)));
    const ids: number[] = await database
      .readers('clients')
      .where({ company_id: 1, state: 'active' })
      .limit(most)
      .pluck('id');
    const outcomes = new Set<number>();
    for (let round = 0; round < kills; round += 1) {
      const server = await startChild(place.environment);
      const caller = await signIn(server.url, 'super@cohort.example');
      const professionalId = 2 + (round % 2);
      const before = await heldBy(database, professionalId, ids);
      const request = { selection: { ids }, action: 'assign', params: { professionalId } };
      const began = performance.now();
      await caller.post('/api/clients/bulk', { ...request, dryRun: true });
      const lasts = performance.now() - began;
      const answered = caller.post('/api/clients/bulk', request).catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, (1.5 * lasts * (round + 0.5)) / kills));
      await server.kill();
      const answer = await answered;
      const after = await heldBy(database, professionalId, ids);
      expect([before, ids.length]).toContain(after);
      if (answer?.status === 200) expect(after).toBe(ids.length);
      outcomes.add(after === before ? 0 : 1);
    }
    expect(await brokenLinks(database)).toEqual([]);
    await assertKept(database);
    process.stdout.write(
      `${dialect}: ${kills} kills amid bulk actions, ${outcomes.size === 2 ? 'some before and some after' : 'all on one side of'} the commit\n`,
    );
    await database.close();
    await place.remove();
  }, 300_000);
});

/** How the statements of one action and of its undoing begin: only how many names the log looks up may differ. */
async function statementsFor(database: Database, count: number): Promise<string[]> {
  const viewer = await readViewer(database.readers, 1);
  if (!viewer) throw new Error('the demo has changed');
  const where = { company_id: 1, branch_id: 1 };
  const ids = await database
    .readers('clients')
    .where(where)
    .whereNot('state', 'deleted')
    .limit(count)
    .pluck('id');
  const access = accessFor(viewer, database.dialect, testNow);
  const asking = { dialect: database.dialect, viewer, access, now: testNow, requestId: 'counted' };
  const statements: string[] = [];
  const keep = ({ sql }: { sql: string }) => statements.push(sql.slice(0, 60));
  database.writer.on('query', keep);
  const request = {
    selection: { ids },
    action: 'assign' as const,
    params: { professionalId: 6 },
    dryRun: false,
  };
  const unkeyed = { before: async () => undefined, after: async () => undefined };
  const { undo: way } = await actOnClients(database, asking, request, unkeyed);
  if (way) await undoBulk(database, asking, way.id);
  database.writer.removeListener('query', keep);
  return statements;
}

const versions = async ({ readers }: Database): Promise<Map<number, number>> =>
  new Map(
    (await readers('clients').where({ company_id: 1 }).select('id', 'version')).map(({ id, version }) => [
      id,
      version,
    ]),
  );

/** How often each client's version moved is how many events tell of the client, but for groups and for who has only looked. */
async function assertEachChangeLogged(database: Database, before: Map<number, number>): Promise<void> {
  const told = new Map<number, number>();
  const own = await database
    .readers('audit_events')
    .where({ resource: 'clients' })
    .whereNot({ action: 'open' })
    .whereNotNull('record_id')
    .pluck('record_id');
  const among = await database
    .readers('audit_event_clients as c')
    .join('audit_events as e', 'e.id', 'c.event_id')
    .where('e.resource', 'clients')
    .pluck('c.client_id');
  for (const id of [...own, ...among]) told.set(id, (told.get(id) ?? 0) + 1);
  for (const [id, version] of await versions(database))
    expect([id, version - (before.get(id) ?? 0)]).toEqual([id, told.get(id) ?? 0]);
}

async function heldBy({ readers }: Database, professionalId: number, ids: number[]): Promise<number> {
  const rows = await readers('clients')
    .where({ responsible_id: professionalId })
    .whereIn('id', ids)
    .pluck('id');
  return rows.length;
}

/** Every action that was kept is in the log with the clients that it changed, and nothing else is. */
async function assertKept({ readers }: Database): Promise<void> {
  const rows = await readers('bulk_action_rows').count('* as n').first();
  const named = await readers('audit_event_clients').count('* as n').first();
  expect(Number(rows?.n)).toBe(Number(named?.n));
  expect((await readers('bulk_actions').pluck('id')).length).toBe(
    (await readers('bulk_action_rows').distinct('bulk_id').pluck('bulk_id')).length,
  );
}
