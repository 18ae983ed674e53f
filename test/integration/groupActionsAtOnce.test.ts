import { describe, expect, test } from 'vitest';
import { readConfig } from '#server/config.ts';
import { type Database, databasePlace, openDatabase } from '#server/database.ts';
import { signIn } from '../support/as.ts';
import { brokenLinks } from '../support/auditChain.ts';
import { startChild } from '../support/childServer.ts';
import { testNow } from '../support/clock.ts';
import { dialects, newPlace } from '../support/places.ts';

const kills = Number(process.env.TEST_BULK_KILLS ?? 8) / 2;
const members = 2_000;

describe.each(dialects)('a group of thousands on %s', (dialect) => {
  test(`is acted on all or nothing when the server is killed meanwhile, ${kills} times`, async () => {
    const place = await newPlace(dialect);
    const database = openDatabase(databasePlace(readConfig(place.environment)));
    const groupId = await fullGroup(database);
    let lasted = Number.POSITIVE_INFINITY;
    for (let round = 0; round <= kills; round += 1) {
      const server = await startChild(place.environment);
      const caller = await signIn(server.url, 'super@cohort.example');
      const before = await appointments(database);
      const params = { startsAt: testNow + round, minutes: 45, type: 'group', professionalId: 1 };
      const act = { action: 'addAppointment', params };
      const began = performance.now();
      const answered = caller.post(`/api/groups/${groupId}/actions`, act).catch(() => undefined);
      if (round === 0) {
        expect((await answered)?.body).toMatchObject({ matched: members, changed: members });
        lasted = performance.now() - began;
      } else await new Promise((resolve) => setTimeout(resolve, (1.4 * lasted * (round - 0.5)) / kills));
      await server.kill();
      const answer = await answered;
      const made = (await appointments(database)) - before;
      expect([0, members]).toContain(made);
      if (answer?.status === 200) expect(made).toBe(members);
    }
    process.stdout.write(`${dialect}: an appointment for ${members} members took ${Math.round(lasted)} ms\n`);
    expect(lasted).toBeLessThan(5_000);
    expect(await brokenLinks(database)).toEqual([]);
    await database.close();
    await place.remove();
  }, 300_000);
});

const appointments = async ({ readers }: Database): Promise<number> => {
  const [row] = await readers('appointments').count({ n: '*' });
  return Number(row?.n);
};

/** Copies of one client, all in one group. */
async function fullGroup({ writer }: Database): Promise<number> {
  const { id: _, ...client } = await writer('clients').where({ company_id: 1, state: 'active' }).first();
  const copies = Array.from({ length: members }, (_each, n) => ({
    ...client,
    email: null,
    username: null,
    last_name: `N${n}`,
  }));
  await writer.batchInsert('clients', copies, 20);
  const { id: groupId, company_id } = await writer('groups').where({ company_id: 1 }).first();
  await writer('group_members').where({ group_id: groupId }).delete();
  const ids: number[] = await writer('clients')
    .where('last_name', 'like', 'N%')
    .whereNull('email')
    .where({ company_id })
    .orderBy('id', 'desc')
    .limit(members)
    .pluck('id');
  const rows = ids.map((client_id) => ({
    company_id,
    group_id: groupId,
    client_id,
    since: 1,
    source: 'bulk',
  }));
  await writer.batchInsert('group_members', rows, 100);
  return groupId;
}
