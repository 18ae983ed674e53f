import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Answer, answer, type Caps } from '#reports/answer.ts';
import { check } from '#reports/check.ts';
import type { CheckedReport } from '#reports/checked.ts';
import { definitionSchema, type ReportDefinition } from '#reports/definition.ts';
import type { Access } from '#server/dataAccess.ts';
import { type Database, query } from '#server/database.ts';
import type { SessionViewer } from '#server/viewer.ts';
import { expectAgreement } from '../support/agreement.ts';
import { anyDatedCount, anyDetail, anyReport, anySummary } from '../support/definitions.ts';
import { type Engines, openEngines } from '../support/engines.ts';
import { expectedAnswer } from '../support/expectedAnswer.ts';
import { meaning } from '../support/meaning.ts';

const seed = Number(process.env.TEST_SEED ?? 20_261_122);
const viewerIds = [1, 2, 3, 9];
const minutes = 60_000;

let engines: Engines;
let viewers: SessionViewer[];

beforeAll(async () => {
  engines = await openEngines(seed + 1);
  viewers = await Promise.all(viewerIds.map((id) => engines.viewer(id)));
});

afterAll(() => engines.close());

const who = fc.nat(viewerIds.length - 1);

test(
  'any summary gives the same groups, measures and order on each database, and what JavaScript computes',
  () => agree(anySummary, 1_500),
  10 * minutes,
);

test(
  'pivots, totals, conditions, the top n with the rest, filled dates and other periods are what JavaScript computes',
  () => agree(anyReport, 1_000),
  10 * minutes,
);

test(
  'a date that is both filtered and grouped falls into the buckets that JavaScript gives it',
  () => agree(anyDatedCount, 200),
  5 * minutes,
);

test(
  'any list gives the same cells in the same order on each database, one row for each record',
  async () => {
    await fc.assert(
      fc.asyncProperty(anyDetail, who, async (definition, index) => {
        const viewer = viewers[index] as SessionViewer;
        const [first] = await answers(definition, viewer);
        const report = bound(definition, engines.access(viewer, 'sqlite'));
        expect(first?.total).toBe(meaning(engines.world(viewer), report.source, report.filter).length);
        expect(first?.rows).toHaveLength(first?.total ?? -1);
      }),
      { seed, numRuns: 400 },
    );
  },
  5 * minutes,
);

async function agree(definitions: fc.Arbitrary<ReportDefinition>, numRuns: number): Promise<void> {
  await fc.assert(
    fc.asyncProperty(definitions, who, async (definition, index) => {
      const viewer = viewers[index] as SessionViewer;
      const [first] = await answers(definition, viewer);
      if (!first) return;
      const report = bound(definition, engines.access(viewer, 'sqlite'));
      expectAgreement(report, first, expectedAnswer(engines.world(viewer), report));
    }),
    { seed, numRuns },
  );
}

/** Each database's answer, all of them equal; none when there are too many dates to show. */
async function answers(definition: ReportDefinition, viewer: SessionViewer): Promise<Answer[]> {
  const found = await Promise.all(engines.databases.map((database) => run(database, definition, viewer)));
  for (const each of found) expect(each).toEqual(found[0]);
  return found.flatMap((each) => {
    if (each.ok) return [each.value];
    expect(each.problems.map(({ code }) => code)).toEqual(['tooManyDates']);
    return [];
  });
}

function bound(definition: ReportDefinition, access: Access): CheckedReport {
  const result = check(definitionSchema.parse(definition), access.operands);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

const caps: Caps = { rows: 5_000, groups: 5_000, pivotColumns: 1_000 };

function run(database: Database, definition: ReportDefinition, viewer: SessionViewer) {
  const access = engines.access(viewer, database.dialect);
  const ask = (statement: Parameters<typeof query>[1]) => query(database.reports, statement);
  return answer(bound(definition, access), { context: access.scoped, caps, ask });
}
