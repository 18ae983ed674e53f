import fc from 'fast-check';
import {
  aggregatedSource,
  type FieldPath,
  fieldAt,
  type SourceName,
  sourceNamed,
  sourceOf,
  sources,
} from '#reports/catalog.ts';
import { choices } from '#reports/choices.ts';
import { operator, operatorsFor } from '#reports/operators.ts';
import { type Match, type OperatorName, operatorNames, type Rule, type RuleGroup } from '#reports/rules.ts';
import type { Field, Source } from '#reports/source.ts';
import { nastyInstants, nastyWords } from './hostileCompany.ts';

export const anySource = fc.constantFrom(...(Object.keys(sources) as SourceName[]));

/** Any rule group that fits a source: nested, negated, over own fields, to-one paths and quantified relations. */
export const ruleTree = (name: SourceName, depth = 3): fc.Arbitrary<RuleGroup> =>
  group(sourceNamed(name), depth);

function group(source: Source, depth: number): fc.Arbitrary<RuleGroup> {
  const node =
    depth === 0
      ? comparison(source)
      : fc.oneof(
          { weight: 5, arbitrary: comparison(source) },
          { weight: 2, arbitrary: fc.constant(0).chain(() => group(source, depth - 1)) },
          ...(Object.keys(source.relations).length
            ? [{ weight: 2, arbitrary: related(source, depth - 1) }]
            : []),
        );
  return fc
    .record({
      combinator: fc.constantFrom('and' as const, 'or' as const),
      not: fc.boolean(),
      rules: fc.array(node, { minLength: 1, maxLength: 3 }),
    })
    .map(({ not, ...rest }) => (not ? { ...rest, not } : rest));
}

function related(source: Source, depth: number): fc.Arbitrary<Rule> {
  return fc.constantFrom(...Object.entries(source.relations)).chain(([field, relation]) =>
    fc.record({
      field: fc.constant(field),
      operator: fc.constant('=' as const),
      match,
      value: group(sourceOf(relation), Math.min(depth, 1)),
    }),
  );
}

/** Every quantifier; thresholds on both sides of where the database stops counting early. */
const match: fc.Arbitrary<Match> = fc.oneof(
  fc.record({ mode: fc.constantFrom('some' as const, 'none' as const) }),
  fc.record({ mode: fc.constant('all' as const), emptyCounts: fc.boolean() }),
  fc.record({
    mode: fc.constantFrom('atLeast' as const, 'atMost' as const, 'exactly' as const),
    threshold: fc.constantFrom(1, 1, 2, 2, 3, 21),
  }),
  fc.record({ mode: fc.constantFrom('atMost' as const, 'exactly' as const), threshold: fc.constant(0) }),
);

function comparison(source: Source): fc.Arbitrary<Rule> {
  return fc.constantFrom(...fieldPaths(source)).chain((path) => {
    const found = fieldAt(source, path);
    if (!found) throw new Error(`no field ${path}`);
    const names = operatorsFor(found.field.type, operatorNames);
    return fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(...names).chain((name) => withValue(path, found, name)) },
      { weight: 2, arbitrary: withField(source, path, found) },
    );
  });
}

function withValue(path: string, found: FieldPath, name: OperatorName): fc.Arbitrary<Rule> {
  const plain = operand(found.field, name).map(
    (value): Rule => ({ field: path, operator: name, ...(value === undefined ? {} : { value }) }),
  );
  const related = aggregatedSource(found);
  if (!related || operator(name).takes === 'none') return plain;
  return fc.oneof(
    plain,
    fc
      .tuple(plain, group(related, 0))
      .map(([rule, where]) => ({ ...rule, value: { value: rule.value, where } })),
  );
}

/** Compared with another field of the same kind, or with itself. */
function withField(source: Source, path: string, { field }: FieldPath): fc.Arbitrary<Rule> {
  const isAlike = (other: string) => {
    const known = fieldAt(source, other)?.field;
    return known?.type === field.type && known.choices === field.choices && known.to === field.to;
  };
  const isSized = ['number', 'money', 'date', 'instant'].includes(field.type);
  return fc.record({
    field: fc.constant(path),
    operator: fc.constantFrom<OperatorName>('=', '!=', ...(isSized ? (['<', '<=', '>', '>='] as const) : [])),
    value: fc.constantFrom(...fieldPaths(source).filter(isAlike)),
    valueSource: fc.constant('field' as const),
  });
}

