import { expect, test } from 'vitest';
import {
  kept,
  keyOf,
  placed,
  sessionsOf,
  weekPlaced,
  weeksOf,
} from '../../../client/templates/editor/order.ts';

const day = (week: number, name: string) => ({ week, name, exercises: [] });

test('a week that is moved takes its days along, and the weeks keep their numbers', () => {
  const weeks = weeksOf([day(1, 'A'), day(1, 'B'), day(2, 'C'), day(4, 'D')]);
  const told = (list: typeof weeks) => sessionsOf(list).map(({ week, name }) => `${week}${name}`);
  expect(told(weekPlaced(weeks, 2, 0))).toEqual(['1D', '2A', '2B', '4C']);
  expect(told(weekPlaced(weeks, 0, 2))).toEqual(['1C', '2D', '4A', '4B']);
  expect(told(weekPlaced(weeks, 1, 1))).toEqual(['1A', '1B', '2C', '4D']);
});

test('an item that is moved or changed is still the same item', () => {
  const [a, b] = [day(1, 'A'), day(1, 'A')];
  expect(keyOf(a)).not.toBe(keyOf(b));
  expect(keyOf(kept(a, { ...a, name: 'Z' }))).toBe(keyOf(a));
  expect(placed([a, b], 0, 1).map(keyOf)).toEqual([b, a].map(keyOf));
  const moved = sessionsOf(weekPlaced(weeksOf([a, day(2, 'B')]), 0, 1));
  expect(moved.map(keyOf)).toContain(keyOf(a));
});
