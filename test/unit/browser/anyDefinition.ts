import fc from 'fast-check';
import {
  buckets,
  chartKinds,
  comparisons,
  highlightOperators,
  measureNames,
  parameterTypes,
  type ReportDefinition,
  tones,
} from '#reports/definition.ts';
import { all, any, operatorNames, quantifiers, type Rule, type RuleGroup } from '#reports/rules.ts';

const name = fc.stringMatching(/^[A-Za-z][A-Za-z0-9_]{0,5}$/);
const path = fc.constantFrom('state', 'branch.name', 'createdAt', 'stakeholders.count');
const label = fc.string({ minLength: 1, maxLength: 12 }).filter((text) => text.trim() !== '');
const day = fc.constantFrom('2026-01-01', '2026-11-22');
const edge = fc.oneof(
  day,
  fc.record({ relative: fc.constantFrom('today', 'now', 'yesterday') }),
  fc.record({ last: fc.integer({ min: 1, max: 9 }), unit: fc.constantFrom('day', 'month') }),
  fc.record({ this: fc.constantFrom('week', 'year') }),
);
const period = fc.oneof(
  fc.record({ from: edge, to: edge }),
  fc.record({ since: fc.nat(), before: fc.nat() }),
  fc.record({ last: fc.integer({ min: 1, max: 9 }), unit: fc.constant('day') }),
);

/** Rules of every kind that the language knows, whether or not they make sense. */
const anyRule: fc.Arbitrary<Rule> = fc.oneof(
  fc.record({
    field: path,
    operator: fc.constantFrom(...operatorNames),
    value: fc.oneof(day, fc.integer(), period, fc.array(fc.nat(9), { minLength: 1, maxLength: 3 })),
  }),
  fc.record({
    field: path,
    operator: fc.constant('=' as const),
    value: fc.constantFrom('updatedAt', 'p1'),
    valueSource: fc.constantFrom('field' as const, 'parameter' as const),
  }),
  fc.record({
    field: fc.constant('stakeholders.count'),
    operator: fc.constant('>' as const),
    value: fc.record({ value: fc.nat(9), where: fc.constant(any({ field: 'x', operator: 'null' })) }),
  }),
  fc.record({
    field: fc.constant('stakeholders'),
    operator: fc.constant('=' as const),
    match: fc.record({ mode: fc.constantFrom(...quantifiers), threshold: fc.constant(2) }),
    value: fc.constant(all({ field: 'since', operator: 'notNull' })),
  }),
);
const anyGroup: fc.Arbitrary<RuleGroup> = fc
  .record({
    combinator: fc.constantFrom('and' as const, 'or' as const),
    rules: fc.array(
      fc.oneof(
        anyRule,
        fc.array(anyRule, { maxLength: 2 }).map((rules) => all(...rules)),
      ),
      {
        maxLength: 3,
      },
    ),
  })
  .chain((group) => fc.constantFrom(group, { ...group, not: true }, { ...group, muted: true }));

const bands = fc.oneof(
  fc.record({ width: fc.integer({ min: 1, max: 50 }) }),
  fc.array(
    fc.oneof(
      fc.record({ label, values: fc.array(fc.nat(), { minLength: 1, maxLength: 3 }) }),
      fc.record({ label, from: fc.nat(), to: fc.nat() }, { requiredKeys: ['label'] }),
      fc.record({ label, period }),
    ),
    { minLength: 1, maxLength: 3 },
  ),
);
const dimension = { id: name, field: path, bucket: fc.constantFrom(...buckets), bands };
const measure = fc.record(
  {
    id: name,
    measure: fc.constantFrom(...measureNames),
    field: path,
    over: fc.constantFrom('stakeholders', 'branch.clients'),
    of: fc.array(name, { minLength: 1, maxLength: 2 }),
    filter: anyGroup,
    label,
    format: fc.constant('percent' as const),
  },
  { requiredKeys: ['id', 'measure', 'field'] },
);
const sort = fc.array(
  fc.record(
    { by: name, direction: fc.constantFrom('asc', 'desc'), nulls: fc.constantFrom('first', 'last') },
    { requiredKeys: ['by', 'direction'] },
  ),
  { minLength: 1, maxLength: 3 },
);
const chart = fc.record(
  { kind: fc.constantFrom(...chartKinds), x: name, y: fc.array(name, { maxLength: 3 }), series: name },
  { requiredKeys: ['kind'] },
);
const parameter = fc.record(
  {
    name,
    label,
    type: fc.constantFrom(...parameterTypes),
    multiple: fc.boolean(),
    required: fc.boolean(),
    default: fc.oneof(fc.nat(), period),
  },
  { requiredKeys: ['name', 'label', 'type'] },
);

const highlights = fc.array(
  fc.oneof(
    fc.record({ by: name, kind: fc.constantFrom('bar' as const, 'shade' as const) }),
    fc.record({
      by: name,
      kind: fc.constant('mark' as const),
      operator: fc.constantFrom(...highlightOperators),
      value: fc.nat(),
      tone: fc.constantFrom(...tones),
    }),
  ),
  { minLength: 1, maxLength: 3 },
);

const ofAny = {
  v: fc.constant(2 as const),
  source: fc.constantFrom('clients', 'appointments'),
  filter: anyGroup,
  sort,
  limit: fc.integer({ min: 1, max: 5_000 }),
  chart,
  highlights,
  params: fc.array(parameter, { minLength: 1, maxLength: 3 }),
  timeZone: fc.constantFrom('Europe/Paris', 'America/Vancouver'),
};
const required = ['v', 'source', 'filter'] as const;

const anyWholeList = fc.record(
  {
    ...ofAny,
    columns: fc.array(
      path.map((field) => ({ field })),
      { minLength: 1, maxLength: 4 },
    ),
  },
  { requiredKeys: [...required, 'columns'] },
);
const anyWholeSummary = fc.record(
  {
    ...ofAny,
    groupBy: fc.array(fc.record({ ...dimension, fill: fc.boolean() }, { requiredKeys: ['id', 'field'] }), {
      minLength: 1,
      maxLength: 4,
    }),
    pivotBy: fc.record(dimension, { requiredKeys: ['id', 'field'] }),
    measures: fc.array(measure, { minLength: 1, maxLength: 4 }),
    having: anyGroup,
    totals: fc.record(
      { grand: fc.boolean(), rows: fc.boolean(), columns: fc.boolean(), subtotals: fc.boolean() },
      { requiredKeys: [] },
    ),
    compare: fc.constantFrom(...comparisons),
    top: fc.record({ by: name, n: fc.integer({ min: 1, max: 100 }), other: fc.boolean() }),
  },
  { requiredKeys: [...required, 'measures'] },
);

/** A definition made of all the parts that the language has, of known shape; its names need not exist. */
export const anyWhole = fc.oneof(anyWholeList, anyWholeSummary) as fc.Arbitrary<ReportDefinition>;

export { anyGroup };
