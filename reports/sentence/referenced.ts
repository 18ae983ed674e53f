import type { CheckedReport } from '../checked.ts';
import { comparisonsOf } from './walk.ts';

/** Every record that the sentence will want to name, by the source that it is in. In: a checked report. Out: no source twice, ids ascending. */
export function referencedIds(report: CheckedReport): { source: string; ids: number[] }[] {
  const wanted = new Map<string, Set<number>>();
  for (const { field, operand, given } of comparisonsOf(report)) {
    const { to, type } = field.field;
    if (type !== 'reference' || !to || operand.kind === 'field') continue;
    const ids = wanted.get(to) ?? new Set();
    for (const id of [given].flat()) if (typeof id === 'number') ids.add(id);
    if (ids.size) wanted.set(to, ids);
  }
  return [...wanted].map(([source, ids]) => ({ source, ids: [...ids].sort((a, b) => a - b) }));
}
