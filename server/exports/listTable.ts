import { fieldSort } from '#reports/answer.ts';
import type { CheckedReport } from '#reports/checked.ts';
import { keyBlocksSql, keysOf, rowsOfSql } from '#reports/pieces.ts';
import { listColumns, listRow } from '#reports/result.ts';
import { countSql } from '#reports/rows.ts';
import type { ScopeContext } from '#reports/scope.ts';
import type { Scalar } from '#reports/sql.ts';
import type { Ask } from '#reports/summary/groups.ts';
import { inPieces, type Table, type TableLine, type Told, tableHead } from './table.ts';

/** The driver makes that many cells in one go, in a few milliseconds; smaller blocks would ask too often. */
const rowsAtOnce = (columns: number): number =>
  Math.max(100, Math.min(1_000, Math.floor(5_000 / Math.max(1, columns))));

interface Reading {
  context: ScopeContext;
  ask: Ask;
}

/** All rows of a list, up to `most`, in the order of the screen. Their keys are read first, so that how many there are is known before any of them. */
export async function listTable(
  report: CheckedReport,
  { context, ask, most, size = rowsAtOnce(report.columns.length) }: Reading & { most: number; size?: number },
  told: Told,
): Promise<Table> {
  const limit = Math.min(report.limit ?? most, most);
  const columns = listColumns(report);
  const query = { ...report, sort: report.sort.map(fieldSort), limit: limit + 1 };
  const blocks = await ask(keyBlocksSql(query, size, context));
  const found = blocks.reduce((sum, { n }) => sum + Number(n), 0);
  const truncated = found > limit;
  const total = truncated ? Number((await ask(countSql(query, context)))[0]?.total) : found;
  return {
    ...tableHead(columns, told),
    pieces: rowPieces(report, { context, ask, limit, blocks }, told),
    grand: undefined,
    lines: Math.min(found, limit),
    shown: Math.min(found, limit),
    total,
    truncated,
  };
}

type Row = Record<string, Scalar>;

async function* rowPieces(
  report: CheckedReport,
  { context, ask, limit, blocks }: Reading & { limit: number; blocks: Row[] },
  told: Told,
): AsyncGenerator<TableLine[]> {
  const columns = listColumns(report);
  const cellsOf = listRow(columns);
  const outputs = report.columns.map((field, index) => ({ name: `c${index}`, field }));
  const read = async (keys: readonly number[]) =>
    inOrder(await ask(rowsOfSql({ source: report.source, outputs }, keys, context)), keys);
  for await (const rows of oneAhead(shownKeys(blocks, limit), read)) {
    const lines = rows.map((row) => ({ cells: cellsOf(row) }));
    yield* inPieces(lines, columns, told);
  }
}

/** The keys of each block, without those beyond the limit. */
function shownKeys(blocks: readonly Row[], limit: number): number[][] {
  let left = limit;
  return blocks.flatMap((block) => {
    const keys = keysOf(block).slice(0, left);
    left -= keys.length;
    return keys.length ? [keys] : [];
  });
}

/** Reads each while the one before it is used. */
async function* oneAhead<Asked, Given>(
  list: readonly Asked[],
  read: (item: Asked) => Promise<Given>,
): AsyncGenerator<Given> {
  const begin = (index: number): Promise<Given> | undefined => {
    const item = list[index];
    const reading = item === undefined ? undefined : read(item);
    reading?.catch(() => undefined);
    return reading;
  };
  let next = begin(0);
  try {
    for (let index = 1; next; index += 1) {
      const given = await next;
      next = begin(index);
      yield given;
    }
  } finally {
    await next?.catch(() => undefined);
  }
}

function inOrder(rows: Row[], keys: readonly number[]): Row[] {
  const byKey = new Map(rows.map((row) => [Number(row.page_id), row]));
  return keys.flatMap((key) => {
    const row = byKey.get(key);
    return row ? [row] : [];
  });
}
