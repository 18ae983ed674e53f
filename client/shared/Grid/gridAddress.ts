import type { CrudSort } from '@refinedev/core';
import type { RuleGroup } from '#reports/rules.ts';
import { strictGroup } from '../RuleEditor/shape.ts';
import { isGroup } from '../ruleTree.ts';

/** Everything that a grid shows, as its address spells it. */
export interface GridState {
  page: number;
  size: number;
  sort: CrudSort[];
  q: string;
  filter: RuleGroup | undefined;
}

export const sizes = [10, 25, 50, 100] as const;
export const standardSize = 25;

/** A second grid of a page writes under a name of its own. */
const key = (name: string | undefined, part: keyof GridState): string => (name ? `${name}.${part}` : part);

export function readState(
  search: string,
  name: string | undefined,
  usualSize: number = standardSize,
): GridState {
  const params = new URLSearchParams(search);
  const read = (part: keyof GridState) => params.get(key(name, part)) ?? '';
  return {
    page: wholeNumber(read('page')) ?? 1,
    size: Math.min(wholeNumber(read('size')) ?? usualSize, 200),
    sort: readSort(read('sort')),
    q: read('q'),
    filter: readFilter(read('filter')),
  };
}

/** The address after a change; what has its usual value is not written. */
export function writeState(
  search: string,
  name: string | undefined,
  change: Partial<GridState>,
  usualSize: number = standardSize,
): string {
  const params = new URLSearchParams(search);
  for (const [part, text] of Object.entries(spelled(change, usualSize))) {
    if (text) params.set(key(name, part as keyof GridState), text);
    else params.delete(key(name, part as keyof GridState));
  }
  return params.size ? `?${params}` : '';
}

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
  spelledFilter(a) === spelledFilter(b);

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
