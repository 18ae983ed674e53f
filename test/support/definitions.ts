import fc from 'fast-check';
import { type SourceName, sourceNamed } from '#reports/catalog.ts';
import { buckets, currentVersion, type Dimensions, type ReportDefinition } from '#reports/definition.ts';
import { all, rule } from '#reports/rules.ts';
import type { Source } from '#reports/source.ts';
import { dimension } from './draws/dimensions.ts';
import { filterOf, withPeriod } from './draws/filters.ts';
import { type Measure, measures } from './draws/measures.ts';
import {
  anyComparing,
  havingOf,
  sometimes,
  sortOf,
  type Timeline,
  timeline,
  topOf,
} from './draws/overlays.ts';
import { farPaths, fieldPaths } from './draws/paths.ts';
import { busySource } from './ruleTrees.ts';

const v = currentVersion;

/** Any summary that fits the catalog: groups with buckets and bands, every measure with and without a filter of its own, sorted by any of them. */
export const anySummary: fc.Arbitrary<ReportDefinition> = busySource.chain((name) =>
  basis(sourceNamed(name)).chain((made) =>
    sortOf([...made.groupBy, ...made.measures].map(({ id }) => id)).map((sort) => ({
      v,
      source: name,
      ...made,
      sort,
    })),
  ),
);

/** The same with all that is laid over the groups: pivot, totals, conditions on figures, the top n, another period, filled dates. */
export const anyReport: fc.Arbitrary<ReportDefinition> = overlaidWith((source) =>
  sometimes(65, timeline(source, sometimes(50, anyComparing)) ?? fc.constant(undefined)),
);

/** What happens to clients: half of what `busySource` draws. */
const happenings: ReadonlySet<SourceName> = new Set<SourceName>([
  'appointments',
  'interventions',
  'programs',
  'programSessions',
  'clientInvoices',
  'payments',
  'measurements',
  'challengeEntries',
  'followUps',
]);

const compared = (source: Source) => timeline(source, anyComparing) ?? fc.constant(undefined);

/** The same, always compared with another period where the source has a date; of what happens, and of all else. */
export const anyComparison: fc.Arbitrary<ReportDefinition> = overlaidWith(compared);
export const anyComparisonOfHappenings: fc.Arbitrary<ReportDefinition> = overlaidWith(
  compared,
  busySource.filter((name) => happenings.has(name)),
);
export const anyOtherComparison: fc.Arbitrary<ReportDefinition> = overlaidWith(
  compared,
  busySource.filter((name) => !happenings.has(name)),
);

function overlaidWith(
  times: (source: Source) => fc.Arbitrary<Timeline | undefined>,
  names: fc.Arbitrary<SourceName> = busySource,
) {
  return names.chain((name) => {
    const source = sourceNamed(name);
    return fc
      .tuple(basis(source), times(source))
      .chain(([made, time]) => overlaid(source, grouped(made, time), made, time));
  });
}

interface Basis {
  filter: ReportDefinition['filter'];
  groupBy: Dimensions;
  measures: Measure[];
}

function basis(source: Source): fc.Arbitrary<Basis> {
  return fc.record({
    filter: filterOf(source),
    groupBy: fc
      .array(dimension(source), { maxLength: 2 })
      .map((list) => list.map((each, index) => ({ id: `g${index}`, ...each }))),
    measures: measures(source),
  });
}

/** The dates of the period stand first among the groups where there are fewer than two others, and last where there are two. */
const grouped = ({ groupBy }: Basis, time: Timeline | undefined): Dimensions => {
  const dates = time?.dates ? [time.dates] : [];
  return groupBy.length === 1 ? [...dates, ...groupBy] : [...groupBy, ...dates];
};

function overlaid(
  source: Source,
  groupBy: Dimensions,
  { filter, measures: named }: Basis,
  time: Timeline | undefined,
): fc.Arbitrary<ReportDefinition> {
  const { period, compare } = time ?? {};
  const hasGroups = groupBy.length > 0;
  const shown = [...groupBy, ...named].map(({ id }) => id);
  return fc
    .record({
      isFirst: fc.boolean(),
      pivot: hasGroups ? sometimes(40, dimension(source)) : fc.constant(undefined),
      totals: fc.record({
        grand: fc.boolean(),
        rows: fc.boolean(),
        columns: fc.boolean(),
        subtotals: fc.boolean(),
      }),
      having: havingOf(source, named),
      top: hasGroups && !groupBy[0]?.fill ? topOf(named) : fc.constant(undefined),
      sort: sortOf(shown),
      limit: sometimes(20, fc.integer({ min: 1, max: 4 })),
    })
    .map(({ isFirst, pivot, having, top, limit, ...rest }) => ({
      v,
      source: source.name,
      filter: period ? withPeriod(filter, period, { isFirst, isOnly: compare !== undefined }) : filter,
      groupBy,
      measures: named,
      ...rest,
      ...(pivot ? { pivotBy: pivotOf(pivot) } : {}),
      ...(having ? { having } : {}),
      ...(top ? { top } : {}),
      ...(limit ? { limit } : {}),
      ...(compare ? { compare } : {}),
    }));
}

/** Across, no dates are put in. */
const pivotOf = ({ fill: _, ...rest }: Omit<Dimensions[number], 'id'>) => ({ id: 'p', ...rest });

/** Any list that fits the catalog. */
export const anyDetail: fc.Arbitrary<ReportDefinition> = busySource.chain((name: SourceName) => {
  const source = sourceNamed(name);
  const far = farPaths(source);
  const paths = fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...fieldPaths(source)) },
    ...(far.length ? [{ weight: 1, arbitrary: fc.constantFrom(...far) }] : []),
  );
  return fc
    .record({
      filter: filterOf(source),
      columns: fc.array(paths, { minLength: 1, maxLength: 4 }),
      by: fc.array(paths, { minLength: 1, maxLength: 3 }),
      limit: sometimes(20, fc.integer({ min: 1, max: 9 })),
    })
    .chain(({ filter, columns, by, limit }) =>
      sortOf(by).map((sort) => ({
        v,
        source: name,
        filter,
        columns: columns.map((field) => ({ field })),
        sort,
        ...(limit ? { limit } : {}),
      })),
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
    v,
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
