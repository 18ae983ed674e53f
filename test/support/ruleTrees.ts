import fc from 'fast-check';
import { fieldAt, type SourceName, sourceNamed, sourceOf, sources } from '#reports/catalog.ts';
import { choices } from '#reports/choices.ts';
import { operator, operatorsFor } from '#reports/operators.ts';
import { type OperatorName, operatorNames, type Rule, type RuleGroup } from '#reports/rules.ts';
import type { Field, Source } from '#reports/source.ts';
import { nastyWords } from './hostileCompany.ts';

export const anySource = fc.constantFrom(...(Object.keys(sources) as SourceName[]));

/** Any rule group that fits a source: nested, negated, over own fields, to-one paths and quantified relations. */
export const ruleTree = (name: SourceName): fc.Arbitrary<RuleGroup> => group(sourceNamed(name), 3);

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
      match: fc.record({ mode: fc.constantFrom('some' as const, 'none' as const) }),
      value: group(sourceOf(relation), Math.min(depth, 1)),
    }),
  );
}

function comparison(source: Source): fc.Arbitrary<Rule> {
  return fc.constantFrom(...fieldPaths(source)).chain((path) => {
    const field = fieldAt(source, path)?.field;
    if (!field) throw new Error(`no field ${path}`);
    return fc
      .constantFrom(...operatorsFor(field.type, operatorNames))
      .chain((name) =>
        operand(field, name).map(
          (value): Rule => ({ field: path, operator: name, ...(value === undefined ? {} : { value }) }),
        ),
      );
  });
}

export function fieldPaths(source: Source): string[] {
  const steps = Object.entries(source.relations).filter(([, relation]) => !relation.many);
  const beyond = steps.flatMap(([step, relation]) =>
    Object.keys(sourceOf(relation).fields).map((name) => `${step}.${name}`),
  );
  return [...Object.keys(source.fields), ...beyond];
}

/** A value of the kind that the operator takes; undefined where it takes none. */
export function operand(field: Field, name: OperatorName): fc.Arbitrary<unknown> {
  if (field.type === 'date' || field.type === 'instant') return dated(operator(name).takes);
  const one = single(field);
  switch (operator(name).takes) {
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
const relativeDay = fc.record({ relative: fc.constantFrom('today', 'yesterday', 'tomorrow') });
const unit = fc.constantFrom('day', 'week', 'month', 'quarter', 'year');
const count = fc.integer({ min: 1, max: 40 });

const period = fc.oneof(
  fc.record({ last: count, unit }),
  fc.record({ next: count, unit }),
  fc.record({ this: unit }),
  fc.record({ previous: unit }),
  fc.record({ moreThan: count, unit, ago: fc.constant(true as const) }),
  fc.tuple(day, day).map(([a, b]) => (a <= b ? { from: a, to: b } : { from: b, to: a })),
);

function dated(takes: string): fc.Arbitrary<unknown> {
  if (takes === 'none') return fc.constant(undefined);
  if (takes === 'period') return period;
  if (takes === 'two') return fc.tuple(day, day).map((pair) => [...pair].sort());
  return fc.oneof(day, relativeDay);
}
