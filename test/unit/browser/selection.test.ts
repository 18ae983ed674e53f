import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  afterAsking,
  asBody,
  countOf,
  isTicked,
  nothing,
  type Selection,
  stretch,
  ticked,
} from '#client/shared/Grid/selection.ts';
import { all, rule } from '#reports/rules.ts';

fc.configureGlobal({ seed: Number(process.env.TEST_SEED ?? 20_261_122) });

const mine = { filter: all(rule('state', '=', 'active')), q: 'an' };
const everyone: Selection = { mode: 'all', asked: mine, except: [], total: 1_204 };

describe('ticked rows', () => {
  test('are what was ticked last, whatever the way there', () => {
    const step = fc.record({ ids: fc.uniqueArray(fc.nat(9), { maxLength: 4 }), isOn: fc.boolean() });
    fc.assert(
      fc.property(fc.constantFrom<Selection>(nothing, everyone), fc.array(step), (start, steps) => {
        const end = steps.reduce((before, { ids, isOn }) => ticked(before, ids, isOn), start);
        for (let id = 0; id < 10; id += 1) {
          const last = steps.findLast(({ ids }) => ids.includes(id));
          expect(isTicked(end, id)).toBe(last?.isOn ?? start.mode === 'all');
        }
        const known = Array.from({ length: 10 }, (_, id) => id).filter((id) => isTicked(end, id)).length;
        expect(countOf(end)).toBe(start.mode === 'all' ? 1_204 - (10 - known) : known);
      }),
    );
  });

  test('reach from the last tick to this one, upwards too, and are this one alone on another page', () => {
    expect(stretch([5, 3, 9, 1], 3, 1)).toEqual([3, 9, 1]);
    expect(stretch([5, 3, 9, 1], 1, 3)).toEqual([3, 9, 1]);
    expect(stretch([5, 3, 9, 1], 77, 9)).toEqual([9]);
    expect(stretch([5, 3], undefined, 3)).toEqual([3]);
  });

  test('that are all of one question say nothing of another, and single ones stay', () => {
    expect(afterAsking(everyone, { ...mine, q: 'anne' })).toEqual(nothing);
    expect(afterAsking(everyone, { ...mine })).toBe(everyone);
    const two: Selection = { mode: 'ids', ids: [4, 8] };
    expect(afterAsking(two, { ...mine, q: 'anne' })).toBe(two);
  });

  test('are told to the server one by one, or as what was asked without some', () => {
    expect(asBody({ mode: 'ids', ids: [4] })).toEqual({ ids: [4] });
    expect(asBody(ticked(everyone, [7], false))).toEqual({
      filter: mine.filter,
      q: 'an',
      except: [7],
      expectedTotal: 1_204,
    });
  });
});
