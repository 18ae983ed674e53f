/** What becomes of the rows: comparison, the greatest groups, order and limit. Every part is undefined where the report has none. */
import type { CheckedReport, Sort } from '../checked.ts';
import { dimensionName } from './dimensions.ts';
import { fieldTold } from './fields.ts';
import { linked, marked, sentenceText, type Told, tell } from './phrases.ts';
import type { Telling } from './telling.ts';
import { decimal } from './values.ts';

type Part = Told | undefined;

export const ending = (telling: Telling, report: CheckedReport): Part[] => [
  comparedTold(telling, report),
  topTold(telling, report),
  sortTold(telling, report),
  limitTold(telling, report),
];

const comparedTold = ({ words }: Telling, { compare }: CheckedReport): Part =>
  compare && marked(tell`${words.compare[compare.kind]}`, compare.rule.origin);

function topTold(telling: Telling, { source, top, groupBy, measures }: CheckedReport): Part {
  const [dimension] = groupBy;
  if (!top || !dimension) return undefined;
  const of = sentenceText(dimensionName(telling, source, dimension));
  const by = figure(telling, measures[top.measure]);
  return tell`${telling.words.top(decimal(telling.words, top.n), of, by, top.other)}`;
}

const figure = ({ figures }: Telling, measure: { id: string } | undefined): string =>
  figures.get(measure?.id ?? '') ?? '';

function sortTold(telling: Telling, report: CheckedReport): Part {
  const { words } = telling;
  if (report.sort.length === 0) return undefined;
  const items = report.sort.map(
    (sort) => tell`${sortedBy(telling, report, sort)} ${orderText(telling, sort)}`,
  );
  return tell`${words.sortedBy}${linked(items, () => words.thenBy)}`;
}

function orderText({ words }: Telling, { direction, nulls }: Sort): string {
  const order = words.direction[direction];
  return nulls === 'first' ? `${order} (${words.emptyFirst})` : order;
}

function sortedBy(telling: Telling, { source, groupBy, measures }: CheckedReport, { target }: Sort): Told {
  if (target.kind === 'field') return fieldTold(telling, source, target.field);
  if (target.kind === 'measure') return tell`${figure(telling, measures[target.index])}`;
  const dimension = groupBy[target.index];
  return dimension ? dimensionName(telling, source, dimension) : [];
}

const limitTold = ({ words }: Telling, { limit }: CheckedReport): Part =>
  limit === undefined ? undefined : tell`${words.limit(decimal(words, limit))}`;
