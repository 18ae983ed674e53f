import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressOf, apiOf, pageOf } from '#client/shared/addresses.ts';
import { filteredPath, filters } from '#client/shared/filters.ts';
import {
  type GridState,
  isAsKept,
  readState,
  sameFilter,
  standardSize,
  withoutIds,
  writeState,
} from '#client/shared/Grid/gridAddress.ts';
import { sourceNamed } from '#reports/catalog.ts';
import { checkFilter } from '#reports/checkFilter.ts';
import { all, any, rule, ruleGroupSchema } from '#reports/rules.ts';
import { calendarAt } from '#server/calendar.ts';
import type { ViewLayout } from '#server/views/contract.ts';
import { testNow } from '../../support/clock.ts';
import { fieldPaths, ruleTree } from '../../support/ruleTrees.ts';

fc.configureGlobal({ seed: Number(process.env.TEST_SEED ?? 20_261_122) });

const operands = {
  asker: { professionalId: 5, branchIds: [1, 2] },
  calendar: calendarAt(testNow, 'America/Toronto', 7),
};

/** Whatever can be typed: above all what means something in an address. */
const typed = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc
    .array(
      fc.constantFrom('+', '&', '#', '%', '=', '?', ' ', 'é', '👩‍👩‍👧', '%20', '%', '"', '{', ',', '-', 'a'),
    )
    .map((parts) => parts.join('')),
);

const sorting = fc.record({
  field: fc.constantFrom(...fieldPaths(sourceNamed('clients'))),
  order: fc.constantFrom('asc' as const, 'desc' as const),
});
const anyState: fc.Arbitrary<GridState> = fc.record({
  page: fc.integer({ min: 1, max: 999_999 }),
  size: fc.integer({ min: 1, max: 200 }),
  sort: fc.array(sorting, { maxLength: 5 }),
  q: typed,
  filter: fc.oneof(
    fc.constant(undefined),
    ruleTree('clients').map((tree) => (tree.rules.length ? tree : undefined)),
    typed.map((text) => all(rule('lastName', 'contains', text), any(rule('phone', '!=', text)))),
  ),
  columns: fc.option(
    fc.uniqueArray(
      fc.record(
        {
          name: fc.constantFrom(...Object.keys(sourceNamed('clients').fields)),
          width: fc.integer({ min: 64, max: 640 }),
          pinned: fc.constant(true as const),
        },
        { requiredKeys: ['name'] },
      ),
      { minLength: 1, maxLength: 12, selector: ({ name }) => name },
    ),
    { nil: undefined },
  ),
  density: fc.constantFrom(undefined, 'compact' as const, 'concise' as const, 'cards' as const),
});

/** What a view may keep of a state. */
const kept = ({ filter, sort, columns, density }: GridState): ViewLayout => ({
  ...(filter ? { filter } : {}),
  ...(sort.length ? { sort: sort as NonNullable<ViewLayout['sort']> } : {}),
  ...(columns ? { columns } : {}),
  ...(density ? { density } : {}),
});

describe('what a grid shows is what its address says', () => {
  test('every state comes back from its address, under any name and beside anything else', () => {
    const name = fc.constantFrom(undefined, 'members', 'a&b=c');
    fc.assert(
      fc.property(anyState, name, typed, (state, grid, other) => {
        const before = `?${new URLSearchParams({ tab: other })}`;
        const address = writeState(before, grid, state);
        expect(readState(address, grid)).toEqual(state);
        expect(readState(address, 'another')).toEqual(readState('', 'another'));
        expect(new URLSearchParams(address).get('tab')).toBe(other);
        expect(new URL(address, 'http://here.example').search).toBe(address);
      }),
      { numRuns: 500 },
    );
  });

  test('a change touches nothing but what it changes', () => {
    fc.assert(
      fc.property(
        anyState,
        anyState,
        fc.constantFrom('page', 'size', 'sort', 'q', 'filter', 'columns', 'density'),
        (a, b, part) => {
          const address = writeState(writeState('', undefined, a), undefined, { [part]: b[part] });
          expect(readState(address, undefined)).toEqual({ ...a, [part]: b[part] });
        },
      ),
      { numRuns: 300 },
    );
  });

  test('whatever view lies under it, every state comes back, and one that is the view’s own is not written', () => {
    const usual = (state: GridState) => ({ ...state, density: state.density ?? 'comfortable' });
    fc.assert(
      fc.property(anyState, anyState, (state, other) => {
        const view = kept(other);
        const address = writeState('?view=7', undefined, state, standardSize, view);
        expect(usual(readState(address, undefined, standardSize, view))).toEqual(usual(state));
        expect(isAsKept(state, kept(state))).toBe(true);
        const back = writeState(
          address,
          undefined,
          { ...other, page: 1, size: standardSize, q: '' },
          standardSize,
          view,
        );
        expect(back).toBe('?view=7');
      }),
      { numRuns: 300 },
    );
  });

  test('columns in an address that are none, or stand there twice, are left out', () => {
    const read = (columns: string) => readState(`?columns=${columns}`, undefined).columns;
    expect(read('*fullName-240,state,fullName,,1x,-,state-9999')).toEqual([
      { name: 'fullName', width: 240, pinned: true },
      { name: 'state' },
    ]);
    expect(read('email-9999')).toEqual([{ name: 'email', width: 640 }]);
    expect(read('%2C')).toBeUndefined();
  });

  test('what is usual is not written', () => {
    const usual: GridState = { page: 1, size: standardSize, sort: [], q: '', filter: all() };
    expect(writeState('?page=3&q=x&filter=%7B%7D&size=50&sort=name', undefined, usual)).toBe('');
    expect(writeState('', undefined, { size: standardSize }, 10)).toBe('?size=25');
    expect(readState('', undefined, 10).size).toBe(10);
  });

  test("the editor's own numbers are not written, and make no other filter", () => {
    const numbered = { ...all({ ...rule('state', '=', 'active'), id: 'r' }, { ...all(), id: 'h' }), id: 'g' };
    expect(withoutIds(numbered)).toEqual(all(rule('state', '=', 'active'), all()));
    expect(writeState('', undefined, { filter: numbered })).not.toContain('id');
    expect(sameFilter(numbered, all(rule('state', '=', 'active'), all()))).toBe(true);
    expect(sameFilter(numbered, all(rule('state', '=', 'archived'), all()))).toBe(false);
    expect(sameFilter(all(), undefined)).toBe(true);
  });
});

