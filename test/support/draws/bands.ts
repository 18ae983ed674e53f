import fc from 'fast-check';
import { choices } from '#reports/choices.ts';
import type { BandList, Dimensions } from '#reports/definition.ts';
import type { Field } from '#reports/source.ts';
import { nastyWords } from '../hostileDraws.ts';

type Bands = NonNullable<Dimensions[number]['bands']>;

/** Bands that fit a field: equal steps, numbers with gaps, values, yes and no, or periods that overlap. */
export function bandsOf(field: Field): fc.Arbitrary<Bands> {
  switch (field.type) {
    case 'number':
    case 'money':
      return fc.oneof(widths(field.type), numbers(field.type));
    case 'date':
    case 'instant':
      return periods;
    case 'choice':
      return valued(choices[field.choices ?? 'sex']);
    case 'reference':
      return valued(field.to === 'colleagues' ? ['$me', ...keys] : keys);
    case 'boolean':
      return fc.constantFrom(true, false).chain((first) => valued([first, !first], 1));
    default:
      return valued(words);
  }
}

const widths = (type: 'number' | 'money'): fc.Arbitrary<Bands> =>
  fc
    .constantFrom(...(type === 'money' ? [5, 7, 1000, 2500] : [0.1, 0.5, 1, 7, 30]))
    .map((width) => ({ width }));

/** Ascending bounds, of which the first and last band may do without one; between two bands there may be a gap. */
const numbers = (type: 'number' | 'money'): fc.Arbitrary<Bands> =>
  fc
    .record({
      bounds: fc.constantFrom(...(type === 'money' ? moneyBounds : numberBounds)),
      isOpenBelow: fc.boolean(),
      isOpenAbove: fc.boolean(),
      hasGap: fc.boolean(),
    })
    .map(({ bounds: [a, b, c], isOpenBelow, isOpenAbove, hasGap }) => [
      { label: 'low', to: a, ...(isOpenBelow ? {} : { from: a - 40 }) },
      ...(hasGap ? [] : [{ label: 'mid', from: a, to: b }]),
      { label: 'high', from: b, ...(isOpenAbove ? {} : { to: c }) },
    ]);

const numberBounds: [number, number, number][] = [
  [1, 2, 5],
  [0.25, 1.75, 12],
  [10, 30.5, 60],
];
const moneyBounds: [number, number, number][] = [
  [1, 2500, 12_000],
  [2000, 5000, 20_000],
];

const periods = fc.constantFrom<BandList>(
  [{ label: 'now', period: { last: 30, unit: 'day' } }],
  [
    { label: 'month', period: { this: 'month' } },
    { label: 'year', period: { this: 'year' } },
    { label: 'old', period: { moreThan: 1, unit: 'year', ago: true } },
  ],
  [
    { label: 'until today', period: { from: '2026-11-01', to: { relative: 'now' } } },
    { label: 'before', period: { previous: 'month' } },
  ],
);

const keys = [1, 2, 3, 4, 5];
const words = nastyWords.filter((word) => word !== 'eloise' && word !== 'ELOISE');

/** One or two bands, each of some of the values. */
const valued = (values: readonly (string | number | boolean)[], most = 2): fc.Arbitrary<Bands> =>
  fc
    .tuple(
      fc.integer({ min: 1, max: most }),
      fc.integer({ min: 0, max: most }),
      fc.shuffledSubarray([...values], { minLength: Math.min(2, values.length) }),
    )
    .map(([first, second, order]) => {
      const [one, two] = [order.slice(0, first), order.slice(first, first + second)];
      return [{ label: 'one', values: one }, ...(two.length ? [{ label: 'two', values: two }] : [])];
    });
