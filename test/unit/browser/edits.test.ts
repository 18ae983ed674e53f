import { describe, expect, test } from 'vitest';
import { type Draft, emptyDraft } from '#client/reports/builder/draft.ts';
import { bandKind, nextBand, swappedSides, withSide } from '#client/reports/builder/edits/bands.ts';
import {
  turned,
  withBands,
  withBucket,
  withFill,
  withGroup,
  withGroupField,
  withoutGroup,
  withPivot,
} from '#client/reports/builder/edits/groups.ts';
import { moved, without } from '#client/reports/builder/edits/lists.ts';
import {
  movedMeasure,
  withMeasure,
  withMeasureKind,
  withOf,
  withOver,
  withoutMeasure,
} from '#client/reports/builder/edits/measures.ts';
import { freeName, withoutParameter } from '#client/reports/builder/edits/params.ts';
import { withColumns, withMode, withSource } from '#client/reports/builder/edits/whole.ts';
import { startingColumns } from '#client/reports/builder/fields.ts';
import type { CatalogView } from '#client/shared/catalog.ts';
import { sourceIn } from '#client/shared/fieldNames.ts';
import { all, any, rule, some } from '#reports/rules.ts';
import { catalogIn } from '#server/reports/catalog.ts';

const catalog = catalogIn('en', {}) as CatalogView;
const source = (name: string) => {
  const found = sourceIn(catalog, name);
  if (!found) throw new Error(`no source ${name}`);
  return found;
};
const clients: Draft = withSource(emptyDraft, source('clients'));
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
const kinds = ({ measures }: Draft) => measures.map(({ id, measure }) => `${id} ${measure}`);

describe('an edit leaves no reference to what is gone', () => {
  test('the order by a removed part goes with it, the others stay', () => {
    expect(sortedBy(withoutGroup(summary, 0))).toEqual(['m2', 'm1']);
    expect(sortedBy(withoutMeasure(summary, 1))).toEqual(['g1', 'm1']);
    const list: Draft = {
      ...clients,
      columns: ['fullName', 'phone'],
      highlights: [{ by: 'phone', kind: 'bar' }],
      sort: [
        { by: 'phone', direction: 'asc' },
        { by: 'id', direction: 'asc' },
      ],
    };
    expect(sortedBy(withColumns(list, ['fullName']))).toEqual(['id']);
    expect(withColumns(list, ['fullName']).highlights).toBeUndefined();
    expect(withColumns(list, ['phone']).highlights).toEqual(list.highlights);
    expect(sortedBy(withMode(summary, 'list'))).toEqual([]);
    expect(withMode(summary, 'summary')).toBe(summary);
  });

  test('so do marks, axes, the largest groups and conditions on figures', () => {
    const told: Draft = {
      ...summary,
      highlights: [
        { by: 'm1', kind: 'bar' },
        { by: 'm2', kind: 'shade' },
      ],
      chart: { kind: 'bar', x: 'g1', y: ['m1', 'm2'] },
      top: { by: 'm2', n: 3, other: true },
      having: all(rule('m1', '>', 1), any(rule('m2', '>', 1))),
    };
    const left = withoutMeasure(told, 1);
    expect(left.highlights).toEqual([{ by: 'm1', kind: 'bar' }]);
    expect(left.chart).toEqual({ kind: 'bar', x: 'g1', y: ['m1'] });
    expect([left.top, left.having]).toEqual([undefined, all(rule('m1', '>', 1))]);
    expect(withoutMeasure({ ...told, having: all(rule('m2', '>', 1)) }, 1).having).toBeUndefined();
    const between = { ...rule('m1', '>', 'm2'), valueSource: 'field' as const };
    expect(withoutMeasure({ ...told, having: all(between) }, 1).having).toBeUndefined();
    expect(withoutGroup(withoutGroup(told, 0), 0)).toMatchObject({
      top: undefined,
      chart: { y: ['m1', 'm2'] },
    });
  });

  test('a ratio of what is gone keeps a gap to be filled', () => {
    const ratio = withMeasureKind(withMeasure(summary), catalog, 2, 'ratio');
    expect(ratio.measures[2]).toEqual({ id: 'm3', measure: 'ratio', of: ['m1', 'm2'] });
    expect(withoutMeasure(ratio, 0).measures[1]?.of).toEqual(['', 'm2']);
  });

  test('a question that is gone leaves its conditions to be finished', () => {
    const waiting = { ...rule('state', '=', 'p1'), valueSource: 'parameter' as const };
    const draft: Draft = {
      ...clients,
      params: [{ name: 'p1', label: 'P', type: 'choice' }],
      filter: all(waiting, some('memberships', { ...waiting, field: 'source' }), rule('sex', '=', 'male')),
    };
    expect(withoutParameter(draft, 0)).toMatchObject({
      params: [],
      filter: all(
        { field: 'state', operator: '=' },
        some('memberships', { field: 'source', operator: '=' }),
        rule('sex', '=', 'male'),
      ),
    });
  });
});

