import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { check } from '#reports/check.ts';
import type { CheckedReport } from '#reports/checked.ts';
import { definitionSchema, type ReportDefinition } from '#reports/definition.ts';
import { filledIn, givenParameters, type ParameterValues } from '#reports/parameters.ts';
import { prepareZones } from '#server/calendar.ts';
import { type Access, accessFor } from '#server/dataAccess.ts';
import { testNow } from '../support/clock.ts';
import { anyComparison, anyDetail, anyReport } from '../support/definitions.ts';
import { disguised } from '../support/draws/disguise.ts';
import { viewers } from '../support/statements/viewers.ts';

const seed = Number(process.env.TEST_SEED ?? 20_261_122);

let access: Access;
beforeAll(() => {
  prepareZones(['America/Toronto']);
  access = accessFor(viewers.superAdmin, 'sqlite', testNow);
});

const pairs = fc
  .oneof(anyReport, anyComparison, anyDetail)
  .chain((plain) => disguised(plain).map((other) => ({ plain, ...other })));

test('muted rules, rules whose parameter is left empty and parameters for values change nothing of what is asked', () => {
  let hidden = 0;
  fc.assert(
    fc.property(pairs, ({ plain, definition, values }) => {
      fc.pre(!isTooDeep(definition, values));
      const asked = meant(plain);
      expect(meant(definition, values)).toEqual(asked);
      const { given } = givenParameters(definition.params ?? [], values);
      expect(meant(filledIn(definition, given))).toEqual(asked);
      if (definition.params?.length) hidden += 1;
    }),
    { seed, numRuns: 2_000 },
  );
  expect(hidden).toBeGreaterThan(400);
});

/** What is put in may stand one level below the last one allowed; then a comparison also misses the period that it would compare. */
function isTooDeep(definition: ReportDefinition, values: ParameterValues): boolean {
  const result = check(definitionSchema.parse(definition), access.operands, values);
  return !result.ok && result.problems.some(({ code }) => code === 'tooDeep');
}

/** What a definition comes to once it is checked; where its rules stood does not matter, nor what they were given. */
function meant(definition: ReportDefinition, values: ParameterValues = {}): unknown {
  const result = check(definitionSchema.parse(definition), access.operands, values);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return plainly(result.value);
}

const plainly = ({ source, ...report }: CheckedReport): unknown =>
  JSON.parse(
    JSON.stringify({ ...report, source: source.name }, (key, value) =>
      key === 'origin' || key === 'source' ? undefined : value,
    ),
  );
