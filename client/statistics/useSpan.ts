import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { Today } from '#reports/periods.ts';
import { useSession } from '../shared/session.ts';
import { readBranch, readRange, type Span, spanQuery, todayIn } from './ranges.ts';

/** The span of the address, and the way to another one: what else stands in the address belongs to a list and goes. */
export function useSpan(): { today: Today; span: Span; setSpan: (span: Span) => void } {
  const { timeZone, weekStart } = useSession().company;
  const [search, setSearch] = useSearchParams();
  const today = useMemo(() => todayIn(timeZone, weekStart, Date.now()), [timeZone, weekStart]);
  const span = useMemo(
    () => ({ ...readRange(search, today), branchId: readBranch(search) }),
    [search, today],
  );
  return { today, span, setSpan: (next) => setSearch(spanQuery(next)) };
}
