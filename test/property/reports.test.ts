import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type CheckedReport, check, type Measure } from '#reports/check.ts';
import { definitionSchema, type ReportDefinition } from '#reports/definition.ts';
import { select } from '#reports/select.ts';
import type { Scalar } from '#reports/sql.ts';
import type { Access } from '#server/dataAccess.ts';
import { type Database, query } from '#server/database.ts';
import type { SessionViewer } from '#server/viewer.ts';
import { anyDatedCount, anyDetail, anySummary } from '../support/definitions.ts';
import { type Engines, openEngines } from '../support/engines.ts';
import { keyOf, meaning, type StoredRow, type World } from '../support/meaning.ts';

const seed = Number(process.env.TEST_SEED ?? 20_261_122);
const viewerIds = [1, 2, 3, 9];

let engines: Engines;
let viewers: SessionViewer[];

beforeAll(async () => {
  engines = await openEngines(seed + 1);
  viewers = await Promise.all(viewerIds.map((id) => engines.viewer(id)));
});

afterAll(() => engines.close());

const who = fc.nat(viewerIds.length - 1);

test('any summary gives the same groups, measures and order on each database, and what JavaScript computes', async () => {
  await fc.assert(
    fc.asyncProperty(anySummary, who, async (definition, index) => {
      const viewer = viewers[index] as SessionViewer;
      const answers = await Promise.all(
        engines.databases.map((database) => run(database, definition, viewer)),
      );
      for (const answer of answers) expect(answer).toEqual(answers[0]);
      const report = bound(definition, engines.access(viewer, 'sqlite'));
      expect(new Map(answers[0]?.map((row) => split(row, report)))).toEqual(
        expected(engines.world(viewer), report, engines.access(viewer, 'sqlite')),
      );
    }),
    { seed, numRuns: 800 },
  );
});

test('a date that is both filtered and grouped falls into the buckets that JavaScript gives it', async () => {
  await fc.assert(
    fc.asyncProperty(anyDatedCount, who, async (definition, index) => {
      const viewer = viewers[index] as SessionViewer;
      const access = engines.access(viewer, 'sqlite');
      const report = bound(definition, access);
      for (const database of engines.databases) {
        const rows = await run(database, definition, viewer);
        expect(new Map(rows.map((row) => split(row, report)))).toEqual(
          expected(engines.world(viewer), report, access),
        );
      }
    }),
    { seed, numRuns: 300 },
  );
});

test('any list gives the same cells in the same order on each database, one row for each record', async () => {
  await fc.assert(
    fc.asyncProperty(anyDetail, who, async (definition, index) => {
      const viewer = viewers[index] as SessionViewer;
      const answers = await Promise.all(
        engines.databases.map((database) => run(database, definition, viewer)),
      );
      for (const answer of answers) expect(answer).toEqual(answers[0]);
      const report = bound(definition, engines.access(viewer, 'sqlite'));
      expect(answers[0]).toHaveLength(meaning(engines.world(viewer), report.source, report.filter).length);
    }),
    { seed, numRuns: 500 },
  );
});

function bound(definition: ReportDefinition, access: Access): CheckedReport {
  const result = check(definitionSchema.parse(definition), access.operands);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

async function run(
  database: Database,
  definition: ReportDefinition,
  viewer: SessionViewer,
): Promise<Scalar[][]> {
  const access = engines.access(viewer, database.dialect);
  const rows = await query(database.reports, select(bound(definition, access), access.scoped, 5_000).rows);
  return rows.map((row) => Object.values(row));
}

/** A group's key without its labels, and its measures. */
function split(row: Scalar[], { groupBy, measures }: CheckedReport): [string, Scalar[]] {
  const cells = [...row];
  const key = groupBy.map(({ field }) => {
    const [value = null] = cells.splice(0, field.field.type === 'reference' && hasLabel(field) ? 2 : 1);
    return value;
  });
  return [JSON.stringify(key), cells.slice(0, measures.length)];
}

const hasLabel = ({ source, field }: CheckedReport['groupBy'][number]['field']): boolean =>
  Object.values(source.relations).some((relation) => !relation.many && relation.from === field.column);

function expected(world: World, report: CheckedReport, { operands }: Access): Map<string, Scalar[]> {
  const groups = new Map<string, StoredRow[]>();
  if (report.groupBy.length === 0) groups.set('[]', []);
  for (const row of meaning(world, report.source, report.filter)) {
    const key = JSON.stringify(
      report.groupBy.map((dimension) => keyOf(world, dimension, row, operands.calendar)),
    );
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return new Map(
    [...groups].map(([key, rows]) => [key, report.measures.map((measure) => measured(world, measure, rows))]),
  );
}

function measured(world: World, { measure, field }: Measure, rows: StoredRow[]): Scalar {
  if (measure === 'count' || !field) return rows.length;
  const values = rows
    .map((row) => keyOf(world, { id: 'm', field }, row, calendarOf(world)))
    .filter((value) => value !== null);
  if (measure === 'countDistinct') return new Set(values).size;
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  if (measure === 'min') return sorted[0] ?? null;
  if (measure === 'max') return sorted.at(-1) ?? null;
  const sum = values.reduce<number>((total, value) => total + Number(value), 0);
  return measure === 'sum' ? sum : sum / values.length;
}

const calendarOf = (_world: World) => engines.access(viewers[0] as SessionViewer, 'sqlite').operands.calendar;