/** A source's own fields, those one step away, and what can be asked of its related rows. */
export function fieldPaths(source: Source): string[] {
  const relations = Object.entries(source.relations);
  const beyond = relations
    .filter(([, relation]) => !relation.many)
    .flatMap(([step, relation]) => Object.keys(sourceOf(relation).fields).map((name) => `${step}.${name}`));
  const related = relations
    .filter(([, relation]) => relation.many)
    .flatMap(([name, relation]) =>
      ['count', ...Object.keys(sourceOf(relation).measures ?? {})].map((measure) => `${name}.${measure}`),
    );
  return [...Object.keys(source.fields), ...beyond, ...related];
}

/** A value of the kind that the operator takes; undefined where it takes none. */
export function operand(field: Field, name: OperatorName): fc.Arbitrary<unknown> {
  const { part, takes } = operator(name);
  if (part) return fc.array(part === 'weekday' ? weekday : hourOfDay, { minLength: 1, maxLength: 4 });
  if (field.type === 'date' || field.type === 'instant') return dated(takes, field.type);
  const one = single(field);
  switch (takes) {
    case 'none':
      return fc.constant(undefined);
    case 'many':
      return fc.array(one, { minLength: 1, maxLength: 4 });
    case 'two':
      return fc.tuple(one, one).map((pair) => [...pair].sort((a, b) => Number(a) - Number(b)));
    default:
      return one;
  }
}

function single(field: Field): fc.Arbitrary<unknown> {
  switch (field.type) {
    case 'boolean':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom<string>(...choices[field.choices ?? 'sex']);
    case 'reference':
      return fc.oneof(
        fc.integer({ min: 1, max: 12 }),
        ...(field.to === 'colleagues' ? [fc.constant('$me')] : []),
      );
    case 'money':
      return fc.integer({ min: 0, max: 20_000 });
    case 'number':
      return fc.oneof(fc.integer({ min: 0, max: 100 }), fc.constantFrom(0.5, 30.25, -1));
    default:
      return fc.constantFrom(...nastyWords, 'e', 'b', 'o');
  }
}

const day = fc.constantFrom(
  '1980-02-29',
  '2000-01-01',
  '2026-01-01',
  '2026-11-21',
  '2026-11-22',
  '2026-03-08',
  '2026-11-01',
);
const weekday = fc.integer({ min: 1, max: 7 });
const hourOfDay = fc.integer({ min: 0, max: 23 });
const moment = fc.record({ relative: fc.constantFrom('today', 'yesterday', 'tomorrow', 'now') });
const unit = fc.constantFrom('day', 'week', 'month', 'quarter', 'year');
const count = fc.integer({ min: 1, max: 40 });

const span = fc.oneof(
  fc.record({ last: count, unit }),
  fc.record({ next: count, unit }),
  fc.record({ this: unit }),
  fc.record({ previous: unit }),
  fc.record({ moreThan: count, unit, ago: fc.constant(true as const) }),
);

const period = fc.oneof(
  { weight: 5, arbitrary: span },
  {
    weight: 2,
    arbitrary: fc.tuple(day, day).map(([a, b]) => (a <= b ? { from: a, to: b } : { from: b, to: a })),
  },
  { weight: 1, arbitrary: fc.record({ from: fc.record({ last: count, unit }), to: moment }) },
  {
    weight: 1,
    arbitrary: fc.tuple(unit, fc.integer({ min: 1, max: 9 })).map(([each, ago]) => ({
      from: { last: ago * 3 + 1, unit: each },
      to: { moreThan: ago, unit: each, ago: true as const },
    })),
  },
);

const instants = fc
  .tuple(fc.constantFrom(...nastyInstants), fc.constantFrom(1, 1_800_000, 3_600_000))
  .map(([since, length]) => ({ since, before: since + length }));

function dated(takes: string, type: 'date' | 'instant'): fc.Arbitrary<unknown> {
  if (takes === 'none') return fc.constant(undefined);
  if (takes === 'period') return type === 'instant' ? fc.oneof(period, instants) : period;
  if (takes === 'two') return fc.tuple(day, day).map((pair) => [...pair].sort());
  return fc.oneof(day, moment);
}
