import fc from 'fast-check';
import { choices } from '#reports/choices.ts';
import { operator } from '#reports/operators.ts';
import type { OperatorName } from '#reports/rules.ts';
import type { Field } from '#reports/source.ts';
import { nastyInstants, nastyWords } from '../hostileDraws.ts';

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
      return fc.array(field.to === 'branches' ? oneOrMine(one) : one, { minLength: 1, maxLength: 4 });
    case 'two':
      return fc.tuple(one, one).map((pair) => [...pair].sort((a, b) => Number(a) - Number(b)));
    default:
      return one;
  }
}

const oneOrMine = (one: fc.Arbitrary<unknown>) =>
  fc.oneof({ weight: 1, arbitrary: one }, { weight: 2, arbitrary: fc.constant('$myBranches') });

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
      return fc.oneof(fc.integer({ min: 0, max: 20_000 }), fc.constantFrom(0, 2500, -100));
    case 'number':
      return fc.oneof(
        fc.integer({ min: 0, max: 6 }),
        fc.integer({ min: 0, max: 100 }),
        fc.constantFrom(0.5, 30.25, -1, -7.25, 0.1, Number.MAX_SAFE_INTEGER),
      );
    default:
      return fc.constantFrom(...nastyWords, 'e', 'b', 'o', 'K1', 'C3@x.example', 'km');
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

/** Two days in order; or a day and a moment after all of them. */
const pair = fc.oneof(
  fc.tuple(day, day).map((days) => [...days].sort()),
  fc.tuple(
    fc.constantFrom('2026-01-01', '2026-11-01', '2026-03-08'),
    fc.constantFrom({ relative: 'now' }, { relative: 'today' }, { relative: 'tomorrow' }),
  ),
  fc.constant([{ relative: 'yesterday' }, { relative: 'now' }]),
);

function dated(takes: string, type: 'date' | 'instant'): fc.Arbitrary<unknown> {
  if (takes === 'none') return fc.constant(undefined);
  if (takes === 'period') return type === 'instant' ? fc.oneof(period, instants) : period;
  return takes === 'two' ? pair : fc.oneof(day, moment);
}
