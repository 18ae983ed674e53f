import type { CrudSort } from '@refinedev/core';
import type { RuleGroup } from '#reports/rules.ts';
import type { Column, Density, ViewLayout } from '#server/views/contract.ts';
import { strictGroup } from '../RuleEditor/shape.ts';
import { isGroup } from '../ruleTree.ts';
import { readColumns, readDensity, spelledColumns } from './columnAddress.ts';

/** Everything that a grid shows, as its address spells it. */
export interface GridState {
  page: number;
  size: number;
  sort: CrudSort[];
  q: string;
  filter: RuleGroup | undefined;
  /** Absent: the usual ones. */
  columns?: Column[] | undefined;
  /** Absent: the usual one. */
  density?: Density | undefined;
}

export const sizes = [10, 25, 50, 100] as const;
export const standardSize = 25;

/** A second grid of a page writes under a name of its own. */
const key = (name: string | undefined, part: keyof GridState): string => (name ? `${name}.${part}` : part);

/** What the address says, and where it is silent the view that is open. */
export function readState(
  search: string,
  name: string | undefined,
  usualSize: number = standardSize,
  view: ViewLayout = {},
): GridState {
  const params = new URLSearchParams(search);
  const said = (part: keyof GridState) => params.get(key(name, part));
  const read = (part: keyof GridState) => said(part) ?? '';
  return {
    page: wholeNumber(read('page')) ?? 1,
    size: Math.min(wholeNumber(read('size')) ?? usualSize, 200),
    sort: said('sort') === null ? (view.sort ?? []) : readSort(read('sort')),
    q: read('q'),
    filter: said('filter') === null ? view.filter : readFilter(read('filter')),
    columns: said('columns') === null ? view.columns : readColumns(read('columns')),
    density: said('density') === null ? view.density : readDensity(read('density')),
  };
}

/** The address after a change; what is as usual, or as the open view has it, is not written. */
export function writeState(
  search: string,
  name: string | undefined,
  change: Partial<GridState>,
  usualSize: number = standardSize,
  view: ViewLayout = {},
): string {
  const params = new URLSearchParams(search);
  const usual = spelledView(view);
  for (const [part, text] of Object.entries(spelled(change, usualSize)) as [keyof GridState, string][]) {
    if (isSame(part, text, usual[part] ?? '')) params.delete(key(name, part));
    else params.set(key(name, part), text);
  }
  return params.size ? `?${params}` : '';
}

/** Whether the address says nothing of what a list shows. */
export const isBare = (search: string): boolean => {
  const params = new URLSearchParams(search);
  return ![...parts, 'view'].some((part) => params.has(part));
};

const parts = ['page', 'size', 'sort', 'q', 'filter', 'columns', 'density'] as const;

/** Whether what is shown is what the view keeps. */
export const isAsKept = (state: GridState, view: ViewLayout): boolean => {
  const { sort, filter, columns, density } = state;
  const shown = spelled({ sort, filter, columns, density }, 0);
  const kept = spelledView(view);
  return parts.every((part) => isSame(part, shown[part] ?? '', kept[part] ?? ''));
};

const spelledView = ({ sort = [], filter, columns, density }: ViewLayout) =>
  spelled({ sort, filter, columns, density }, 0);

const isSame = (part: keyof GridState, text: string, other: string): boolean =>
  text === other ||
  (part === 'filter' &&
    text !== '' &&
    other !== '' &&
    spelling(JSON.parse(text)) === spelling(JSON.parse(other)));

function spelled(
  { page, size, sort, q, ...rest }: Partial<GridState>,
  usualSize: number,
): Partial<Record<keyof GridState, string>> {
  return {
    ...(page === undefined ? {} : { page: page > 1 ? String(page) : '' }),
    ...(size === undefined ? {} : { size: size === usualSize ? '' : String(size) }),
    ...(sort === undefined
      ? {}
      : { sort: sort.map(({ field, order }) => (order === 'desc' ? `-${field}` : field)).join(',') }),
    ...(q === undefined ? {} : { q }),
    ...('filter' in rest ? { filter: spelledFilter(rest.filter) } : {}),
    ...('columns' in rest ? { columns: spelledColumns(rest.columns) } : {}),
    ...('density' in rest ? { density: rest.density ?? 'comfortable' } : {}),
  };
}

const spelledFilter = (filter: RuleGroup | undefined): string =>
  filter?.rules.length ? JSON.stringify(withoutIds(filter)) : '';

/** The editor's ids mean nothing to who gets the address. */
export function withoutIds({ id: _, ...group }: RuleGroup): RuleGroup {
  return {
    ...group,
    rules: group.rules.map((node) => {
      if (isGroup(node)) return withoutIds(node);
      const { id: __, ...rule } = node;
      return rule;
    }),
  };
}

export const sameFilter = (a: RuleGroup | undefined, b: RuleGroup | undefined): boolean =>
  isSame('filter', spelledFilter(a), spelledFilter(b));

const wholeNumber = (text: string): number | undefined =>
  /^[1-9]\d{0,5}$/.test(text) ? Number(text) : undefined;

const readSort = (text: string): CrudSort[] =>
  text
    .split(',')
    .filter(Boolean)
    .slice(0, 5)
    .map((part) =>
      part.startsWith('-')
        ? { field: part.slice(1), order: 'desc' as const }
        : { field: part, order: 'asc' as const },
    );

/** What is no filter at all is asked of the server as it stands, which refuses it in its own words. */
function readFilter(text: string): RuleGroup | undefined {
  if (!text) return undefined;
  try {
    const parsed: unknown = JSON.parse(text);
    return isLoose(parsed) && spelling(strictGroup(parsed)) === spelling(parsed)
      ? strictGroup(parsed)
      : broken;
  } catch {
    return broken;
  }
}

/** The same for equal filters, in whatever order their keys were typed. */
const spelling = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

const broken: RuleGroup = { combinator: 'and', rules: [{ field: '?', operator: '=', value: '?' }] };

const isLoose = (value: unknown): value is { combinator: string; rules: unknown[] } =>
  typeof value === 'object' &&
  value !== null &&
  'rules' in value &&
  Array.isArray(value.rules) &&
  'combinator' in value;
