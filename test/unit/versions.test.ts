import { expect, test } from 'vitest';
import { currentVersion, definitionSchema } from '#reports/definition.ts';
import { upgraded } from '#reports/versions.ts';

const older = {
  v: 1,
  source: 'appointments',
  filter: { combinator: 'and', rules: [] },
  groupBy: [
    { id: 'h', field: 'startsAt', bucket: 'hour' },
    { id: 'd', field: 'startsAt', bucket: 'day' },
  ],
  measures: [{ id: 'n', measure: 'count' }],
};

test('from version 1 to 2 the hour of the day gets its own name, and nothing else changes', () => {
  expect(upgraded(older)).toEqual({
    ...older,
    v: 2,
    groupBy: [{ id: 'h', field: 'startsAt', bucket: 'hourOfDay' }, older.groupBy[1]],
  });
});

test('a definition of any known version is read as the current one, and reading it again changes nothing', () => {
  const once = definitionSchema.parse(older);
  expect(once.v).toBe(currentVersion);
  expect(definitionSchema.parse(once)).toEqual(once);
  expect(upgraded(once)).toBe(once);
});

test.each([
  [{ v: 0 }],
  [{ v: 99 }],
  [{ v: '1' }],
  [{ v: 1.5 }],
  [null],
  ['text'],
  [[]],
  [{ v: 1, groupBy: 'no list' }],
])('what is no older definition is refused as it is: %o', (json) => {
  expect(() => upgraded(json)).not.toThrow();
  expect(definitionSchema.safeParse(json).success).toBe(false);
});
