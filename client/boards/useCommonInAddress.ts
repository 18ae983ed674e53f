import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { periodSchema } from '#reports/periods.ts';
import type { Common, Layout } from '../shared/board/board.ts';

/** What is laid over the board: as it is kept with it, or as whoever looks has chosen, in the address. */
export function useCommonInAddress({ period, branchIds }: Layout): {
  common: Common;
  setCommon: (common: Common) => void;
} {
  const [search, setSearch] = useSearchParams();
  const chosen = search.get('common');
  const kept = useMemo(
    (): Common => ({ ...(period ? { period } : {}), ...(branchIds ? { branchIds } : {}) }),
    [period, branchIds],
  );
  const common = useMemo(() => (chosen === null ? kept : read(chosen)), [chosen, kept]);
  const setCommon = useCallback(
    (next: Common) =>
      setSearch(
        (before) => {
          if (JSON.stringify(next) === JSON.stringify(kept)) before.delete('common');
          else before.set('common', JSON.stringify(next));
          return before;
        },
        { replace: true },
      ),
    [setSearch, kept],
  );
  return { common, setCommon };
}

/** Of what an address carries, that which makes sense. */
function read(text: string): Common {
  const value = parsed(text);
  const period = periodSchema.safeParse(value.period).data;
  const ids = Array.isArray(value.branchIds) ? value.branchIds.filter((id) => Number.isInteger(id)) : [];
  return { ...(period ? { period } : {}), ...(ids.length ? { branchIds: ids } : {}) };
}

function parsed(text: string): { period?: unknown; branchIds?: unknown } {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}
