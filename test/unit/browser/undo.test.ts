import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Draft, definitionOf, emptyDraft } from '#client/reports/builder/draft.ts';
import { nextBand } from '#client/reports/builder/edits/bands.ts';
import { asking, gestureOf } from '#client/reports/builder/edits/gesture.ts';
import {
  type GroupPlace,
  groupAt,
  movedGroup,
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
  copiedMeasure,
  movedMeasure,
  withMeasure,
  withMeasureKind,
  withMeasurePart,
  withOf,
  withOver,
  withoutMeasure,
} from '#client/reports/builder/edits/measures.ts';
import { withoutParameter, withParameter } from '#client/reports/builder/edits/params.ts';
import {
  withColumns,
  withLook,
  withMode,
  withoutSort,
  withSort,
  withSource,
} from '#client/reports/builder/edits/whole.ts';
import {
  bucketsFor,
  familiesFor,
  fitsMeasure,
  isGroupable,
  measuredSource,
} from '#client/reports/builder/fields.ts';
import { begun, changed, type History, redone, respelled, undone } from '#client/reports/builder/history.ts';
import { messages } from '#client/reports/builder/messages.ts';
import { missing } from '#client/reports/builder/missing.ts';
import { numberedDraft } from '#client/reports/builder/numberedDraft.ts';
import { repairsOf } from '#client/reports/builder/repairs/repairs.ts';
import { subjects } from '#client/reports/builder/subjects.ts';
import { chartOf, drawings, shapeOf } from '#client/shared/answer/chartFit.ts';
import type { CatalogView, FieldView } from '#client/shared/catalog.ts';
import { sourceIn } from '#client/shared/fieldNames.ts';
import { measurableRows, viewAt } from '#client/shared/RuleEditor/families.ts';
import { check } from '#reports/check.ts';
import { comparisons, definitionSchema, measureNames, type ReportDefinition } from '#reports/definition.ts';
import type { Problem } from '#reports/problems.ts';
import { all, any, rule, some } from '#reports/rules.ts';
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
const clients: Draft = numberedDraft(withSource(emptyDraft, source('clients')));

/** One random change that the builder offers, as a function of two random numbers. */
type Edit = (draft: Draft) => Draft;
const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(1, list.length)];

const reachable = (source: string, fits: (field: FieldView) => boolean): string[] =>
  familiesFor(catalog, source, fits).list.flatMap(({ fields }) => fields.map(({ path }) => path));
const places: GroupPlace[] = [0, 1, 2, 3, 'pivot'];
const everySubject = Object.values(subjects).flat();

