/** What can be done about a problem of a part of the report that is no rule. */
import { rule } from '#reports/rules.ts';
import { sourceIn } from '../../../shared/fieldNames.ts';
import { newId } from '../../../shared/RuleEditor/numbered.ts';
import type { Draft } from '../draft.ts';
import { withFill } from '../edits/groups.ts';
import { without } from '../edits/lists.ts';
import { withColumns, withoutSort } from '../edits/whole.ts';
import { startingColumns } from '../fields.ts';
import { groupRepairs } from './groupRepairs.ts';
import { measureRepairs } from './measureRepairs.ts';
import { fix, leaveOut, numberAt, type Place, type Repair, replacements } from './repair.ts';

export const partRepairs = (place: Place): Repair[] =>
  (parts[String(place.problem.path[0] ?? '')] ?? wholeRepairs)(place);

const parts: Partial<Record<string, (place: Place) => Repair[]>> = {
  columns: columnRepairs,
  groupBy: (place) => groupRepairs(place, numberAt(place.problem.path, 1), place.problem.path.slice(2)),
  pivotBy: (place) =>
    place.problem.code === 'pivotNeedsGroup'
      ? [fix('columnsAsLines', asLines)]
      : groupRepairs(place, 'pivot', place.problem.path.slice(1)),
  measures: measureRepairs,
  sort: ({ problem }) => [fix('remove', (draft) => withoutSort(draft, numberAt(problem.path, 1)))],
  highlights: ({ problem }) => [fix('remove', (draft) => withoutMark(draft, numberAt(problem.path, 1)))],
  params: ({ problem }) =>
    problem.code === 'doubleId'
      ? [fix('remove', (draft) => ({ ...draft, params: without(draft.params, numberAt(problem.path, 1)) }))]
      : [],
  top: ({ problem }) => [
    ...(problem.code === 'topOfFilled' ? [fix('unfill', (draft) => withFill(draft, 0, false))] : []),
    leaveOut('top'),
  ],
  compare: compareRepairs,
  totals: () => [leaveOut('totals')],
  having: () => [leaveOut('having')],
  chart: () => [leaveOut('chart')],
  timeZone: () => [leaveOut('timeZone')],
};

const wholeRepairs = ({ problem, catalog }: Place): Repair[] =>
  problem.code === 'nothingToShow'
    ? [fix('startingColumns', (draft) => withStartingColumns(draft, catalog))]
    : [];

function columnRepairs(place: Place): Repair[] {
  const { problem, draft } = place;
  const at = numberAt(problem.path, 1);
  if (Number.isNaN(at)) return wholeRepairs(place);
  const replace = (name: string) => (before: Draft) =>
    withColumns(before, [...new Set(before.columns.with(at, name))]);
  return [
    ...replacements(place, draft.source, replace),
    fix('remove', (before) => withColumns(before, without(before.columns, at))),
  ];
}

/** A comparison needs a period: the row's own date gives one, where no other stands there. */
function compareRepairs({ draft: { source, filter }, catalog }: Place): Repair[] {
  const date = sourceIn(catalog, source)?.dateField;
  const isPlain = filter.combinator === 'and' && !filter.not;
  const isDated = filter.rules.some((node) => 'operator' in node && isPeriod(node.operator));
  return [
    ...(date && isPlain && !isDated ? [fix('thisMonth', (draft) => withThisMonth(draft, date))] : []),
    leaveOut('compare'),
  ];
}

const isPeriod = (operator: string): boolean => operator === 'inPeriod' || operator === 'between';

const withThisMonth = (draft: Draft, date: string): Draft => ({
  ...draft,
  filter: {
    ...draft.filter,
    rules: [...draft.filter.rules, { ...rule(date, 'inPeriod', { this: 'month' }), id: newId() }],
  },
});

const asLines = ({ pivotBy, ...draft }: Draft): Draft =>
  pivotBy ? { ...draft, groupBy: [...draft.groupBy, pivotBy] } : draft;

const withoutMark = ({ highlights = [], ...draft }: Draft, at: number): Draft => {
  const left = without(highlights, at);
  return { ...draft, highlights: left.length ? left : undefined };
};

function withStartingColumns(draft: Draft, catalog: Place['catalog']): Draft {
  const source = sourceIn(catalog, draft.source);
  return source ? withColumns(draft, startingColumns(source)) : draft;
}
