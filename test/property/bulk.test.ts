import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Changes } from '#server/audit.ts';
import { changesOf } from '#server/bulkEvents.ts';
import { actOnClients } from '#server/clients/bulk/act.ts';
import { undoBulk } from '#server/clients/bulk/undo.ts';
import { type BulkAnswer, type BulkRequest, bulkBody } from '#server/clients/contract.ts';
import { accessFor } from '#server/dataAccess.ts';
import type { Database } from '#server/database.ts';
import { AppError } from '#server/errors.ts';
import { resources } from '#server/resources.ts';
import type { SessionViewer } from '#server/viewer.ts';
import { updateRecord } from '#server/writes.ts';
import { brokenLinks } from '../support/auditChain.ts';
import { plainBulk, sees } from '../support/bulk/plainBulk.ts';
import { plainUndo } from '../support/bulk/plainUndo.ts';
import { anyStep, type Step, viewerIds } from '../support/bulk/steps.ts';
import { testNow } from '../support/clock.ts';
import { type Engines, openEngines } from '../support/engines.ts';
import { readTables } from '../support/hostileCompany.ts';
import type { StoredRow, Tables } from '../support/meaning.ts';

const seed = Number(process.env.TEST_SEED ?? 20_261_126);
const steps = Number(process.env.TEST_BULK_STEPS ?? 120);
const minutes = 60_000;

let engines: Engines;
let viewers: Map<number, SessionViewer>;
beforeAll(async () => {
  engines = await openEngines(seed);
  viewers = new Map(await Promise.all(viewerIds.map(async (id) => [id, await engines.viewer(id)] as const)));
}, 2 * minutes);
afterAll(() => engines.close());

test(
  'many clients at once are changed as one by one, rehearsed as they are changed, and put back byte by byte but where somebody has changed them since',
  async () => {
    const script: Step[] = fc.sample(anyStep, { seed, numRuns: steps });
    const sum = { refused: 0, changed: 0, restored: 0, left: 0 };
    for (const database of engines.databases) {
      const untouched = await otherTables(database);
      let now = testNow;
      for (const [index, step] of script.entries()) {
        now += step.later;
        const told = await take({ database, step, now }).catch((cause: unknown) => {
          throw new Error(`step ${index} on ${database.dialect}: ${JSON.stringify(step)}`, { cause });
        });
        for (const [name, count] of Object.entries(told)) sum[name as keyof typeof sum] += count;
      }
      expect(await brokenLinks(database)).toEqual([]);
      expect(await otherTables(database)).toEqual(untouched);
    }
    process.stdout.write(`bulk: ${steps} steps on each database, ${JSON.stringify(sum)}\n`);
    for (const count of Object.values(sum)) expect(count).toBeGreaterThan(20);
  },
  10 * minutes,
);

interface Taken {
  database: Database;
  step: Step;
  now: number;
}

async function take({ database, step, now }: Taken): Promise<Record<string, number>> {
  const viewer = viewerOf(step.viewerId);
  const before = await storedTables(database);
  const { request, chosen } = requestOf(step, before, viewer);
  const plain = plainBulk(before, viewer, { ...step.act, chosen, now });
  const rehearsed = await attempt(database, viewer, { ...request, dryRun: true }, now);
  expect(await storedTables(database)).toEqual(before);
  const { undo, ...acted } = await attempt(database, viewer, request, now);
  expect(acted).toEqual(rehearsed);
  expect(acted).toEqual('refused' in plain ? plain : plain.answer);
  const after = await storedTables(database);
  const expected = 'refused' in plain ? before : plain.tables;
  expect(unnumbered(after, before)).toEqual(unnumbered(expected, before));
  await assertTold(database, before, after);
  if ('refused' in plain) return { refused: 1 };
  if (!undo || !step.undo) return { changed: plain.answer.changed };
  await editMeanwhile({ database, step, now }, before, after);
  return takeBack({ database, viewer, now }, undo.id, { before, after });
}

const viewerOf = (id: number): SessionViewer => {
  const viewer = viewers.get(id);
  if (!viewer) throw new Error(`nobody has the key ${id}`);
  return viewer;
};

const concerned = [
  'branches',
  'professionals',
  'professional_branches',
  'clients',
  'client_professionals',
  'groups',
  'group_members',
  'group_professionals',
  'challenges',
  'challenge_participants',
];

/** What an action could touch, and what decides about it. */
async function storedTables({ readers }: Database): Promise<Tables> {
  const read = async (name: string) => [name, await readers(name).orderBy('id').select()] as const;
  return Object.fromEntries(await Promise.all(concerned.map(read)));
}

/** Everything else, but the log and what is only another look at the clients. */
async function otherTables(database: Database): Promise<Tables> {
  const tables = await readTables(database);
  const seen = [...concerned, 'audit_events', 'client_changes'];
  return Object.fromEntries(Object.entries(tables).filter(([name]) => !seen.includes(name)));
}

