import fc from 'fast-check';
import { fieldAt, relationOf, type SourceName, sourceNamed, sourceOf } from '#reports/catalog.ts';
import { measureTypes } from '#reports/checkMeasures.ts';
import { choices } from '#reports/choices.ts';
import {
  buckets,
  comparisons,
  type Dimensions,
  type Measures,
  type ReportDefinition,
} from '#reports/definition.ts';
import { hasInverse } from '#reports/inverse.ts';
import { all, type RuleGroup, rule } from '#reports/rules.ts';
import type { Field, FieldType, Source } from '#reports/source.ts';
import { anySource, fieldPaths, operand, ruleTree } from './ruleTrees.ts';

type Dimension = Dimensions[number];
type Measure = Measures[number];

/** Any summary that fits the catalog: groups with buckets and bands, every measure with and without a filter of its own, sorted by any of them. */
export const anySummary: fc.Arbitrary<ReportDefinition> = anySource.chain((name) =>
  parts(name, 2).map(({ filter, groupBy, measures, by, direction }) => {
    const targets = [...groupBy, ...measures];
    const sort = [{ by: targets[by % targets.length]?.id ?? 'm0', direction }];
    return { v: 2, source: name, filter, groupBy, measures, sort };
  }),
);

/** The same with all that is laid over the groups: pivot, totals, conditions on figures, the top n, another period, filled dates. */
export const anyReport: fc.Arbitrary<ReportDefinition> = anySource.chain((name) =>
  fc
    .record({
      ...dated(sourceNamed(name)),
      inner: parts(name, 2),
      pivot: fc.option(dimension(sourceNamed(name)), { freq: 3 }),
      totals: fc.record({
        grand: fc.boolean(),
        rows: fc.boolean(),
        columns: fc.boolean(),
        subtotals: fc.boolean(),
      }),
      having: fc.option(fc.tuple(fc.constantFrom('>', '>=', '<', '!='), fc.integer({ min: 0, max: 6 })), {
        freq: 2,
      }),
      top: fc.option(fc.record({ n: fc.integer({ min: 1, max: 3 }), other: fc.boolean() }), { freq: 2 }),
    })
    .map((made) => assembled(name, made)),
);

interface Made {
  inner: Parts;
  pivot: Omit<Dimension, 'id'> | null;
  totals: NonNullable<ReportDefinition['totals']>;
  having: [string, number] | null;
  top: { n: number; other: boolean } | null;
  period: { field: string; value: unknown } | null;
  compare: ReportDefinition['compare'] | null;
  timeline: 'day' | 'week' | 'month' | null;
  fill: boolean;
}

function assembled(name: SourceName, made: Made): ReportDefinition {
  const { inner, period, timeline, fill } = made;
  const dates: Dimension[] =
    period && timeline ? [{ id: 'd', field: period.field, bucket: timeline, fill }] : [];
  const groupBy = [...inner.groupBy.slice(0, 1), ...dates];
  const numbers = inner.measures.filter((measure) => isNumber(name, measure));
  const [number] = numbers;
  const filter = period ? all(inner.filter, rule(period.field, 'inPeriod', period.value)) : inner.filter;
  return {
    v: 2,
    source: name,
    filter,
    groupBy,
    measures: inner.measures,
    totals: made.totals,
    ...(made.pivot && groupBy.length ? { pivotBy: { id: 'p', ...made.pivot } } : {}),
    ...(made.having && number
      ? { having: all({ field: number.id, operator: made.having[0] as '>', value: made.having[1] }) }
      : {}),
    ...(made.top && groupBy.length && !groupBy[0]?.fill && number
      ? { top: { by: number.id, ...made.top } }
      : {}),
    ...(made.compare && period ? { compare: made.compare } : {}),
  };
}

/** A bounded period of the source's date, for what needs one. */
function dated(source: Source) {
  const names = ['dateField' in source ? (source.dateField ?? '') : ''].filter(Boolean);
  const field = names.length ? fc.constantFrom(...names) : undefined;
  return {
    period: field ? fc.option(fc.record({ field, value: boundedPeriod }), { freq: 4 }) : fc.constant(null),
    compare: fc.option(fc.constantFrom(...comparisons), { freq: 1 }),
    timeline: fc.option(fc.constantFrom('day' as const, 'week' as const, 'month' as const), { freq: 3 }),
    fill: fc.boolean(),
  };
}

