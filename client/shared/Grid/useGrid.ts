import { type HttpError, useList } from '@refinedev/core';
import { keepPreviousData } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { RuleGroup } from '#reports/rules.ts';
import { asCrudFilter } from '../../providers/crudFilters.ts';
import type { ListPlace } from '../../providers/listAddress.ts';
import { both } from '../ruleTree.ts';
import { type GridState, readState, writeState } from './gridAddress.ts';

export interface GridRow {
  id: number;
  _can?: { edit: boolean; delete: boolean };
  [field: string]: unknown;
}

interface Wanted {
  resource: string;
  /** Always asked besides what the person asks. */
  fixed?: RuleGroup | undefined;
  name?: string | undefined;
  usualSize?: number | undefined;
  /** Where the rows are asked, when not at the resource's own list. */
  place?: ListPlace | undefined;
}

/**
 * A list whose whole state is its address: the state is read from there at each render and every change is a step of the history, so
 * links, Back and Forward, reloading and sharing all work alike.
 */
export function useGrid({ resource, fixed, name, usualSize, place }: Wanted) {
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const state = useMemo(() => readState(search, name, usualSize), [search, name, usualSize]);
  const href = useCallback(
    (change: Partial<GridState>) => `${pathname}${writeState(search, name, change, usualSize)}`,
    [pathname, search, name, usualSize],
  );
  const set = useCallback(
    (change: Partial<GridState>) => {
      const fresh = 'page' in change ? change : { ...change, page: 1 };
      void navigate(href(fresh), { preventScrollReset: true });
    },
    [href, navigate],
  );
  const filters = useMemo(
    () => [both(fixed, state.filter)].filter((group) => group !== undefined).map(asCrudFilter),
    [fixed, state.filter],
  );
  const { query, result } = useList<GridRow, HttpError>({
    resource,
    pagination: { currentPage: state.page, pageSize: state.size, mode: 'server' },
    sorters: state.sort,
    filters,
    meta: { q: state.q || undefined, place },
    queryOptions: { placeholderData: keepPreviousData },
    errorNotification: false,
  });
  return { state, set, href, query, rows: result.data, total: result.total };
}

export type GridModel = ReturnType<typeof useGrid>;
