import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answer, type Caps } from '#reports/answer.ts';
import { check } from '#reports/check.ts';
import type { CheckedReport } from '#reports/checked.ts';
import { definitionSchema, type ReportDefinition } from '#reports/definition.ts';
import { type CellAddress, type CellKey, drill } from '#reports/drill.ts';
import { type Cell, type ResultColumn, tidy } from '#reports/result.ts';
import { countSql } from '#reports/rows.ts';
import { type Database, query } from '#server/database.ts';
import type { SessionViewer } from '#server/viewer.ts';
import { anyReport } from '../support/definitions.ts';
import { type Engines, openEngines } from '../support/engines.ts';
import { aggregateOf, meaning, valueIn } from '../support/meaning.ts';

const seed = Number(process.env.TEST_SEED ?? 20_261_122);
const viewerIds = [1, 2, 3, 9];
const minutes = 60_000;

let engines: Engines;
let viewers: SessionViewer[];

beforeAll(async () => {
  engines = await openEngines(seed + 3);
  viewers = await Promise.all(viewerIds.map((id) => engines.viewer(id)));
});

afterAll(() => engines.close());

/** Every cell of every answer: NULL keys, "other", cut dates, totals, pivots, the sides of ratios, and the period compared with. */
test(
  'the rows behind any cell are as many as it counts, and add up to what it shows, on each database and in JavaScript',
  async () => {
    await fc.assert(
      fc.asyncProperty(anyReport, fc.nat(viewerIds.length - 1), fc.nat(), async (definition, index, pick) => {
        const viewer = viewers[index] as SessionViewer;
        const database = engines.databases[pick % engines.databases.length] as Database;
        const asked = bound(definition, viewer, database);
        const found = await answerOf(asked, viewer, database);
        if (!found) return;
        const cells = addressed(asked.report, found);
        for (const cell of sampled(cells, pick)) await expectRowsOf(asked, cell, viewer, database);
      }),
      { seed, numRuns: 500 },
    );
  },
  10 * minutes,
);

interface Asked {
  definition: ReportDefinition;
  report: CheckedReport;
}

function bound(definition: ReportDefinition, viewer: SessionViewer, database: Database): Asked {
  const parsed = definitionSchema.parse(definition);
  const result = check(parsed, engines.access(viewer, database.dialect).operands);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return { definition: parsed, report: result.value };
}

const caps: Caps = { rows: 5_000, groups: 5_000, pivotColumns: 1_000 };

async function answerOf({ report }: Asked, viewer: SessionViewer, database: Database) {
  const { scoped: context } = engines.access(viewer, database.dialect);
  const ask = (statement: Parameters<typeof query>[1]) => query(database.reports, statement);
  const found = await answer(report, { context, caps, ask });
  return found.ok ? found.value : undefined;
}

interface Addressed {
  address: CellAddress;
  figure: Cell;
  column: ResultColumn;
}

function addressed(
  report: CheckedReport,
  { columns, rows, totals, top }: NonNullable<Awaited<ReturnType<typeof answerOf>>>,
) {
  const width = report.groupBy.length;
  const lines = [
    ...rows.map((cells) => ({ cells, depth: width })),
    ...(totals.subtotals ?? []),
    ...(totals.grand ? [{ cells: totals.grand, depth: 0 }] : []),
  ];
  return lines.flatMap(({ cells, depth }) =>
    columns.slice(width).flatMap((column, index): Addressed[] => {
      const figure = cells[width + index] ?? null;
      const isBlank = depth < width && figure === null;
      if (column.side === 'change' || isBlank) return [];
      const keys = cells.slice(0, depth).map((cell) => keyOf(cell, top ?? []));
      const dimensions = Object.fromEntries(keys.map((key, at) => [report.groupBy[at]?.id ?? '', key]));
      const pivot = column.pivot === undefined ? {} : { [report.pivotBy?.id ?? '']: keyOf(column.pivot, []) };
      const previous = column.side === 'previous';
      return [
        {
          address: { dimensions: { ...dimensions, ...pivot }, measure: column.id, previous },
          figure,
          column,
        },
      ];
    }),
  );
}

const keyOf = (cell: Cell, top: Cell[]): CellKey => {
  if (cell === null || typeof cell !== 'object') return cell;
  if ('other' in cell) return { notIn: top.map((each) => keyOf(each, [])) };
  return 'band' in cell ? { band: cell.band } : { id: cell.id };
};

const sampled = (cells: Addressed[], pick: number): Addressed[] =>
  cells.length <= 6
    ? cells
    : [0, 1, 2, 3, 4, 5].map((n) => cells[(pick + n * 7) % cells.length] as Addressed);

async function expectRowsOf(
  { definition, report }: Asked,
  { address, figure, column }: Addressed,
  viewer: SessionViewer,
  database: Database,
): Promise<void> {
  const { operands, scoped } = engines.access(viewer, database.dialect);
  const measure = report.measures.find(({ id }) => id === column.id);
  if (!measure || measure.measure === 'share') return;
  for (const part of measure.measure === 'ratio' ? (['numerator', 'denominator'] as const) : [undefined]) {
    const behind = bound(
      drill(definition, report, { ...address, part }, operands.calendar),
      viewer,
      database,
    ).report;
    const rows = meaning(engines.world(viewer), behind.source, behind.filter);
    const [counted] = await query<{ total: number }>(database.readers, countSql(behind, scoped));
    expect(counted?.total).toBe(rows.length);
    if (part) continue;
    const { field } = measure;
    const values = field ? rows.map((row) => valueIn(engines.world(viewer), field, row)) : rows.map(() => 1);
    if (field?.field.type === 'text') continue;
    expect(figure).toBe(tidy(aggregateOf(measure.measure, values)));
  }
}
