import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Answer } from '#reports/answer.ts';
import type { ReportDefinition } from '#reports/definition.ts';
import type { Dialect } from '#reports/sql.ts';
import type { Access } from '#server/dataAccess.ts';
import type { SessionViewer } from '#server/viewer.ts';
import { expectAgreement } from '../support/agreement.ts';
import { anyDatedCount, anyDetail, anyReport, anySummary } from '../support/definitions.ts';
import { type Engines, openEngines } from '../support/engines.ts';
import { expectedAnswer } from '../support/expectedAnswer.ts';
import { meaning, type World } from '../support/meaning.ts';
import { answerOf, boundReport } from '../support/reading.ts';
import { aroundChanges, inZone, zones } from '../support/zones.ts';

const seed = Number(process.env.TEST_SEED ?? 20_261_122);
const viewerIds = [1, 2, 3, 9];
const minutes = 60_000;

let engines: Engines;
let viewers: SessionViewer[];

beforeAll(async () => {
  engines = await openEngines(seed + 1, aroundChanges);
  viewers = await Promise.all(viewerIds.map((id) => engines.viewer(id)));
});

afterAll(() => engines.close());

const who = fc.nat(viewerIds.length - 1);
const zone = fc.constantFrom(...zones);

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
      fc.asyncProperty(anyDetail, who, zone, async (definition, index, name) => {
        const place = placeOf(index, name);
        const [first] = await answers(definition, place);
        const report = boundReport(definition, place.access('sqlite'));
        expect(first?.total).toBe(meaning(place.world, report.source, report.filter).length);
        expect(first?.rows).toHaveLength(first?.total ?? -1);
      }),
      { seed, numRuns: 400 },
    );
  },
  5 * minutes,
);

async function agree(definitions: fc.Arbitrary<ReportDefinition>, numRuns: number): Promise<void> {
  await fc.assert(
    fc.asyncProperty(definitions, who, zone, async (definition, index, name) => {
      const place = placeOf(index, name);
      const [first] = await answers(definition, place);
      if (!first) return;
      const report = boundReport(definition, place.access('sqlite'));
      expectAgreement(report, first, expectedAnswer(place.world, report));
    }),
    { seed, numRuns },
  );
}

/** One viewer under one clock. */
interface Place {
  world: World;
  access: (dialect: Dialect) => Access;
}

const places = new Map<string, Place>();

function placeOf(index: number, name: string): Place {
  const viewer = viewers[index] as SessionViewer;
  const access = (dialect: Dialect) => inZone(engines.access(viewer, dialect), name);
  const known = places.get(`${index} ${name}`) ?? {
    access,
    world: { ...engines.world(viewer), calendar: access('sqlite').operands.calendar },
  };
  places.set(`${index} ${name}`, known);
  return known;
}

/** Each database's answer, all of them equal; none when there are too many dates to show. */
async function answers(definition: ReportDefinition, { access }: Place): Promise<Answer[]> {
  const found = await Promise.all(
    engines.databases.map((database) => answerOf(database, definition, access(database.dialect))),
  );
  for (const each of found) expect(each).toEqual(found[0]);
  return found.flatMap((each) => {
    if (each.ok) return [each.value];
    expect(each.problems.map(({ code }) => code)).toEqual(['tooManyDates']);
    return [];
  });
}
