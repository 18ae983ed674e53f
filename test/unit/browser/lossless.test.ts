import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { definitionOf, draftOf } from '#client/reports/builder/draft.ts';
import { missing } from '#client/reports/builder/missing.ts';
import { readDefinition } from '#client/reports/life/saved.ts';
import { check } from '#reports/check.ts';
import { definitionSchema, type ReportDefinition } from '#reports/definition.ts';
import { all } from '#reports/rules.ts';
import { startersIn } from '#reports/starters/index.ts';
import { calendarAt } from '#server/calendar.ts';
import { testNow } from '../../support/clock.ts';
import { anyDetail, anySummary } from '../../support/definitions.ts';
import { anyWhole } from './anyDefinition.ts';

fc.configureGlobal({ seed: Number(process.env.TEST_SEED ?? 20_261_122) });

const operands = {
  asker: { professionalId: 5, branchIds: [1, 2] },
  calendar: calendarAt(testNow, 'America/Toronto', 7),
};
const problemsOf = (definition: ReportDefinition) => {
  const checked = check(definition, operands);
  return checked.ok ? [] : checked.problems;
};

describe('a stored report opens as the questions that made it', () => {
  test('and stored again, nothing has changed, whatever it is made of', () => {
    fc.assert(
      fc.property(anyWhole, (definition) => {
        expect(definitionSchema.safeParse(definition).error).toBeUndefined();
        expect(JSON.parse(JSON.stringify(definitionOf(draftOf(definition))))).toEqual(definition);
        expect(definitionOf(draftOf(definition))).toEqual(definition);
      }),
      { numRuns: 1_000 },
    );
  });

  test('every part of the language is among those that were tried', () => {
    const tried = fc.sample(anyWhole, 200).flatMap((definition) => Object.keys(definition));
    const { $defs } = z.toJSONSchema(definitionSchema, { io: 'output' });
    const known = Object.keys($defs?.ReportDefinition?.properties ?? {});
    expect([...new Set(tried)].toSorted()).toEqual(known.toSorted());
  });

  test('and it runs as before', () => {
    fc.assert(
      fc.property(fc.oneof(anySummary, anyDetail), (older) => {
        const definition = definitionSchema.parse(older);
        const draft = draftOf(definition);
        expect(missing(draft)).toEqual([]);
        expect(problemsOf(definitionOf(draft))).toEqual(problemsOf(definition));
      }),
      { numRuns: 300 },
    );
  });

  test('a change to one part leaves every other as it was', () => {
    fc.assert(
      fc.property(anyWhole, fc.nat(5_000), (definition, limit) => {
        const changed = definitionOf({ ...draftOf(definition), limit: limit + 1 });
        expect(changed).toEqual({ ...definition, limit: limit + 1 });
      }),
    );
  });

  test('an empty part says the same as none', () => {
    const definition: ReportDefinition = {
      v: 2,
      source: 'clients',
      filter: all(),
      groupBy: [],
      measures: [{ id: 'm1', measure: 'count' }],
      sort: [],
    };
    const { groupBy: _, sort: __, ...told } = definition;
    expect(definitionOf(draftOf(definition))).toEqual(told);
  });

  test('one of an older version is brought up on the way in', () => {
    const older = {
      v: 1,
      source: 'appointments',
      filter: all(),
      groupBy: [{ id: 'g1', field: 'startsAt', bucket: 'hour' }],
      measures: [{ id: 'm1', measure: 'count' }],
    };
    const definition = readDefinition(JSON.stringify(older));
    expect(definition).toMatchObject({ v: 2, groupBy: [{ bucket: 'hourOfDay' }] });
    expect(definition && problemsOf(definitionOf(draftOf(definition)))).toEqual([]);
  });

  test('a limit and a heading are kept, a blank heading is none', () => {
    const definition: ReportDefinition = {
      v: 2,
      source: 'clients',
      filter: all(),
      groupBy: [],
      measures: [
        { id: 'm1', measure: 'count', label: 'People' },
        { id: 'm2', measure: 'count', label: '  ' },
      ],
      limit: 10,
    };
    const { measures, limit } = definitionOf(draftOf(definition));
    expect(limit).toBe(10);
    expect(measures).toEqual([
      { id: 'm1', measure: 'count', label: 'People' },
      { id: 'm2', measure: 'count' },
    ]);
  });

  test('what comes from a link is read with the schema of the server, or not at all', () => {
    const definition = startersIn('en')[0]?.definition;
    expect(readDefinition(JSON.stringify(definition))).toEqual(definition);
    for (const text of ['', '{', 'null', '[]', '{"v":2}', JSON.stringify({ ...definition, extra: 1 })])
      expect(readDefinition(text)).toBeUndefined();
  });
});
