import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sourceNamed } from '#reports/catalog.ts';
import type { SearchCondition } from '#reports/condition.ts';
import { fold } from '#reports/fold.ts';
import { filterCondition, parseSort, readPage, searchCondition } from '#server/dataAccess.ts';
import type { Database } from '#server/database.ts';
import { listRecords } from '#server/records.ts';
import { resources } from '#server/resources.ts';
import type { SessionViewer } from '#server/viewer.ts';
import { viewerIds } from '../support/bulk/steps.ts';
import { type Engines, openEngines } from '../support/engines.ts';

const seed = Number(process.env.TEST_SEED ?? 20_261_127);
const minutes = 60_000;
const clients = sourceNamed('clients');

/** Names with what an index or a pattern could stumble over. */
const awkward = [
  '100%',
  'a_b',
  'c:\\d',
  "L'Heureux",
  'say "hi"',
  'NEAR(x',
  'a*b',
  'ééé',
  'Ωμέγα',
  '日本語',
  'x-y',
  'and or not',
];

let engines: Engines;
beforeAll(async () => {
  engines = await openEngines(seed, nameAwkwardly);
}, 2 * minutes);
afterAll(() => engines.close());

async function nameAwkwardly({ writer }: Database): Promise<void> {
  for (const [index, name] of awkward.entries())
    await writer('clients')
      .where({ id: index + 1 })
      .update({ search: fold(`${name} ${awkward[(index + 5) % awkward.length]} 514 555-01${index}`) });
}

test(
  'a search finds exactly the clients in sight whose text holds each of its words, on every database, by the index and without',
  async () => {
    const texts = (engines.tables.clients ?? []).map(({ search }) => String(search));
    const queries = fc.sample(anyQuery(texts), { seed, numRuns: 250 });
    let found = 0;
    for (const id of viewerIds) {
      const viewer = await engines.viewer(id);
      for (const database of engines.databases) {
        const seen = await everybody(database, viewer);
        for (const q of queries) {
          const wanted = seen.filter((row) => holds(texts, row, q));
          found += wanted.length;
          expect({ q, ...(await search(database, viewer, q)) }).toEqual({
            q,
            ids: wanted,
            total: wanted.length,
            plainly: wanted,
          });
        }
      }
    }
    expect(found).toBeGreaterThan(1_000);
  },
  10 * minutes,
);

/** Pieces of what is stored, of one letter and more, whole words, two at once, and what nobody is called. */
const anyQuery = (texts: readonly string[]): fc.Arbitrary<string> => {
  const piece = fc
    .tuple(fc.constantFrom(...texts), fc.nat(40), fc.integer({ min: 1, max: 7 }))
    .map(([text, from, length]) => [...text].slice(from, from + length).join(''));
  const odd = fc.constantFrom('', '%', '_', '\\', "'", '"', '""', 'É', 'zqx', '%%%', '___', ...awkward);
  const one = fc.oneof({ weight: 4, arbitrary: piece }, odd);
  return fc.oneof(
    one,
    fc.tuple(one, one).map((both) => both.join(' ')),
  );
};

const holds = (texts: readonly string[], id: number, q: string): boolean => {
  const index = (engines.tables.clients ?? []).findIndex((row) => row.id === id);
  const words = (isPhone(q) && q.match(/\d{2,}/g)) || fold(q).split(' ').filter(Boolean);
  return words.every((word) => texts[index]?.includes(word));
};

/** No piece here is long enough to be a whole number without a gap. */
const isPhone = (q: string): boolean => /^[\d\s()+./-]+$/.test(q) && q.replace(/\D/g, '').length >= 7;

const sort = 'lastName,firstName';

async function everybody(database: Database, viewer: SessionViewer): Promise<number[]> {
  const access = engines.access(viewer, database.dialect);
  const list = { page: 1, size: 200, sort, total: 'none' as const };
  return keys((await listRecords(database.readers, 'clients', resources.clients, list, access)).data);
}

async function search(database: Database, viewer: SessionViewer, q: string) {
  const access = engines.access(viewer, database.dialect);
  const list = { page: 1, size: 200, sort, q };
  const { data, total } = await listRecords(database.readers, 'clients', resources.clients, list, access);
  const order = parseSort(clients, sort, access);
  const filter = filterCondition(clients, { combinator: 'and', rules: [] }, access);
  const parts = searchCondition(clients, q).map(({ ...part }) => withoutIndex(part as SearchCondition));
  const page = {
    source: clients,
    filter: { ...filter, parts },
    sort: order,
    outputs: [{ name: 'id', column: 'id' }],
  };
  const plainly = await readPage(database.readers, { ...page, limit: 200, offset: 0 }, access);
  return { ids: keys(data), total, plainly: keys(plainly) };
}

const withoutIndex = ({ index: _, ...part }: SearchCondition): SearchCondition => part;

const keys = (rows: readonly Record<string, unknown>[]): number[] => rows.map(({ id }) => Number(id));
