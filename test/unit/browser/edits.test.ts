import { describe, expect, test } from 'vitest';
import { type Draft, emptyDraft } from '#client/reports/builder/draft.ts';
import {
  moved,
  withColumns,
  withGroup,
  withGroupField,
  withMeasure,
  withMeasureKind,
  withMode,
  withoutGroup,
  withoutMeasure,
  withSource,
} from '#client/reports/builder/edits.ts';
import { sourceIn, startingColumns } from '#client/reports/builder/fields.ts';
import type { CatalogView } from '#client/shared/catalog.ts';
import { all, rule } from '#reports/rules.ts';
import { catalogIn } from '#server/reports/catalog.ts';

const catalog = catalogIn('en', {}) as CatalogView;
const source = (name: string) => {
  const found = sourceIn(catalog, name);
  if (!found) throw new Error(`no source ${name}`);
  return found;
};
const clients: Draft = withSource(emptyDraft, source('clients'));

describe('an edit leaves no reference to what is gone', () => {
  const summary: Draft = {
    ...clients,
    mode: 'summary',
    groupBy: [
      { id: 'g1', field: 'state' },
      { id: 'g2', field: 'sex' },
    ],
    measures: [
      { id: 'm1', measure: 'count' },
      { id: 'm2', measure: 'countDistinct', field: 'branchId' },
    ],
    sort: ['g1', 'm2', 'm1'].map((by) => ({ by, direction: 'asc' as const })),
  };
  const sortedBy = ({ sort }: Draft) => sort.map(({ by }) => by);

  test('the order by a removed part goes with it, the others stay', () => {
    expect(sortedBy(withoutGroup(summary, 0))).toEqual(['m2', 'm1']);
    expect(sortedBy(withoutMeasure(summary, 1))).toEqual(['g1', 'm1']);
    const list = {
      ...clients,
      columns: ['fullName', 'phone'],
      sort: [
        { by: 'phone', direction: 'asc' as const },
        { by: 'id', direction: 'asc' as const },
      ],
    };
    expect(sortedBy(withColumns(list, ['fullName']))).toEqual(['id']);
    expect(sortedBy(withMode(summary, 'list'))).toEqual([]);
  });

  test('a new part takes a name that no other bears', () => {
    expect(withGroup(withoutGroup(summary, 0), catalog, 'language').groupBy.map(({ id }) => id)).toEqual([
      'g2',
      'g1',
    ]);
    expect(withMeasure(summary, 'sum').measures.map(({ id }) => id)).toEqual(['m1', 'm2', 'm3']);
  });

  test('another subject starts afresh with its obvious columns, in the same mode', () => {
    const fresh = withSource(
      { ...summary, limit: 3, chart: { kind: 'bar' }, filter: all(rule('sex', 'null')) },
      source('appointments'),
    );
    expect(fresh).toMatchObject({
      source: 'appointments',
      mode: 'summary',
      groupBy: [],
      sort: [],
      filter: all(),
    });
    expect([fresh.limit, fresh.chart]).toEqual([undefined, undefined]);
    expect(fresh.columns).toEqual(startingColumns(source('appointments')));
  });

  test('a date is grouped by month at once, and another field loses that span', () => {
    const dated = withGroup(clients, catalog, 'createdAt');
    expect(dated.groupBy).toEqual([{ id: 'g1', field: 'createdAt', bucket: 'month' }]);
    expect(withGroupField(dated, catalog, 0, 'state').groupBy).toEqual([{ id: 'g1', field: 'state' }]);
  });

  test('another figure keeps the field that it can be taken of', () => {
    const base = {
      ...summary,
      source: 'appointments',
      measures: [{ id: 'm1', measure: 'sum' as const, field: 'minutes', label: 'x' }],
    };
    expect(withMeasureKind(base, catalog, 0, 'avg').measures[0]).toMatchObject({
      field: 'minutes',
      label: 'x',
    });
    expect(withMeasureKind(base, catalog, 0, 'count').measures[0]?.field).toBeUndefined();
  });

  test('an entry moves one place; at the ends it stays', () => {
    expect(moved(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b', 'c'], 1, 1)).toEqual(['a', 'c', 'b']);
    expect(moved(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c']);
    expect(moved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'b', 'c']);
  });
});
