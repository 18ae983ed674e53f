import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ReportDefinition } from '#reports/definition.ts';
import { anyComparison, anyReport } from '../support/definitions.ts';
import { filterTraits, summaryTraits, totalsTraits } from '../support/draws/traits.ts';
import { openEngines } from '../support/engines.ts';
import { type Expected, expectedAnswer } from '../support/expectedAnswer.ts';
import { boundReport } from '../support/reading.ts';
import { anySource, ruleTree } from '../support/ruleTrees.ts';

const minutes = 60_000;
const seed = Number(process.env.TEST_SEED ?? 20_261_122);
const numRuns = 2_000;

const summaries = fc.sample(fc.oneof(anyReport, anyComparison), { seed, numRuns });
const trees = fc.sample(
  anySource.chain((source) => ruleTree(source)),
  { seed, numRuns },
);

/** In how many of a hundred draws something is said. */
const percent = <T>(drawn: readonly T[], holds: (each: T) => boolean): number =>
  (100 * drawn.filter(holds).length) / drawn.length;

describe('what is never asked is never proved', () => {
  test.each(Object.entries({ ...summaryTraits, ...totalsTraits }))(
    'random reports have %s now and then',
    (_, holds) => {
      expect(percent(summaries, holds)).toBeGreaterThan(1.5);
    },
  );

  test.each(Object.entries(filterTraits))('random filters have %s now and then', (_, holds) => {
    expect(percent(trees, holds)).toBeGreaterThan(1.5);
  });
});

test(
  'random reports are about something: often there are several groups, first ones among others, and two periods with rows',
  async () => {
    const engines = await openEngines(seed + 14);
    try {
      const viewer = await engines.viewer(1);
      const [world, access] = [engines.world(viewer), engines.access(viewer, 'sqlite')];
      const found = (definitions: fc.Arbitrary<ReportDefinition>) =>
        fc.sample(definitions, { seed, numRuns: 150 }).map((definition) => {
          const report = boundReport(definition, access);
          return { report, expected: expectedAnswer(world, report) };
        });
      const reports = found(anyReport);
      expect(percent(reports, ({ expected }) => expected.total > 1)).toBeGreaterThan(30);
      expect(percent(reports, ({ expected }) => (expected.columns?.size ?? 0) > 1)).toBeGreaterThan(10);
      expect(percent(reports, ({ expected }) => hasOthers(expected))).toBeGreaterThan(3);
      const compared = found(anyComparison);
      const wasThere = ({ report, expected }: (typeof compared)[number]) =>
        report.compare !== undefined && pastOf(report.measures.length, expected).some(Boolean);
      expect(percent(compared, wasThere)).toBeGreaterThan(10);
    } finally {
      await engines.close();
    }
  },
  5 * minutes,
);

const hasOthers = ({ rows, top }: Expected): boolean => top !== undefined && rows.size > top.length;

/** The figures of the other period. */
const pastOf = (width: number, { rows }: Expected) =>
  [...rows.values()].flatMap((figures) => figures.slice(width, 2 * width));
