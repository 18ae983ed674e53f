import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chartOf, drawings, shapeOf } from '#client/reports/answer/chartFit.ts';
import { type Draft, definitionOf, emptyDraft, missing } from '#client/reports/builder/draft.ts';
import {
  moved,
  withBucket,
  withChart,
  withColumns,
  withFill,
  withGroup,
  withGroupField,
  withMeasure,
  withMeasureKind,
  withMeasurePart,
  withMode,
  without,
  withoutGroup,
  withoutMeasure,
  withoutSort,
  withSort,
  withSource,
} from '#client/reports/builder/edits.ts';
import {
  bucketsFor,
  familiesOf,
  fieldFamilies,
  fitsMeasure,
  isGroupable,
  offeredMeasures,
  sourceIn,
  subjects,
} from '#client/reports/builder/fields.ts';
import { begun, changed, type History, redone, respelled, undone } from '#client/reports/builder/history.ts';
import { type CatalogView, fieldAt } from '#client/shared/catalog.ts';
import { check } from '#reports/check.ts';
import { definitionSchema, type ReportDefinition } from '#reports/definition.ts';
import { all, rule } from '#reports/rules.ts';
import { calendarAt } from '#server/calendar.ts';
import { catalogIn } from '#server/reports/catalog.ts';
import { testNow } from '../../support/clock.ts';

fc.configureGlobal({ seed: Number(process.env.TEST_SEED ?? 20_261_122) });

const catalog = catalogIn('en', {}) as CatalogView;
const operands = {
  asker: { professionalId: 5, branchIds: [1, 2] },
  calendar: calendarAt(testNow, 'America/Toronto', 7),
};
const problemsOf = (definition: ReportDefinition) => {
  const checked = check(definition, operands);
  return checked.ok ? [] : checked.problems;
};
const source = (name: string) => {
  const found = sourceIn(catalog, name);
  if (!found) throw new Error(`no source ${name}`);
  return found;
};
const clients: Draft = withSource(emptyDraft, source('clients'));

/** One random change that the builder offers, as a function of two random numbers. */
type Edit = (draft: Draft) => Draft;
const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(1, list.length)];

const reachable = (draft: Draft, fits: Parameters<typeof familiesOf>[1]): string[] =>
  familiesOf(fieldFamilies(catalog, draft.source), fits).flatMap(({ fields }) =>
    fields.map(({ path }) => path),
  );

const edits: Record<string, (a: number, b: number) => Edit> = {
  source: (a) => (draft) => withSource(draft, source(pick(subjects, a) ?? 'clients')),
  mode: (a) => (draft) => withMode(draft, a % 2 ? 'list' : 'summary'),
  columns: (a, b) => (draft) => {
    const paths = reachable(draft, () => true);
    return withColumns(
      draft,
      [...new Set([...draft.columns, pick(paths, a), pick(paths, b)])]
        .filter((path) => path !== undefined)
        .slice(0, 50),
    );
  },
  noColumn: (a) => (draft) =>
    withColumns(draft, without(draft.columns, a % Math.max(1, draft.columns.length))),
  order: (a) => (draft) => withColumns(draft, moved(draft.columns, a % 6, a % 2 ? 1 : -1)),
  group: (a) => (draft) => {
    const field = pick(reachable(draft, isGroupable), a);
    return field && draft.groupBy.length < 4 ? withGroup(draft, catalog, field) : draft;
  },
  groupField: (a, b) => (draft) => {
    const field = pick(reachable(draft, isGroupable), a);
    return field ? withGroupField(draft, catalog, b % 4, field) : draft;
  },
  bucket: (a, b) => (draft) => {
    const at = a % 4;
    const group = draft.groupBy[at];
    const fitting = bucketsFor(group && fieldAt(catalog, draft.source, group.field)?.type);
    return fitting.length ? withBucket(draft, at, pick(fitting, b)) : draft;
  },
  noGroup: (a) => (draft) => withoutGroup(draft, a % 4),
  measure: (a) => (draft) =>
    draft.measures.length < 20 ? withMeasure(draft, pick(offeredMeasures, a) ?? 'count') : draft,
  measureKind: (a, b) => (draft) =>
    withMeasureKind(draft, catalog, a % 4, pick(offeredMeasures, b) ?? 'count'),
  measureField: (a, b) => (draft) => {
    const measure = draft.measures[a % 4]?.measure;
    const field = measure && pick(reachable(draft, fitsMeasure(catalog, measure)), b);
    return field ? withMeasurePart(draft, a % 4, { field }) : draft;
  },
  measureLabel: (a, b) => (draft) => withMeasurePart(draft, a % 4, { label: 'x'.repeat(b % 5) }),
  drawing: (a) => (draft) => withChart(draft, pick(drawings, a) ?? 'table'),
  fill: (a, b) => (draft) => {
    const at = a % 4;
    return draft.groupBy[at]?.bucket ? withFill(draft, at, b % 2 === 0) : draft;
  },
  noMeasure: (a) => (draft) => withoutMeasure(draft, a % 4),
  sort: (a, b) => (draft) => {
    const targets =
      draft.mode === 'list' ? draft.columns : [...draft.groupBy, ...draft.measures].map(({ id }) => id);
    const by = pick(targets, a);
    return by ? withSort(draft, b % 5, { by, direction: a % 2 ? 'asc' : 'desc' }) : draft;
  },
  noSort: (a) => (draft) => withoutSort(draft, a % 5),
  filter: (a) => (draft) => ({ ...draft, filter: all(rule('id', '=', a + 1)) }),
};