describe('a wrong address shows the usual, or is refused by the server in its own words', () => {
  test.each([
    ['page=0', { page: 1 }],
    ['page=-2', { page: 1 }],
    ['page=1e3', { page: 1 }],
    ['page=1.5', { page: 1 }],
    ['page=99999999999', { page: 1 }],
    ['page=%E2%82', { page: 1 }],
    ['size=abc', { size: standardSize }],
    ['size=5000', { size: 200 }],
    ['sort=,,', { sort: [] }],
    ['filter=', { filter: undefined }],
  ])('%s', (search, state) => expect(readState(`?${search}`, undefined)).toMatchObject(state));

  test.each([
    'x',
    '{',
    'null',
    '[]',
    '7',
    '"state"',
    '{"rules":[]}',
    '{"combinator":"and","rules":{}}',
    '{"combinator":"and","rules":[{"rules":"state"}]}',
    '{"combinator":"and","rules":[{"field":"state"}]}',
    '{"combinator":"and","rules":[{"operator":"="}]}',
    '{"combinator":"and","rules":[{"field":"state","operator":"near","value":1}]}',
    '{"combinator":"and","rules":[{"field":"state","operator":"constructor","value":1}]}',
    `${'{"combinator":"and","rules":['.repeat(30)}${']}'.repeat(30)}`,
  ])('the filter %s is never taken for "no filter"', (filter) => {
    const read = readState(`?${new URLSearchParams({ filter })}`, undefined).filter;
    const parsed = ruleGroupSchema.safeParse(JSON.parse(JSON.stringify(read)));
    const isAsked = parsed.success && checkFilter(sourceNamed('clients'), parsed.data, operands).ok;
    expect(isAsked).toBe(false);
  });

  test('and no text whatever makes the page fail', () => {
    fc.assert(
      fc.property(fc.oneof(typed, fc.json()), (text) => {
        const bare = `?filter=${text}&page=${text}&sort=${text}`;
        const spelled = `?${new URLSearchParams({ filter: text, page: text, size: text, sort: text })}`;
        for (const search of [bare, spelled]) {
          const { page, size, sort } = readState(search, undefined);
          expect(page).toBeGreaterThanOrEqual(1);
          expect(size).toBeLessThanOrEqual(200);
          expect(sort.length).toBeLessThanOrEqual(5);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('the questions that more than one page asks', () => {
  test.each(Object.entries(filters))(
    '%s can be asked, and a link to it lights its button',
    (name, filter) => {
      const source = sourceNamed(name === 'myToday' || name === 'myWeek' ? 'appointments' : 'clients');
      expect(checkFilter(source, filter, operands)).toMatchObject({ ok: true });
      const { search } = new URL(filteredPath('/clients', filter), 'http://here.example');
      expect(sameFilter(readState(search, undefined).filter, filter)).toBe(true);
    },
  );
});

test('every kind of record has its address, and a page only where there is one', () => {
  expect(addressOf('interventionCodes')).toBe('intervention-codes');
  expect(apiOf('clients')).toBe('/api/clients');
  expect(pageOf('clients', 7)).toBe('/clients/7');
  expect(pageOf('clients', null)).toBeUndefined();
  expect(pageOf('appointments', 7)).toBeUndefined();
});
