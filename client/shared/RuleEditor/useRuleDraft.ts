import { useCallback, useRef, useState } from 'react';
import type { RuleGroup } from '#reports/rules.ts';

/** Conditions being written, and whether they are others than at first: known at once, before they are drawn. */
export function useRuleDraft(first: RuleGroup) {
  const [former] = useState(first);
  const [draft, draw] = useState(former);
  const latest = useRef(former);
  const change = useCallback((next: RuleGroup) => {
    latest.current = next;
    draw(next);
  }, []);
  return { draft, change, isChanged: () => latest.current !== former };
}