const boundedPeriod: fc.Arbitrary<unknown> = fc.oneof(
  fc.record({ last: fc.integer({ min: 1, max: 5 }), unit: fc.constantFrom('day', 'week', 'month') }),
  fc.record({ this: fc.constantFrom('week', 'month', 'quarter') }),
  fc.record({ previous: fc.constantFrom('day', 'month') }),
  fc.constantFrom({ from: '2026-10-20', to: '2026-11-22' }, { from: '2026-03-01', to: '2026-03-31' }),
  fc.constant({ from: { last: 2, unit: 'month' }, to: { relative: 'yesterday' } }),
);

interface Parts {
  filter: RuleGroup;
  groupBy: Dimension[];
  measures: Measure[];
  by: number;
  direction: 'asc' | 'desc';
}

const parts = (name: SourceName, mostGroups: number): fc.Arbitrary<Parts> => {
  const source = sourceNamed(name);
  return fc
    .record({
      filter: ruleTree(name, 2),
      groupBy: fc.array(dimension(source), { maxLength: mostGroups }),
      measures: fc.array(measure(source), { minLength: 1, maxLength: 3 }),
      derived: fc.option(fc.constantFrom('ratio' as const, 'share' as const), { freq: 2 }),
      by: fc.nat(4),
      direction: direction(),
    })
    .map(({ groupBy, measures, derived, ...rest }) => {
      const named = measures.map((each, index): Measure => ({ ...each, id: `m${index}` }));
      return {
        ...rest,
        groupBy: groupBy.map((each, index): Dimension => ({ ...each, id: `g${index}` })),
        measures: [
          ...named,
          ...derivedOf(
            derived,
            named.filter((each) => isDivisible(each)),
          ),
        ],
      };
    });
};

const isDivisible = ({ measure }: Measure): boolean => measure !== 'min' && measure !== 'max';

function derivedOf(derived: 'ratio' | 'share' | null, [above, below]: Measure[]): Measure[] {
  if (!derived || !above) return [];
  if (derived === 'share') return [{ id: 'x', measure: 'share', of: [above.id] }];
  return [{ id: 'x', measure: 'ratio', of: [above.id, (below ?? above).id] }];
}

function isNumber(name: SourceName, { measure, field, over }: Measure): boolean {
  if (measure !== 'min' && measure !== 'max') return true;
  const rows = over ? related(sourceNamed(name), over) : sourceNamed(name);
  return ['number', 'money'].includes(typeOf(rows, field ?? ''));
}

/** Any list that fits the catalog. */
export const anyDetail: fc.Arbitrary<ReportDefinition> = anySource.chain((name: SourceName) => {
  const paths = fc.constantFrom(...fieldPaths(sourceNamed(name)));
  return fc
    .record({
      filter: ruleTree(name, 2),
      columns: fc.array(paths, { minLength: 1, maxLength: 4 }),
      by: paths,
      direction: direction(),
      nulls: fc.constantFrom('first' as const, 'last' as const),
    })
    .map(({ filter, columns, by, direction, nulls }) => ({
      v: 2,
      source: name,
      filter,
      columns: columns.map((field) => ({ field })),
      sort: [{ by, direction, nulls }],
    }));
});

