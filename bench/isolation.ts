import { performance } from 'node:perf_hooks';
import { answer } from '#reports/answer.ts';
import { sourceNamed } from '#reports/catalog.ts';
import type { CheckedReport } from '#reports/checked.ts';
import { pageSql } from '#reports/rows.ts';
import { all, rule } from '#reports/rules.ts';
import { sql } from '#reports/sql.ts';
import { type Access, filterCondition, parseSort } from '#server/dataAccess.ts';
import { type Database, query } from '#server/database.ts';
import { allowances } from '#server/reports/purposes.ts';
import { reportRunner } from '#server/reports/run.ts';
import { percentile, timed } from './timing.ts';

const pages = 150;

/** Milliseconds at the 95th percentile of a page of clients, alone and with four reports running, and until a cancelled statement is gone. */
export async function isolation(
  database: Database,
  access: Access,
  report: CheckedReport,
): Promise<[string, number][]> {
  const alone = await pageTimes(database, access);
  const runner = reportRunner(database);
  const context = access.scoped;
  let going = true;
  const living = new AbortController();
  const limits = { milliseconds: allowances.screen.milliseconds, signal: living.signal };
  const busy = Array.from({ length: 4 }, async () => {
    while (going)
      await runner.run((ask) => answer(report, { context, caps: allowances.screen.caps, ask }), limits);
  });
  const crowded = await pageTimes(database, access);
  going = false;
  await Promise.all(busy);
  return [
    ['a page of clients, p95', percentile(alone, 0.95)],
    ['the same with four reports running, p95', percentile(crowded, 0.95)],
    ['until a cancelled statement is gone and the next one answers', await cancelTime(database)],
  ];
}

async function pageTimes(database: Database, access: Access): Promise<number[]> {
  const source = sourceNamed('clients');
  const page = pageSql(
    {
      source,
      filter: filterCondition(source, all(rule('state', '=', 'active')), access),
      sort: parseSort(source, 'lastName,firstName', access),
      outputs: [{ name: 'id', column: 'id' }],
      limit: 25,
      offset: 0,
    },
    access.scoped,
  );
  const times: number[] = [];
  for (let read = 0; read < pages; read += 1) times.push(await timed(() => query(database.readers, page)));
  return times.slice(10);
}

const endless = sql`with recursive n as (select 1 as i union all select i + 1 from n where i < 2000000000) select count(*) as c from n`;

async function cancelTime(database: Database): Promise<number> {
  const runner = reportRunner(database);
  const caller = new AbortController();
  const limits = { milliseconds: 60_000, signal: caller.signal };
  const gone = runner.run((ask) => ask(endless), limits).catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, 300));
  const began = performance.now();
  caller.abort();
  await gone;
  await runner.run((ask) => ask(sql`select 1 as one`), { ...limits, signal: new AbortController().signal });
  return performance.now() - began;
}