describe('a new part', () => {
  test('takes a name that no other bears', () => {
    expect(withGroup(withoutGroup(summary, 0), catalog, 'language').groupBy.map(({ id }) => id)).toEqual([
      'g2',
      'g1',
    ]);
    expect(withMeasure(summary, 'sum').measures.map(({ id }) => id)).toEqual(['m1', 'm2', 'm3']);
    expect(withPivot(summary, catalog, 'language').pivotBy).toEqual({ id: 'g3', field: 'language' });
  });

  test('that is a question is named by its label, in plain letters', () => {
    const asked = { params: [{ name: 'dateDeDebut', label: 'x', type: 'text' as const }] };
    expect(freeName('Date de début', asked)).toBe('dateDeDebut2');
    expect(freeName('2 dernières ?', asked)).toBe('p2Dernieres');
    expect(freeName('¿…?', asked)).toBe('p');
    expect(freeName('é'.repeat(200), asked)).toHaveLength(28);
  });

  test('of another subject starts afresh with its obvious columns, in the same mode', () => {
    const fresh = withSource(
      {
        ...summary,
        limit: 3,
        chart: { kind: 'bar' },
        filter: all(rule('sex', 'null')),
        timeZone: 'Asia/Tokyo',
      },
      source('appointments'),
    );
    expect(fresh).toMatchObject({
      source: 'appointments',
      mode: 'summary',
      groupBy: [],
      sort: [],
      filter: all(),
      timeZone: 'Asia/Tokyo',
    });
    expect([fresh.limit, fresh.chart]).toEqual([undefined, undefined]);
    expect(fresh.columns).toEqual(startingColumns(source('appointments')));
  });
});

describe('a grouping', () => {
  test('of a date is by month at once, and another field loses that span', () => {
    const dated = withGroup(clients, catalog, 'createdAt');
    expect(dated.groupBy).toEqual([{ id: 'g1', field: 'createdAt', bucket: 'month' }]);
    expect(withGroupField(dated, catalog, 0, 'state').groupBy).toEqual([{ id: 'g1', field: 'state' }]);
  });

  test('has a span of time or bands, and fills empty dates of a span only', () => {
    const filled = withFill(withGroup(clients, catalog, 'createdAt'), 0, true);
    expect(filled.groupBy[0]).toMatchObject({ bucket: 'month', fill: true });
    expect(withFill({ ...filled, top: { by: 'm1', n: 1, other: true } }, 0, true).top).toBeUndefined();
    const banded = withBands(filled, 0, [{ label: 'x', period: { this: 'year' } }]);
    expect(Object.keys(banded.groupBy[0] ?? {})).toEqual(['id', 'field', 'bands']);
    expect(withBucket(banded, 0, 'day').groupBy[0]).toEqual({ id: 'g1', field: 'createdAt', bucket: 'day' });
  });

  test('of the lines can be shown across, and the other way round', () => {
    const across = turned(summary, 1);
    expect([across.groupBy.map(({ id }) => id), across.pivotBy?.id]).toEqual([['g1'], 'g2']);
    expect(sortedBy(turned({ ...summary, sort: [{ by: 'g2', direction: 'asc' }] }, 1))).toEqual([]);
    const back = turned(across, 0);
    expect([back.groupBy.map(({ id }) => id), back.pivotBy?.id]).toEqual([['g2'], 'g1']);
    const alone = withGroup(clients, catalog, 'state');
    expect(turned(alone, 0)).toBe(alone);
  });

  test('across becomes the lines when there are none left, and its totals go', () => {
    const across: Draft = { ...turned(summary, 1), totals: { rows: true, grand: true } };
    expect(withoutGroup(across, 0)).toMatchObject({
      groupBy: [{ id: 'g2', field: 'sex' }],
      totals: { grand: true },
    });
    expect(withoutGroup(across, 0).pivotBy).toBeUndefined();
    expect(withoutGroup({ ...across, totals: { rows: true } }, 'pivot')).not.toHaveProperty('pivotBy.id');
    expect(withPivot(clients, catalog, 'state').groupBy).toHaveLength(1);
  });
});