/** Counts by a bucket of the very date that the filter narrows, around the days when clocks change. */
export const anyDatedCount: fc.Arbitrary<ReportDefinition> = fc
  .record({
    field: fc.constantFrom('startsAt', 'createdAt', 'client.createdAt'),
    bucket: fc.constantFrom(...buckets),
    range: fc.constant(0).chain(() => rangeRule),
  })
  .map(({ field, bucket, range }) => ({
    v: 2,
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

function dimension(source: Source): fc.Arbitrary<Omit<Dimension, 'id'>> {
  return fc.constantFrom(...fieldPaths(source)).chain((field): fc.Arbitrary<Omit<Dimension, 'id'>> => {
    const known = fieldAt(source, field)?.field;
    if (!known) throw new Error(`no field ${field}`);
    if (known.type === 'instant' || known.type === 'date')
      return fc.oneof(bucketed(field, known), banded(field, known));
    return fc.oneof(
      { weight: 3, arbitrary: fc.constant({ field }) },
      { weight: 1, arbitrary: banded(field, known) },
    );
  });
}

const bucketed = (field: string, { type }: Field): fc.Arbitrary<Omit<Dimension, 'id'>> => {
  const fitting = buckets.filter(
    (bucket) => type === 'instant' || (bucket !== 'hour' && bucket !== 'hourOfDay'),
  );
  return fc.constantFrom(...fitting).map((bucket) => ({ field, bucket }));
};

/** Bands of numbers, values or periods, or equal steps. */
const banded = (field: string, known: Field): fc.Arbitrary<Omit<Dimension, 'id'>> =>
  bandsOf(known).map((bands) => ({ field, bands }));

type Bands = NonNullable<Dimension['bands']>;

function bandsOf(known: Field): fc.Arbitrary<Bands> {
  switch (known.type) {
    case 'number':
    case 'money':
      return fc.constantFrom<Bands>(
        { width: 1 },
        { width: known.type === 'money' ? 5 : 0.5 },
        { width: 7 },
        { width: 1_000 },
        [
          { label: 'low', to: 10 },
          { label: 'mid', from: 20, to: known.type === 'money' ? 45 : 45.5 },
        ],
      );
    case 'date':
    case 'instant':
      return fc.constantFrom<Bands>(
        [{ label: 'now', period: { last: 30, unit: 'day' } }],
        [
          { label: 'year', period: { this: 'year' } },
          { label: 'old', period: { moreThan: 1, unit: 'year', ago: true } },
        ],
      );
    case 'choice':
      return fc
        .constantFrom<string>(...choices[known.choices ?? 'sex'])
        .map((value) => [{ label: 'one', values: [value] }]);
    case 'reference':
      return fc.constant([
        { label: 'a', values: [1, 2] },
        { label: 'b', values: [3] },
      ]);
    case 'boolean':
      return fc.constant([{ label: 'yes', values: [true] }]);
    default:
      return operand(known, 'in').map((values) => [{ label: 'w', values: values as string[] }]);
  }
}

const related = (source: Source, over: string): Source => {
  const relation = relationOf(source, over);
  if (!relation) throw new Error(`no relation ${over}`);
  return sourceOf(relation);
};

const overable = (source: Source): string[] =>
  Object.entries(source.relations).flatMap(([name, relation]) => {
    const path = { path: name, steps: [], owner: source, relation, source: sourceOf(relation) };
    return relation.many && hasInverse(source, path) ? [name] : [];
  });

/** A measure of the rows themselves or of related ones, with or without a filter. */
function measure(source: Source): fc.Arbitrary<Omit<Measure, 'id'>> {
  const overs = overable(source);
  const own = figure(source);
  const others = overs.length
    ? fc
        .constantFrom(...overs)
        .chain((over) => figure(related(source, over)).map((each) => ({ ...each, over })))
    : own;
  return fc.oneof({ weight: 3, arbitrary: own }, { weight: 1, arbitrary: others });
}

const plain = ['count', 'countDistinct', 'sum', 'avg', 'min', 'max', 'median'] as const;

function figure(source: Source): fc.Arbitrary<Omit<Measure, 'id'>> {
  return fc.constantFrom(...plain).chain((name) => {
    const fitting = fieldPaths(source).filter((path) => measureTypes[name].includes(typeOf(source, path)));
    const bare: fc.Arbitrary<Omit<Measure, 'id'>> =
      name === 'count' || fitting.length === 0
        ? fc.constant({ measure: 'count' as const })
        : fc.constantFrom(...fitting).map((field) => ({ measure: name, field }));
    const filter = fc.option(ruleTree(source.name as SourceName, 0), { freq: 1 });
    return fc.tuple(bare, filter).map(([each, own]) => (own ? { ...each, filter: own } : each));
  });
}
