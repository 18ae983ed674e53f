import { describe, expect, test } from 'vitest';
import { readConfig } from '#server/config.ts';
import { databasePlace, openDatabase } from '#server/database.ts';
import { type Caller, signIn } from '../support/as.ts';
import { brokenLinks } from '../support/auditChain.ts';
import { startChild } from '../support/childServer.ts';
import { sendFile } from '../support/importing.ts';
import { dialects, newPlace } from '../support/places.ts';

const size = 10_000;
const rounds = { sqlite: 2, postgres: 1 };

const fileOf = (round: number): string =>
  `prénom,nom,courriel\n${Array.from({ length: size }, (_, n) => `P${n},Killed${round},p${n}@killed${round}.example`).join('\n')}\n`;

describe.each(dialects)('a server killed in the middle, on %s', (dialect) => {
  test(`of importing and of changing ${size} clients has done all or nothing, and a retry adds nothing`, async () => {
    const place = await newPlace(dialect);
    const database = openDatabase(databasePlace(readConfig(place.environment)));
    const count = async (round: number, where: object = {}) => {
      const rows = database.readers('clients').where({ last_name: `Killed${round}`, ...where });
      return Number((await rows.count('* as n').first())?.n);
    };
    for (let round = 0; round < rounds[dialect]; round += 1) {
      const file = fileOf(round);
      const send = (url: string, boss: Caller) =>
        sendFile(url, boss, { file, headers: { 'Idempotency-Key': `import-${round}` } });
      await killDuring(place.environment, 500 + round * 700, send);
      expect([0, size]).toContain(await count(round));
      await killDuring(place.environment, 0, async (url, boss) => {
        const [first, second] = [await send(url, boss), await send(url, boss)];
        expect([first.status, first.body.counts.create]).toEqual([200, size]);
        expect(second.body).toEqual(first.body);
      });
      expect(await count(round)).toBe(size);
      const act = (url: string, boss: Caller) => {
        const filter = {
          combinator: 'and',
          rules: [{ field: 'lastName', operator: '=', value: `Killed${round}` }],
        };
        const body = {
          selection: { filter, except: [], expectedTotal: size },
          action: 'archive',
          params: {},
        };
        return fetch(`${url}/api/clients/bulk`, {
          method: 'POST',
          headers: {
            Cookie: boss.cookie,
            'Content-Type': 'application/json',
            'Idempotency-Key': `bulk-${round}`,
          },
          body: JSON.stringify(body),
        }).then((response) => response.json());
      };
      await killDuring(place.environment, 30 + round * 60, act);
      expect([0, size]).toContain(await count(round, { state: 'archived' }));
      await killDuring(place.environment, 0, async (url, boss) => {
        expect((await act(url, boss)).changed).toBe(size);
      });
      expect(await count(round, { state: 'archived' })).toBe(size);
    }
    expect(await brokenLinks(database)).toEqual([]);
    await database.close();
    await place.remove();
  }, 240_000);
});

/** Lets a server work for so many milliseconds, or until it is done when none are given, and then kills it. */
async function killDuring(
  environment: Record<string, string>,
  milliseconds: number,
  work: (url: string, boss: Caller) => Promise<unknown>,
): Promise<void> {
  const server = await startChild(environment);
  const boss = await signIn(server.url, 'super@cohort.example');
  const working = work(server.url, boss);
  if (milliseconds === 0) await working;
  else {
    working.catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
  }
  await server.kill();
}