const anyEdit: fc.Arbitrary<Edit> = fc
  .tuple(fc.constantFrom(...Object.keys(edits)), fc.nat(200), fc.nat(200))
  .map(([name, a, b]) =>
    Object.assign((draft: Draft) => edits[name]?.(a, b)(draft) ?? draft, {
      toString: () => `${name}(${a}, ${b})`,
    }),
  );
const someEdits = fc.array(anyEdit, { maxLength: 60, size: 'max' });

describe('whatever somebody does in the builder', () => {
  test('a draft that is complete is a report that runs', () => {
    fc.assert(
      fc.property(someEdits, (todo) => {
        let draft = clients;
        for (const edit of todo) {
          draft = edit(draft);
          if (missing(draft).length) continue;
          const definition = definitionOf(draft);
          expect(drawings).toContain(chartOf(draft.chart?.kind, shapeOf(draft, catalog)));
          expect(definitionSchema.safeParse(JSON.parse(JSON.stringify(definition))).error).toBeUndefined();
          expect(problemsOf(definition)).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('no draft is changed in place: an edit makes a new one', () => {
    fc.assert(
      fc.property(someEdits, (todo) => {
        todo.reduce((draft, edit) => {
          const before = JSON.stringify(draft);
          const after = edit(draft);
          expect(JSON.stringify(draft)).toBe(before);
          return after;
        }, clients);
      }),
      { numRuns: 100 },
    );
  });
});

describe('everything can be undone and done again', () => {
  const gestures = fc.array(
    fc.record({ edit: anyEdit, tag: fc.constantFrom(undefined, 'label', 'filter'), pause: fc.nat(1_500) }),
    { maxLength: 90, size: 'max' },
  );
  const done = (todo: { edit: Edit; tag: string | undefined; pause: number }[]): History<Draft> => {
    let at = 0;
    return todo.reduce((history, { edit, tag, pause }) => {
      at += pause;
      return changed(history, edit(history.present), { tag, at });
    }, begun(clients));
  };
  const repeated = <T>(step: (value: T) => T, times: number, from: T): T =>
    Array.from({ length: times }).reduce<T>((value) => step(value), from);

  test('back to where it began, and forth to where it was', () => {
    fc.assert(
      fc.property(gestures, (todo) => {
        const history = done(todo);
        const start = repeated(undone, history.past.length, history);
        expect(start.present).toBe(clients);
        expect(undone(start)).toEqual(start);
        const end = repeated(redone, start.future.length, start);
        expect(end.present).toBe(history.present);
        expect(end.past).toEqual(history.past);
        expect(redone(end)).toEqual(end);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a step is what a person did', () => {
  test('typing is one step while it goes on, and another after a pause, an undo or another place', () => {
    const typed = (history: History<string>, text: string, at: number, tag = 'name') =>
      changed(history, text, { tag, at });
    const start = begun('');
    const word = typed(typed(typed(start, 'a', 0), 'ab', 900), 'abc', 1_800);
    expect([word.past, undone(word).present]).toEqual([[''], '']);
    expect(typed(word, 'abcd', 2_900).past).toEqual(['', 'abc']);
    expect(typed(word, 'abcd', 1_900, 'other').past).toEqual(['', 'abc']);
    expect(typed(undone(word), 'x', 1_900).past).toEqual(['']);
    expect(changed(word, 'abcd', { at: 1_801 }).past).toEqual(['', 'abc']);
  });

  test('a change after an undo forgets what was undone', () => {
    const history = changed(undone(changed(begun(1), 2, { at: 0 })), 3, { at: 1 });
    expect(history).toMatchObject({ past: [1], present: 3, future: [] });
  });

  test('the same in other words is no step', () => {
    const history = changed(begun('a'), 'b', { at: 0 });
    expect(respelled(history, 'B')).toEqual({ ...history, present: 'B' });
  });

  test('the hundred last steps are remembered', () => {
    const history = Array.from({ length: 130 }, (_, n) => n + 1).reduce(
      (so, n) => changed(so, n, { at: n }),
      begun(0),
    );
    expect([history.past.length, history.past[0]]).toEqual([100, 30]);
  });
});