describe('a figure', () => {
  test('of another kind keeps the field that it can be taken of', () => {
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

  test('over related rows forgets what it said of the others', () => {
    const filtered: Draft = {
      ...summary,
      measures: [{ id: 'm1', measure: 'sum', field: 'age', filter: all(rule('sex', 'null')), label: 'x' }],
    };
    expect(withOver(filtered, catalog, 0, 'clientInvoices').measures[0]).toEqual({
      id: 'm1',
      measure: 'sum',
      label: 'x',
      over: 'clientInvoices',
    });
  });

  test('that divides others makes those that are wanting, and stands after them', () => {
    const one: Draft = { ...clients, mode: 'summary', measures: [{ id: 'm1', measure: 'count' }] };
    const ratio = withMeasureKind(one, catalog, 0, 'ratio');
    expect(kinds(ratio)).toEqual(['m2 count', 'm3 count', 'm1 ratio']);
    expect(ratio.measures[2]?.of).toEqual(['m2', 'm3']);
    const share = withMeasureKind(withMeasure(one, 'count'), catalog, 1, 'share');
    expect(share.measures[1]).toEqual({ id: 'm2', measure: 'share', of: ['m1'] });
  });

  test('stays behind what it is made of, wherever it is moved', () => {
    const ratio = withMeasureKind(withMeasure(summary), catalog, 2, 'ratio');
    expect(kinds(movedMeasure(ratio, 2, 0))).toEqual(['m1 count', 'm2 countDistinct', 'm3 ratio']);
    expect(kinds(movedMeasure(ratio, 0, 2))).toEqual(['m2 countDistinct', 'm1 count', 'm3 ratio']);
    const later = withMeasure(ratio);
    expect(kinds(withOf(later, 2, 1, 'm4'))).toEqual([
      'm1 count',
      'm2 countDistinct',
      'm4 count',
      'm3 ratio',
    ]);
  });
});

describe('a band', () => {
  test('holds what its field has, and the next one goes on where it ends', () => {
    const first = nextBand([], 'number', 'a');
    expect([first, nextBand([first], 'number', 'b')]).toEqual([
      { label: 'a', to: 10 },
      { label: 'b', from: 10 },
    ]);
    expect([nextBand([], 'choice', 'c'), nextBand([], 'date', 'd')].map(bandKind)).toEqual([
      'values',
      'period',
    ]);
  });

  test('has open sides, which can be closed and swapped', () => {
    expect(withSide({ label: 'a', to: 5 }, 'from', 2)).toEqual({ label: 'a', from: 2, to: 5 });
    expect(withSide({ label: 'a', from: 2, to: 5 }, 'from', undefined)).toEqual({ label: 'a', to: 5 });
    expect(swappedSides({ label: 'a', from: 9, to: 5 })).toEqual({ label: 'a', from: 5, to: 9 });
  });
});

test('an entry moves to another place; outside of the list it stays', () => {
  expect(moved(['a', 'b', 'c'], 1, 0)).toEqual(['b', 'a', 'c']);
  expect(moved(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a']);
  expect(moved(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c']);
  expect(moved(['a', 'b', 'c'], 2, 3)).toEqual(['a', 'b', 'c']);
  expect(without(['a', 'b'], 0)).toEqual(['b']);
});
