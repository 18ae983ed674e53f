import { describe, expect, test } from 'vitest';
import type { Column } from '#client/shared/answer/answer.ts';
import { sortedBy, sorterOf, sortName } from '#client/shared/answer/sorting.ts';

const listed: Column = { key: 'branch.name', role: 'column', type: 'text', field: 'branch.name' };
const group: Column = { key: 'g1', role: 'dimension', type: 'choice', field: 'state' };
const figure: Column = { key: 'm1', id: 'm1', role: 'measure', type: 'number' };
const columns = [group, figure];

describe('the head of a column', () => {
  test('sorts a list by its field, and a summary by its own name', () => {
    expect([listed, group, figure].map(sortName)).toEqual(['branch.name', 'g1', 'm1']);
  });

  test('sorts nothing under a key of the pivot, nor by the period before', () => {
    expect(sortName({ ...figure, key: 'm1:0', pivot: 'x' })).toBeUndefined();
    expect(sortName({ ...figure, key: 'm1_previous', side: 'previous' })).toBeUndefined();
    expect(sorterOf({ ...figure, pivot: null }, [])).toEqual({});
  });

  test('shows the order that there is, and offers the greatest figures first', () => {
    expect(sorterOf(figure, [{ by: 'm1', direction: 'desc' }])).toMatchObject({
      sortOrder: 'descend',
      sortDirections: ['descend', 'ascend'],
    });
    expect(sorterOf(group, [{ by: 'm1', direction: 'desc' }])).toMatchObject({
      sortOrder: null,
      sortDirections: ['ascend', 'descend'],
    });
  });

  test('gives the report its order, and takes it away with the third click', () => {
    expect(sortedBy({ columnKey: 'm1', order: 'descend' }, columns)).toEqual([
      { by: 'm1', direction: 'desc' },
    ]);
    expect(sortedBy({ columnKey: 'm1', order: null }, columns)).toEqual([]);
    expect(sortedBy({ columnKey: 'gone', order: 'ascend' }, columns)).toEqual([]);
  });
});
