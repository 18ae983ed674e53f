import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answer, type Caps } from '#reports/answer.ts';
import { check } from '#reports/check.ts';
import type { CheckedReport, Measure } from '#reports/checked.ts';
import { definitionSchema, type ReportDefinition } from '#reports/definition.ts';
import { type CellAddress, type CellKey, drill } from '#reports/drill.ts';
import { type Cell, type ResultColumn, tidy } from '#reports/result.ts';
import { countSql } from '#reports/rows.ts';
import { comparableValue } from '#reports/scan.ts';
import type { Scalar } from '#reports/sql.ts';
import { type Database, query } from '#server/database.ts';
import type { SessionViewer } from '#server/viewer.ts';
import { anyComparison, anyReport } from '../support/definitions.ts';
import { type Engines, openEngines } from '../support/engines.ts';
import { aggregateOf } from '../support/expected/aggregate.ts';
import { meaning, valueIn } from '../support/meaning.ts';

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

const definitions = fc.oneof(anyReport, anyComparison);

/** Every cell of every answer: NULL keys, "other", cut dates, totals, pivots, the sides of ratios, and the period compared with. */
test(
  'the rows behind any cell are as many as it counts, and add up to what it shows, on each database and in JavaScript',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        definitions,
        fc.nat(viewerIds.length - 1),
        fc.nat(),
        async (definition, index, pick) => {
          const viewer = viewers[index] as SessionViewer;
          const database = engines.databases[pick % engines.databases.length] as Database;
          const asked = bound(definition, viewer, database);
          const found = await answerOf(asked, viewer, database);
          if (!found) return;
          const cells = addressed(asked.report, found);
          for (const cell of sampled(cells, pick)) await expectRowsOf(asked, cell, viewer, database);
        },
      ),
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
  asked: Asked,
  { address, figure, column }: Addressed,
  viewer: SessionViewer,
  database: Database,
): Promise<void> {
  const measure = asked.report.measures.find(({ id }) => id === column.id);
  if (!measure) return;
  const sides = measure.measure === 'ratio' ? (['numerator', 'denominator'] as const) : [undefined];
  const figures: Scalar[] = [];
  for (const part of sides)
    figures.push(await figureOf(asked, { ...address, part }, measure, { viewer, database }));
  if (measure.measure === 'share') return;
  const [above = null, below] = figures;
  expect(figure).toBe(tidy(below === undefined ? above : quotient(above, below)));
}

const quotient = (above: Scalar, below: Scalar): Scalar =>
  above === null || !below ? null : Number(above) / Number(below);

/** What is measured of the rows behind a cell or one side of it, which are as many in the database as in JavaScript. */
async function figureOf(
  { definition, report }: Asked,
  address: CellAddress,
  { of, ...own }: Measure,
  { viewer, database }: { viewer: SessionViewer; database: Database },
): Promise<Scalar> {
  const { operands, scoped } = engines.access(viewer, database.dialect);
  const world = engines.world(viewer);
  const rowsOf = drill(definition, report, address, operands.calendar);
  const behind = bound(rowsOf, viewer, database).report;
  const rows = meaning(world, behind.source, behind.filter);
  const [counted] = await query<{ total: number }>(database.readers, countSql(behind, scoped));
  expect(counted?.total).toBe(rows.length);
  const measured = report.measures[of[address.part === 'denominator' ? 1 : 0] ?? -1] ?? own;
  const { field, measure } = measured;
  const values = field
    ? rows.map((row) => comparableValue(field.field, valueIn(world, field, row)))
    : rows.map(() => 1);
  return aggregateOf(measure, values);
}
