import { describe, expect, test } from 'vitest';
import { separatorIn, typedNumber } from '#client/shared/typedNumber.ts';

describe('a number that somebody types', () => {
  test.each([
    ['12,50', '12.50'],
    ['12.50', '12.50'],
    ['72.505', '72.505'],
    ['1 250,5 $', '1250.5'],
    ['-3,25', '-3.25'],
    ['12,', '12.'],
    ['', ''],
  ])('in French, %s is %s', (typed, meant) => {
    expect(typedNumber(typed, ',')).toBe(meant);
  });

  test.each([
    ['12.50', '12.50'],
    ['1,250', '1250'],
    ['1,250,000.75', '1250000.75'],
    ['12,5', '12.5'],
    ['12,50', '12.50'],
    ['-1,250.5', '-1250.5'],
  ])('in English, %s is %s', (typed, meant) => {
    expect(typedNumber(typed, '.')).toBe(meant);
  });

  test('decimals follow a comma in French alone of the three languages', () => {
    expect(['fr-CA', 'en-CA', 'es-US'].map(separatorIn)).toEqual([',', '.', '.']);
  });
});