function requestOf(
  { act, selection }: Step,
  tables: Tables,
  viewer: SessionViewer,
): { request: BulkRequest; chosen: (row: StoredRow) => boolean } {
  const asked = (wanted: object) => bulkBody.parse({ ...act, selection: wanted });
  if ('ids' in selection) {
    const named = new Set<unknown>(selection.ids);
    return { request: asked(selection), chosen: ({ id }) => named.has(id) };
  }
  const { filter, except } = selection;
  const isSeen = sees(tables, viewer);
  const expectedTotal = (tables.clients ?? []).filter((row) => isSeen(row) && filter.holds(row)).length;
  const request = asked({ filter: { combinator: 'and', rules: [filter.rule] }, except, expectedTotal });
  return { request, chosen: (row) => filter.holds(row) && !except.includes(Number(row.id)) };
}

const asking = (database: Database, viewer: SessionViewer, now: number) => ({
  dialect: database.dialect,
  viewer,
  access: accessFor(viewer, database.dialect, now),
  now,
  requestId: 'property',
});

async function attempt(
  database: Database,
  viewer: SessionViewer,
  request: BulkRequest,
  now: number,
): Promise<Partial<BulkAnswer> & { refused?: string }> {
  const unkeyed = { before: async () => undefined, after: async () => undefined };
  try {
    return await actOnClients(database, asking(database, viewer, now), request, unkeyed);
  } catch (thrown) {
    if (thrown instanceof AppError) return { refused: thrown.code };
    throw thrown;
  }
}

/** Rows in one order, the keys of new ones left out: on PostgreSQL a rehearsal uses some up. */
function unnumbered(tables: Tables, before: Tables): Record<string, string[]> {
  const lines = Object.entries(tables).map(([name, rows]) => {
    const known = new Set((before[name] ?? []).map(({ id }) => id));
    const told = rows.map((row) => ({ ...row, id: known.has(row.id ?? null) ? row.id : null }));
    return [name, told.map((row) => JSON.stringify(Object.entries(row).sort())).sort()];
  });
  return Object.fromEntries(lines);
}

const toldColumns = [
  ['responsible_id', 'responsibleId'],
  ['branch_id', 'branchId'],
  ['state', 'state'],
] as const;

/** The log says of each client who was changed what really differs. */
async function assertTold(database: Database, before: Tables, after: Tables): Promise<void> {
  const formerly = new Map((before.clients ?? []).map((row) => [row.id, row]));
  const changed = (after.clients ?? []).filter(
    ({ id = null, version }) => formerly.get(id)?.version !== version,
  );
  const newest = await newestEvents(database, changed);
  for (const row of changed) {
    const told = changesOf(newest.get(Number(row.id)) ?? {}, Number(row.id));
    for (const [column, field] of toldColumns) {
      const [was, is] = [formerly.get(row.id ?? null)?.[column], row[column]];
      expect(told[field]).toEqual(was === is ? undefined : { before: was, after: is });
    }
  }
}

async function newestEvents({ readers }: Database, clients: StoredRow[]): Promise<Map<number, Changes>> {
  const rows: { client_id: number; changes: string }[] = await readers('audit_event_clients as c')
    .join('audit_events as e', 'e.id', 'c.event_id')
    .whereIn(
      'c.client_id',
      clients.map(({ id }) => Number(id)),
    )
    .orderBy('e.id')
    .select('c.client_id', 'e.changes');
  return new Map(rows.map(({ client_id, changes }) => [client_id, JSON.parse(changes)]));
}

/** A super administrator changes a few clients one by one, mostly such as the action has changed. */
async function editMeanwhile({ database, step, now }: Taken, before: Tables, after: Tables): Promise<void> {
  const formerly = new Map((before.clients ?? []).map(({ id, version }) => [id, version]));
  const own = (after.clients ?? []).filter((row) => row.company_id === 1 && row.state !== 'deleted');
  const changed = own.filter(({ id = null, version }) => formerly.get(id) !== version);
  const edited = changed.length > 0 ? changed : own;
  const stamps = { requestId: 'edit', baseUrl: 'http://localhost', now };
  const write = {
    ...stamps,
    database,
    viewer: viewerOf(1),
    name: 'clients' as const,
    resource: resources.clients,
  };
  for (const { place, moves } of step.edits) {
    const { id } = edited[place % edited.length] ?? {};
    const { version, branch_id } = await database.readers('clients').where({ id }).first();
    const body = moves
      ? { branchId: (Number(branch_id) % 3) + 1 }
      : { phone: `514 555-01${10 + (place % 90)}` };
    await updateRecord(write, Number(id), version, body);
  }
}

async function takeBack(
  { database, viewer, now }: { database: Database; viewer: SessionViewer; now: number },
  bulkId: number,
  around: { before: Tables; after: Tables },
): Promise<Record<string, number>> {
  const expected = plainUndo({ ...around, current: await storedTables(database), viewer, now });
  const { restored, left } = await undoBulk(database, asking(database, viewer, now), bulkId);
  expect([restored, left.map(({ id }) => id)]).toEqual([expected.restored, expected.left]);
  expect(await storedTables(database)).toEqual(expected.tables);
  const again = undoBulk(database, asking(database, viewer, now), bulkId);
  await expect(again).rejects.toMatchObject({ code: 'conflict' });
  return { changed: restored, restored, left: left.length };
}
