import { expect } from 'vitest';
import type { Dialect } from '#reports/sql.ts';
import { readConfig } from '#server/config.ts';
import { databasePlace, openDatabase } from '#server/database.ts';
import { type Caller, ifMatch, signIn } from './as.ts';
import { type ChildServer, startChild } from './childServer.ts';
import { newPlace } from './places.ts';

const most = Number(process.env.TEST_KILLS ?? 100);

/** How long a server writes before it is killed, differing from round to round: those that are wanted of all rounds on a database. */
export function killsAfter(dialect: Dialect, isWanted: (milliseconds: number) => boolean): number[] {
  const rounds = dialect === 'sqlite' ? most : Math.ceil(most / 5);
  return Array.from({ length: rounds }, (_, round) => 60 + ((round * 37) % 300)).filter(isWanted);
}

/** Starts a server over and over and kills it while it writes; what it acknowledged must be there, now and in the end. */
export async function outliveKills(dialect: Dialect, kills: readonly number[]): Promise<void> {
  const place = await newPlace(dialect);
  const ledger: Ledger = { acknowledged: new Map(), doubtful: new Map() };
  const ready: number[] = [];
  for (const [round, milliseconds] of kills.entries()) {
    const server = await startChild(place.environment);
    ready.push(server.readyMilliseconds);
    const caller = await signIn(server.url, 'super@cohort.example');
    await verify(caller, ledger);
    await writeUntilKilled({ server, caller, round, milliseconds }, ledger);
  }
  const slowest = Math.round(Math.max(...ready));
  process.stdout.write(
    `${dialect}: ${kills.length} kills, ${ledger.acknowledged.size} acknowledged records kept, ready in at most ${slowest} ms\n`,
  );
  expect(ledger.acknowledged.size).toBeGreaterThan(kills.length);
  await assertWhole(place.environment, ledger);
  await place.remove();
}

/** What the server acknowledged: a record's key and the last value it confirmed. In doubt is the one that had no answer yet. */
interface Ledger {
  acknowledged: Map<number, string>;
  doubtful: Map<number, string>;
}

interface Round {
  server: ChildServer;
  caller: Caller;
  round: number;
  milliseconds: number;
}

/** Creates and changes branches from several hands at once until the process is gone. */
async function writeUntilKilled(
  { server, caller, round, milliseconds }: Round,
  ledger: Ledger,
): Promise<void> {
  await writeOnce(caller, ledger, `${round}-first`);
  let isGone = false;
  const hands = Array.from({ length: 4 }, async (_, hand) => {
    for (let step = 0; !isGone; step += 1)
      await writeOnce(caller, ledger, `${round}-${hand}-${step}`).catch(refuseRefusals);
  });
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  await server.kill();
  isGone = true;
  await Promise.all(hands);
}

/** A connection that breaks is what a kill looks like; an answer that refuses is a fault of the test. */
function refuseRefusals(thrown: unknown): void {
  if (thrown instanceof Error && thrown.message.startsWith('refused')) throw thrown;
}

async function writeOnce(caller: Caller, { acknowledged, doubtful }: Ledger, name: string): Promise<void> {
  const created = await caller.post('/api/branches', { name, address: 'first' });
  if (created.status !== 201) throw new Error(`refused: ${JSON.stringify(created.body)}`);
  const { id } = created.body.data;
  acknowledged.set(id, 'first');
  doubtful.set(id, 'second');
  const changed = await caller.patch(`/api/branches/${id}`, { address: 'second' }, ifMatch(1));
  if (changed.status === 200) acknowledged.set(id, 'second');
}

async function verify(caller: Caller, { acknowledged, doubtful }: Ledger): Promise<void> {
  const ids = [...acknowledged.keys()].slice(-60);
  if (ids.length === 0) return;
  const { body } = await caller.get(`/api/branches?ids=${ids.join(',')}`);
  const found = new Map(body.data.map(({ id, address }: { id: number; address: string }) => [id, address]));
  for (const id of ids) expect([acknowledged.get(id), doubtful.get(id)]).toContain(found.get(id));
}

/** Every acknowledged record with its value, one audit event for each change, and a file that the database itself finds sound. */
async function assertWhole(
  environment: Record<string, string>,
  { acknowledged, doubtful }: Ledger,
): Promise<void> {
  const database = openDatabase(databasePlace(readConfig(environment)));
  const rows: { id: number; address: string; version: number }[] = await database
    .readers('branches')
    .where('id', '>', 5)
    .select('id', 'address', 'version');
  const found = new Map(rows.map((row) => [row.id, row]));
  for (const [id, value] of acknowledged) expect([value, doubtful.get(id)]).toContain(found.get(id)?.address);
  const lost = [...acknowledged].filter(
    ([id, value]) => value === 'second' && found.get(id)?.address !== 'second',
  );
  expect(lost).toEqual([]);
  const events = await database
    .readers('audit_events')
    .where({ resource: 'branches' })
    .count('* as n')
    .first();
  expect(Number(events?.n)).toBe(rows.reduce((sum, { version }) => sum + version, 0));
  if (database.dialect === 'sqlite') {
    expect(await database.readers.raw('pragma integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    expect(await database.readers.raw('pragma foreign_key_check')).toEqual([]);
  }
  await database.close();
}