const edits: Record<string, (a: number, b: number) => Edit> = {
  source: (a) => (draft) => withSource(draft, source(pick(everySubject, a) ?? 'clients')),
  mode: (a) => (draft) => withMode(draft, a % 2 ? 'list' : 'summary'),
  columns: (a, b) => (draft) => {
    const paths = reachable(draft.source, () => true);
    return withColumns(
      draft,
      [...new Set([...draft.columns, pick(paths, a), pick(paths, b)])]
        .filter((path) => path !== undefined)
        .slice(0, 50),
    );
  },
  noColumn: (a) => (draft) =>
    withColumns(draft, without(draft.columns, a % Math.max(1, draft.columns.length))),
  order: (a, b) => (draft) => withColumns(draft, moved(draft.columns, a % 6, b % 6)),
  group: (a) => (draft) => {
    const field = pick(reachable(draft.source, isGroupable), a);
    return field && draft.groupBy.length < 4 ? withGroup(draft, catalog, field) : draft;
  },
  pivot: (a) => (draft) => {
    const field = pick(reachable(draft.source, isGroupable), a);
    return field && draft.groupBy.length > 0 ? withPivot(draft, catalog, field) : draft;
  },
  groupField: (a, b) => (draft) => {
    const field = pick(reachable(draft.source, isGroupable), a);
    return field ? withGroupField(draft, catalog, places[b % 5] ?? 0, field) : draft;
  },
  bucket: (a, b) => (draft) => {
    const place = places[a % 5] ?? 0;
    const group = groupAt(draft, place);
    const fitting = bucketsFor(group && viewAt(catalog, draft.source, group.field)?.type);
    return fitting.length ? withBucket(draft, place, pick(fitting, b)) : draft;
  },
  bands: (a, b) => (draft) => {
    const place = places[a % 5] ?? 0;
    const group = groupAt(draft, place);
    const type = group && viewAt(catalog, draft.source, group.field)?.type;
    if (!type) return draft;
    const first = nextBand([], type, 'A');
    const isSized = type === 'number' || type === 'money';
    if (isSized && b % 2) return withBands(draft, place, { width: b + 1 });
    return withBands(draft, place, isSized && b % 3 ? [first, nextBand([first], type, 'B')] : [first]);
  },
  turn: (a) => (draft) => turned(draft, a % 4),
  moveGroup: (a, b) => (draft) => movedGroup(draft, a % 4, b % 4),
  noGroup: (a) => (draft) => withoutGroup(draft, places[a % 5] ?? 0),
  measure: (a) => (draft) =>
    draft.measures.length < 15 ? withMeasure(draft, a % 2 ? 'count' : 'sum') : draft,
  measureKind: (a, b) => (draft) => withMeasureKind(draft, catalog, a % 4, pick(measureNames, b) ?? 'count'),
  measureOf: (a, b) => (draft) => {
    const [measure, other] = [draft.measures[a % 4], pick(draft.measures, b)];
    return measure?.of && other && other.id !== measure.id ? withOf(draft, a % 4, b % 2, other.id) : draft;
  },
  measureOver: (a, b) => (draft) => {
    const measure = draft.measures[a % 4];
    const rows = [undefined, ...measurableRows(catalog, draft.source).map(({ path }) => path)];
    return measure && !measure.of ? withOver(draft, catalog, a % 4, pick(rows, b)) : draft;
  },
  measureField: (a, b) => (draft) => {
    const measure = draft.measures[a % 4];
    const rows = measure && measuredSource(catalog, draft.source, measure);
    const field = rows && pick(reachable(rows, fitsMeasure(catalog, measure.measure)), b);
    return field ? withMeasurePart(draft, a % 4, { field }) : draft;
  },
  measureFilter: (a, b) => (draft) =>
    draft.measures[a % 4]?.of
      ? draft
      : withMeasurePart(draft, a % 4, { filter: b % 2 ? all(rule('id', '>', b)) : undefined }),
  measureLabel: (a, b) => (draft) => withMeasurePart(draft, a % 4, { label: 'x'.repeat(b % 5) }),
  percent: (a, b) => (draft) => withMeasurePart(draft, a % 4, { format: b % 2 ? 'percent' : undefined }),
  copyMeasure: (a) => (draft) => (draft.measures.length < 15 ? copiedMeasure(draft, a % 4) : draft),
  moveMeasure: (a, b) => (draft) => movedMeasure(draft, a % 5, b % 5),
  noMeasure: (a) => (draft) => withoutMeasure(draft, a % 4),
  look: (a, b) => (draft) => {
    const { id } = pick(draft.measures, b) ?? { id: 'm1' };
    return withLook(draft, {
      chart: { kind: pick(drawings, a) ?? 'table', y: [id] },
      ...(draft.mode === 'summary' ? { highlights: [{ by: id, kind: 'bar' as const }] } : {}),
    });
  },
  fill: (a, b) => (draft) => {
    const at = a % 4;
    return draft.groupBy[at]?.bucket ? withFill(draft, at, b % 2 === 0) : draft;
  },
  totals: (a) => (draft) => ({ ...draft, totals: a % 3 ? { grand: a % 2 === 0, rows: true } : undefined }),
  top: (a, b) => (draft) => {
    const measure = pick(draft.measures, a);
    return measure && draft.groupBy.length > 0
      ? { ...draft, top: { by: measure.id, n: (b % 9) + 1, other: b % 2 > 0 } }
      : draft;
  },
  compare: (a) => (draft) => ({ ...draft, compare: pick([...comparisons, undefined], a) }),
  having: (a, b) => (draft) => {
    const measure = pick(draft.measures, a);
    return { ...draft, having: measure && b % 3 ? all(rule(measure.id, 'notNull')) : undefined };
  },
  question: (a) => (draft) =>
    draft.params.length < 5
      ? withParameter(draft, { name: `p${draft.params.length}${a}`, label: 'P', type: 'text' })
      : draft,
  noQuestion: (a) => (draft) => withoutParameter(draft, a % 5),
  zone: (a) => (draft) => ({ ...draft, timeZone: pick(['company', 'Asia/Tokyo', undefined], a) }),
  limit: (a) => (draft) => ({ ...draft, limit: a % 3 ? a + 1 : undefined }),
  sort: (a, b) => (draft) => {
    const targets =
      draft.mode === 'list' ? draft.columns : [...draft.groupBy, ...draft.measures].map(({ id }) => id);
    const by = pick(targets, a);
    return by ? withSort(draft, b % 5, { by, direction: a % 2 ? 'asc' : 'desc' }) : draft;
  },
  noSort: (a) => (draft) => withoutSort(draft, a % 5),
  filter: (a, b) => (draft) => {
    const date = sourceIn(catalog, draft.source)?.dateField;
    const dated = date && b % 2 ? [rule(date, 'inPeriod', { this: 'month' })] : [];
    return { ...draft, filter: all(rule('id', '=', a + 1), ...dated) };
  },
};

