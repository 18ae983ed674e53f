import fc from 'fast-check';
import { type Rule, rule } from '#reports/rules.ts';
import type { Source } from '#reports/source.ts';
import { datedPaths, knownField } from './paths.ts';

/** A rule that says in which bounded period a date of the source lies; mostly the date that it goes by. */
export function periodRule(source: Source): fc.Arbitrary<Rule> | undefined {
  const paths = datedPaths(source);
  if (paths.length === 0) return undefined;
  const usual = source.dateField ?? paths[0] ?? '';
  return fc
    .oneof({ weight: 3, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: fc.constantFrom(...paths) })
    .chain((path) => {
      const isInstant = knownField(source, path).type === 'instant';
      return fc.oneof(
        { weight: 6, arbitrary: bounded.map((value) => rule(path, 'inPeriod', value)) },
        { weight: 1, arbitrary: days.map((value) => rule(path, 'between', value)) },
        ...(isInstant
          ? [{ weight: 1, arbitrary: instants.map((value) => rule(path, 'inPeriod', value)) }]
          : []),
      );
    });
}

const unit = fc.constantFrom('day', 'week', 'month', 'quarter', 'year');

/** Of which both the period and the one before have rows. */
const lively = fc.constantFrom<unknown>(
  { this: 'year' },
  { this: 'month' },
  { this: 'day' },
  { last: 12, unit: 'month' },
  { last: 20, unit: 'day' },
  { last: 1, unit: 'day' },
  { from: '2026-11-01', to: '2026-11-22' },
  { from: '2000-01-01', to: '2000-12-31' },
  { from: { this: 'year' }, to: { relative: 'now' } },
);

/** Long enough to have rows, short enough that its days can be shown. */
const bounded: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 5, arbitrary: lively },
  fc.record({ last: fc.integer({ min: 1, max: 5 }), unit }),
  fc.record({ last: fc.constantFrom(12, 30, 60), unit: fc.constant('day') }),
  fc.constantFrom(
    { this: 'year' },
    { last: 12, unit: 'month' },
    { last: 5, unit: 'year' },
    { this: 'month' },
  ),
  fc.record({ this: unit }),
  fc.record({ previous: unit }),
  fc.record({ next: fc.integer({ min: 1, max: 3 }), unit }),
  fc.constantFrom(
    { from: '2026-10-20', to: '2026-11-22' },
    { from: '2026-03-01', to: '2026-03-31' },
    { from: '2026-01-01', to: '2026-11-30' },
    { from: '2000-01-01', to: '2000-12-31' },
    { from: '2024-02-01', to: '2024-02-29' },
  ),
  fc.constantFrom(
    { from: { last: 2, unit: 'month' }, to: { relative: 'yesterday' } },
    { from: { this: 'month' }, to: { relative: 'now' } },
    { from: { previous: 'month' }, to: { this: 'month' } },
  ),
);

const days = fc.constantFrom<unknown>(
  ['2026-11-01', '2026-11-30'],
  ['2026-10-01', { relative: 'today' }],
  [{ relative: 'yesterday' }, { relative: 'now' }],
);

const instants = fc.constantFrom(
  { since: Date.UTC(2026, 10, 1, 5), before: Date.UTC(2026, 10, 22, 15) },
  { since: Date.UTC(2026, 10, 21, 5), before: Date.UTC(2026, 10, 22, 5) },
  { since: Date.UTC(2026, 10, 22, 4, 30), before: Date.UTC(2026, 10, 22, 5, 30) },
);
