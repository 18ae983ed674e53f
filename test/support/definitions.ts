import fc from 'fast-check';
import { fieldAt, type SourceName, sourceNamed } from '#reports/catalog.ts';
import { measureTypes } from '#reports/check.ts';
import { buckets, measureNames, type ReportDefinition } from '#reports/definition.ts';
import { all, rule } from '#reports/rules.ts';
import type { FieldType, Source } from '#reports/source.ts';
import { anySource, fieldPaths, ruleTree } from './ruleTrees.ts';

type Dimensions = NonNullable<ReportDefinition['groupBy']>;
type Measures = NonNullable<ReportDefinition['measures']>;

/** Any summary that fits the catalog: up to two groups with every bucket, one to three measures, sorted by any of them. */
export const anySummary: fc.Arbitrary<ReportDefinition> = anySource.chain((name) => {
  const source = sourceNamed(name);
  return fc
    .record({
      filter: ruleTree(name),
      groupBy: fc.array(dimension(source), { maxLength: 2 }),
      measures: fc.array(measure(source), { minLength: 1, maxLength: 3 }),
      by: fc.nat(4),
      direction: direction(),
    })
    .map(({ filter, groupBy, measures, by, direction }) => {
      const named = {
        groupBy: groupBy.map((each, index) => ({ ...each, id: `g${index}` })),
        measures: measures.map((each, index) => ({ ...each, id: `m${index}` })),
      };
      const targets = [...named.groupBy, ...named.measures];
      const sort = [{ by: targets[by % targets.length]?.id ?? 'm0', direction }];
      return { v: 1, source: name, filter, ...named, sort } as ReportDefinition;
    });
});

/** Any list that fits the catalog. */
export const anyDetail: fc.Arbitrary<ReportDefinition> = anySource.chain((name: SourceName) => {
  const paths = fc.constantFrom(...fieldPaths(sourceNamed(name)));
  return fc
    .record({
      filter: ruleTree(name),
      columns: fc.array(paths, { minLength: 1, maxLength: 4 }),
      by: paths,
      direction: direction(),
      nulls: fc.constantFrom('first', 'last'),
    })
    .map(
      ({ filter, columns, by, direction, nulls }) =>
        ({
          v: 1,
          source: name,
          filter,
          columns: columns.map((field) => ({ field })),
          sort: [{ by, direction, nulls }],
        }) as ReportDefinition,
    );
});

/** Counts by a bucket of the very date that the filter narrows, around the days when clocks change. */
export const anyDatedCount: fc.Arbitrary<ReportDefinition> = fc
  .record({
    field: fc.constantFrom('startsAt', 'createdAt', 'client.createdAt'),
    bucket: fc.constantFrom(...buckets),
    range: fc.constant(0).chain(() => rangeRule),
  })
  .map(({ field, bucket, range }) => ({
    v: 1,
    source: 'appointments',
    filter: all({ ...range, field }),
    groupBy: [{ id: 'g', field, bucket }],
    measures: [{ id: 'm', measure: 'count' }],
  }));

const rangeRule = fc
  .constantFrom('2026-03-07', '2026-03-08', '2026-10-31', '2026-11-01', '2025-12-31', '1970-01-01')
  .chain((day) =>
    fc.constantFrom(
      rule('', '>=', day),
      rule('', '<', day),
      rule('', 'between', [day, '2026-11-02']),
      rule('', '!=', day),
    ),
  );

const direction = () => fc.constantFrom('asc' as const, 'desc' as const);

const typeOf = (source: Source, path: string): FieldType => fieldAt(source, path)?.field.type ?? 'text';

function dimension(source: Source): fc.Arbitrary<Omit<Dimensions[number], 'id'>> {
  return fc.constantFrom(...fieldPaths(source)).chain((field) => {
    const type = typeOf(source, field);
    if (type !== 'instant' && type !== 'date') return fc.constant({ field });
    const fitting = buckets.filter((bucket) => type === 'instant' || bucket !== 'hour');
    return fc.constantFrom(...fitting).map((bucket) => ({ field, bucket }));
  });
}

function measure(source: Source): fc.Arbitrary<Omit<Measures[number], 'id'>> {
  return fc.constantFrom(...measureNames).chain((name): fc.Arbitrary<Omit<Measures[number], 'id'>> => {
    const fitting = fieldPaths(source).filter((path) => measureTypes[name].includes(typeOf(source, path)));
    return name === 'count' || fitting.length === 0
      ? fc.constant({ measure: 'count' as const })
      : fc.constantFrom(...fitting).map((field) => ({ measure: name, field }));
  });
}
