import { type HttpError, useList } from '@refinedev/core';
import { keepPreviousData } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { RuleGroup } from '#reports/rules.ts';
import type { ViewLayout } from '#server/views/contract.ts';
import { asCrudFilter } from '../../providers/crudFilters.ts';
import type { ListPlace } from '../../providers/listAddress.ts';
import { both } from '../ruleTree.ts';
import { type GridState, readState, writeState } from './gridAddress.ts';

export interface GridRow {
  id: number;
  _can?: { edit: boolean; delete: boolean; share?: boolean; configure?: boolean };
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
  /** What the open view says where the address is silent. */
  view?: ViewLayout | undefined;
  /** Whether it is known yet what is to be asked. */
  isReady?: boolean;
}

/**
 * A list whose whole state is its address: the state is read from there at each render and every change is a step of the history, so
 * links, Back and Forward, reloading and sharing all work alike.
 */
export function useGrid({ resource, fixed, name, usualSize, place, view, isReady = true }: Wanted) {
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const state = useMemo(() => readState(search, name, usualSize, view), [search, name, usualSize, view]);
  const href = useCallback(
    (change: Partial<GridState>) => `${pathname}${writeState(search, name, change, usualSize, view)}`,
    [pathname, search, name, usualSize, view],
  );
  /**
   * From the address as it stands now, which may be ahead of what is drawn; and drawn at once: what is pressed next would else be pressed
   * on rows that are on their way out.
   */
  const go = useCallback(
    (change: Partial<GridState>, replace: boolean) =>
      queueMicrotask(() => {
        const next = writeState(window.location.search, name, change, usualSize, view);
        void navigate(`${pathname}${next}`, { replace, preventScrollReset: true, flushSync: true });
      }),
    [pathname, name, usualSize, view, navigate],
  );
  const set = useCallback(
    (change: Partial<GridState>) => go('page' in change ? change : { ...change, page: 1 }, false),
    [go],
  );
  /** How the same rows are shown, which is no step of the history. */
  const arrange = useCallback((change: Pick<GridState, 'columns' | 'density'>) => go(change, true), [go]);
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
    queryOptions: { placeholderData: keepPreviousData, enabled: isReady },
    errorNotification: false,
  });
  return { state, set, arrange, href, query, rows: result.data, total: result.total };
}

export type GridModel = ReturnType<typeof useGrid>;
