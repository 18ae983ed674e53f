import { useCallback, useMemo, useRef, useState } from 'react';
import type { RuleGroup } from '#reports/rules.ts';
import { both } from '../ruleTree.ts';
import {
  type Asked,
  afterAsking,
  countOf,
  isTicked,
  nothing,
  type Selection,
  stretch,
  ticked,
} from './selection.ts';
import type { GridModel } from './useGrid.ts';

/** The ticks of one grid. */
export function useSelection({ state, rows, total }: GridModel, fixed: RuleGroup | undefined) {
  const [kept, keep] = useState<Selection>(nothing);
  const asked = useMemo<Asked>(
    () => ({ filter: both(fixed, state.filter), q: state.q }),
    [fixed, state.filter, state.q],
  );
  const selection = useMemo(() => afterAsking(kept, asked), [kept, asked]);
  const last = useRef<number>(undefined);
  const page = useMemo(() => rows.map(({ id }) => id), [rows]);
  const toggle = useCallback(
    (id: number, isRange: boolean) => {
      const ids = isRange ? stretch(page, last.current, id) : [id];
      last.current = id;
      keep(ticked(selection, ids, !isTicked(selection, id)));
    },
    [page, selection],
  );
  const count = countOf(selection);
  const ticksOnPage = page.filter((id) => isTicked(selection, id)).length;
  return {
    selection,
    count,
    total: total ?? 0,
    isTicked: (id: number) => isTicked(selection, id),
    isPageTicked: page.length > 0 && ticksOnPage === page.length,
    isPagePartly: ticksOnPage > 0 && ticksOnPage < page.length,
    toggle,
    togglePage: (isOn: boolean) => keep(ticked(selection, page, isOn)),
    tickAll: () => keep({ mode: 'all', asked, except: [], total: total ?? 0 }),
    clear: () => keep(nothing),
  };
}

export type SelectionModel = ReturnType<typeof useSelection>;
