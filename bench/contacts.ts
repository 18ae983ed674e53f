import { undoBulk } from '#server/clients/bulk/undo.ts';
import { importClients } from '#server/clients/import/run.ts';
import { readConfig } from '#server/config.ts';
import { accessFor } from '#server/dataAccess.ts';
import { type Database, databasePlace, openDatabase, transaction } from '#server/database.ts';
import { listRecords } from '#server/records.ts';
import { resources } from '#server/resources.ts';
import { readViewer, type SessionViewer } from '#server/viewer.ts';
import { exporting } from './exporting.ts';
import { load } from './load.ts';
import { ownMemory } from './memory.ts';
import { median, percentile, print, timed } from './timing.ts';

/** How fast Contacts is over the large company: its pages, its search, and a file of a hundred thousand clients. */
async function main(): Promise<void> {
  const database = openDatabase(databasePlace(readConfig(process.env)));
  const viewer = await readViewer(database.readers, 1);
  if (!viewer) throw new Error('fill a company first');
  print(`${database.dialect}; Contacts; medians in milliseconds`);
  await pages(database, viewer);
  await search(database, viewer);
  await load(database);
  await exporting(database);
  await importing(database, viewer, Number(process.env.BENCH_IMPORT ?? 100_000));
  await database.close();
}

const active = {
  combinator: 'and' as const,
  rules: [{ field: 'state', operator: '=' as const, value: 'active' }],
};

async function pages(database: Database, viewer: SessionViewer): Promise<void> {
  for (const page of [1, 2_000]) {
    const access = accessFor(viewer, database.dialect, Date.now());
    const list = { page, size: 25, sort: 'lastName,firstName', filter: active, total: 'none' as const };
    const ours = await times(() => listRecords(database.readers, 'clients', resources.clients, list, access));
    const raw = await times(() =>
      database.readers.raw(
        `select * from clients where company_id = ? and state = 'active' order by last_name_folded, first_name_folded, id limit 25 offset ?`,
        [viewer.companyId, (page - 1) * 25],
      ),
    );
    print(`page ${page}`, median(ours), median(raw));
  }
}

/** A rare, a common and an absent word, each with its total. */
async function search(database: Database, viewer: SessionViewer): Promise<void> {
  for (const q of ['zoe tremb', 'mar', 'xqzw']) {
    const access = accessFor(viewer, database.dialect, Date.now());
    const list = { page: 1, size: 25, sort: 'lastName,firstName', filter: active, q };
    const ours = await times(
      () => listRecords(database.readers, 'clients', resources.clients, list, access),
      20,
    );
    const like = q
      .split(' ')
      .map(() => 'search like ?')
      .join(' and ');
    const words = q.split(' ').map((word) => `%${word}%`);
    const raw = await times(async () => {
      await database.readers.raw(
        `select * from clients where company_id = ? and state = 'active' and ${like} order by last_name_folded, first_name_folded, id limit 25`,
        [viewer.companyId, ...words],
      );
      await database.readers.raw(
        `select count(*) from clients where company_id = ? and state = 'active' and ${like}`,
        [viewer.companyId, ...words],
      );
    }, 20);
    print(`search "${q}" with its total, p95`, percentile(ours, 0.95), percentile(raw, 0.95));
  }
}

async function times(work: () => PromiseLike<unknown>, count = 9): Promise<number[]> {
  const found: number[] = [];
  for (let run = 0; run <= count; run += 1) found.push(await timed(work));
  return found.slice(1);
}

const nothing = { before: async () => undefined, after: async () => undefined };

/** Rehearsed, written and taken back, with the longest that the server was kept from anything else, and the memory that it took. */
async function importing(database: Database, viewer: SessionViewer, size: number): Promise<void> {
  const bytes = new TextEncoder().encode(fileOf(size));
  const asking = {
    dialect: database.dialect,
    viewer,
    access: accessFor(viewer, database.dialect, Date.now()),
    now: Date.now(),
    requestId: 'bench',
  };
  const how = { bytes, format: 'csv' as const, name: null, partial: false, update: true };
  const run = (dryRun: boolean) =>
    importClients(
      database,
      asking,
      { ...how, dryRun, progress: () => undefined, signal: new AbortController().signal },
      nothing,
    );
  const before = ownMemory(process.pid);
  const watch = watchLoop();
  const rehearsed = await timed(() => run(true));
  print(`import of ${size}, rehearsed`, rehearsed);
  let undo = 0;
  const written = await timed(async () => {
    undo = (await run(false)).undo?.id ?? 0;
  });
  const { longest, memory } = watch.stop();
  print(`import of ${size}, written`, written, await byHand(database, viewer, size));
  print('  longest pause', longest);
  print('  more memory, in MB', memory - before);
  print(`import of ${size}, taken back`, await timed(() => undoBulk(database, asking, undo)));
}

const fileOf = (size: number): string =>
  `prénom,nom,courriel,téléphone,date de naissance\n${Array.from({ length: size }, (_, n) => `Bench${n},Import${n % 977},b${n}@bench.example,514 555-${n},1980-01-${String((n % 28) + 1).padStart(2, '0')}`).join('\n')}\n`;

function watchLoop() {
  let longest = 0;
  let memory = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last - 5);
    memory = Math.max(memory, ownMemory(process.pid));
    last = now;
  }, 5);
  return {
    stop: () => {
      clearInterval(timer);
      return { longest, memory };
    },
  };
}

const taken = new Error('taken back');

/** The rows alone, in pieces of a thousand, without a word about who did it. */
async function byHand(database: Database, { companyId }: SessionViewer, size: number): Promise<number> {
  const list =
    database.dialect === 'sqlite'
      ? 'select value as n from json_each(?)'
      : 'select value::bigint as n from json_array_elements_text(cast(? as json))';
  return timed(() =>
    transaction(database, async (tx) => {
      for (let from = 0; from < size; from += 1_000) {
        const numbers = JSON.stringify(
          Array.from({ length: Math.min(1_000, size - from) }, (_, n) => from + n),
        );
        await tx.raw(
          `insert into clients (company_id, first_name, last_name, first_name_folded, last_name_folded, email, language, state, has_access, search, version, created_at, updated_at)
           select ${companyId}, 'Hand', 'Import', 'hand', 'import', 'h' || n || '@hand.example', 'fr', 'active', 1, 'hand import', 1, 1, 1 from (${list}) as given`,
          [numbers],
        );
        await tx.raw(
          `insert into account_emails (email, company_id, client_id) select email, company_id, id from clients where company_id = ${companyId} and email in (select 'h' || n || '@hand.example' from (${list}) as given)`,
          [numbers],
        );
      }
      throw taken;
    }).catch((thrown: unknown) => {
      if (thrown !== taken) throw thrown;
    }),
  );
}

await main();
