/** Which column an answer's table is sorted by, and what a click on its head makes of that. */
import type { TableProps } from 'antd';
import type { ReportDefinition } from '#reports/definition.ts';
import type { Column } from './answer.ts';
import type { Line } from './tableLines.ts';

export type Sorting = NonNullable<ReportDefinition['sort']>;

/** The name that a report sorts a column by; under a pivot's keys and beside a comparison there is none. */
export function sortName({ role, key, field, id, pivot, side }: Column): string | undefined {
  if (role === 'column') return field;
  if (role === 'dimension') return key;
  return pivot === undefined && side === undefined ? id : undefined;
}

/** The head of the column tells its order; it is the first one that counts. */
export function sorterOf(column: Column, sort: Sorting) {
  const by = sortName(column);
  if (by === undefined) return {};
  const [first] = sort;
  const order = first?.by === by ? orders[first.direction] : null;
  return { sorter: true, sortOrder: order, sortDirections: sortDirections(column) };
}

/** What was clicked as the report's order: none where a third click takes it away. */
export function sortedBy(sorter: Sorter, columns: Column[]): Sorting {
  const { columnKey, order } = Array.isArray(sorter) ? (sorter[0] ?? {}) : sorter;
  const column = columns.find(({ key }) => key === columnKey);
  const by = column && sortName(column);
  return by && order ? [{ by, direction: order === 'ascend' ? 'asc' : 'desc' }] : [];
}

type Sorter = Parameters<NonNullable<TableProps<Line>['onChange']>>[2];

const orders = { asc: 'ascend', desc: 'descend' } as const;

/** Of figures the greatest first, of names from A on. */
const sortDirections = ({ role }: Column): ('ascend' | 'descend')[] =>
  role === 'measure' || role === 'total' ? ['descend', 'ascend'] : ['ascend', 'descend'];