const anyEdit: fc.Arbitrary<Edit> = fc
  .tuple(fc.constantFrom(...Object.keys(edits)), fc.nat(200), fc.nat(200))
  .map(([name, a, b]) =>
    Object.assign((draft: Draft) => edits[name]?.(a, b)(draft) ?? draft, {
      toString: () => `${name}(${a}, ${b})`,
    }),
  );
const someEdits = fc.array(anyEdit, { maxLength: 60, size: 'max' });

/** Takes the first way out of the first problem that has one, until none is left. */
function repaired(draft: Draft, problemsIn: (draft: Draft) => Problem[]): Draft {
  let mended = draft;
  for (let tries = 0; tries < 60; tries += 1) {
    const found = problemsIn(mended).flatMap((problem) =>
      repairsOf({ problem, draft: mended, catalog }).slice(0, 1),
    );
    const [first] = found;
    if (!first) return mended;
    expect(Object.keys(messages.en)).toContain(`repair.${first.key}`);
    mended = first.apply(mended);
  }
  return mended;
}

const problemsNow = (draft: Draft): Problem[] =>
  missing(draft).length ? missing(draft) : problemsOf(definitionOf(draft));

describe('whatever somebody does in the builder', () => {
  test('a draft that is complete is a report that runs, or one whose problems go away by their first repair', () => {
    fc.assert(
      fc.property(someEdits, (todo) => {
        let draft = clients;
        for (const edit of todo) {
          draft = edit(draft);
          if (missing(draft).length) continue;
          const definition = definitionOf(draft);
          expect(drawings).toContain(chartOf(draft.chart?.kind, shapeOf(definition, catalog)));
          expect(definitionSchema.safeParse(JSON.parse(JSON.stringify(definition))).error).toBeUndefined();
          if (problemsOf(definition).length === 0) continue;
          const end = repaired(draft, problemsNow);
          const left = problemsNow(end).filter(({ code }) => code !== 'missingValue');
          expect(left).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    [
      'an unknown field in a condition',
      { filter: all({ ...rule('stat', '=', 'active'), id: 'r' }) },
      'replace',
    ],
    ['a gone field', { filter: all({ ...rule('zzzzzzzzz', '=', 'active'), id: 'r' }) }, 'removeRule'],
    [
      'an operator that does not fit',
      { filter: all({ ...rule('state', 'contains', 'a'), id: 'r' }) },
      'fittingOperator',
    ],
    ['a range the wrong way round', { filter: all({ ...rule('age', 'between', [9, 3]), id: 'r' }) }, 'swap'],
    [
      'a period the wrong way round, among related rows',
      {
        filter: all(
          some('appointments', {
            ...rule('startsAt', 'inPeriod', { from: '2026-05-01', to: '2026-01-01' }),
            id: 'r',
          }),
        ),
      },
      'swap',
    ],
    ['nothing to choose from', { filter: all({ ...any(), id: 'r' }) }, 'removeGroup'],
    [
      'at least none',
      { filter: all({ ...some('appointments'), id: 'r', match: { mode: 'atLeast', threshold: 0 } }) },
      'atLeastOne',
    ],
    [
      'a question that is not asked',
      { filter: all({ ...rule('state', '=', 'p'), valueSource: 'parameter', id: 'r' }) },
      'ownValue',
    ],
    ['an unknown column', { columns: ['fullNam'] }, 'replace'],
    ['columns without lines', { mode: 'summary', pivotBy: { id: 'g', field: 'state' } }, 'columnsAsLines'],
    ['a day without its span', { mode: 'summary', groupBy: [{ id: 'g', field: 'createdAt' }] }, 'byMonth'],
    ['an unknown grouping', { mode: 'summary', groupBy: [{ id: 'g', field: 'branchI' }] }, 'replace'],
    [
      'a band the wrong way round',
      { mode: 'summary', groupBy: [{ id: 'g', field: 'age', bands: [{ label: 'a', from: 9, to: 3 }] }] },
      'swap',
    ],
    [
      'a sum of words',
      { mode: 'summary', measures: [{ id: 'm', measure: 'sum', field: 'state' }] },
      'countThem',
    ],
    [
      'a percentage of money',
      { mode: 'summary', measures: [{ id: 'm', measure: 'sum', field: 'outstanding', format: 'percent' }] },
      'plainNumber',
    ],
    ['a comparison with nothing', { mode: 'summary', compare: 'previousPeriod' }, 'thisMonth'],
    ['an order by what is gone', { sort: [{ by: 'gone', direction: 'asc' }] }, 'remove'],
    ['marks of words', { highlights: [{ by: 'fullName', kind: 'bar' }] }, 'remove'],
    ['a zone that is none', { mode: 'summary', chart: { kind: 'bar', x: 'gone' } }, 'leaveOut.chart'],
  ] as [string, Partial<Draft>, string][])('%s can be mended by one click', (_, parts, key) => {
    const draft: Draft = { ...clients, ...parts };
    const [problem] = problemsOf(definitionOf(draft));
    const repairs = problem ? repairsOf({ problem, draft, catalog }) : [];
    expect(repairs[0]?.key).toBe(key);
    const mended = repairs[0]?.apply(draft) ?? draft;
    const left = problemsOf(definitionOf(mended)).filter(({ code }) => code !== 'missingValue');
    expect(left).toEqual([]);
    for (const repair of repairs) expect(Object.keys(messages.en)).toContain(`repair.${repair.key}`);
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

  test('typing in one condition is one step, and every other change of conditions one of its own', () => {
    const typed = (value: unknown) => ({ ...rule('lastName', 'contains', value), id: 'a' });
    const other = { ...rule('state', 'in', ['active']), id: 'b' };
    const inner = (value: string) => all({ ...some('appointments', typed(value)), id: 'c' });
    expect(gestureOf(all(typed('a'), other), all(typed('ab'), other))).toBe('value a');
    expect(gestureOf(inner('a'), inner('ab'))).toBe('value a');
    expect(gestureOf(all(typed('a'), other), all(other, typed('a')))).toBeUndefined();
    expect(gestureOf(all(typed('a')), all(typed('a'), other))).toBeUndefined();
    expect(gestureOf(all(typed('a')), any(typed('a')))).toBeUndefined();
    expect(gestureOf(all(typed('a')), all({ ...typed('a'), muted: true }))).toBeUndefined();
    expect(gestureOf(all(typed('a')), all({ ...typed('a'), operator: '=' }))).toBeUndefined();
    expect(gestureOf(all(typed('a')), all({ ...typed('p'), valueSource: 'parameter' }))).toBe(asking);
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
