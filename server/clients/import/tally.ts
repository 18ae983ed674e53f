import type { Problem } from '#reports/problems.ts';
import type { ImportAnswer, ImportedRow, ImportField, ImportVerdict } from '../contract.ts';
import type { JudgedRow } from './judge.ts';
import type { GivenRow } from './messages.ts';

const most = { rows: 1_000, problems: 100, unknown: 200 };

export interface Tally {
  add: (judged: readonly JudgedRow[], given: readonly GivenRow[]) => void;
  totals: () => Pick<ImportAnswer, 'total' | 'counts'>;
  /** As many rows as can be told; those that ask for attention before the others, each kind in the file's order. */
  shown: () => ImportedRow[];
  unknown: () => ImportAnswer['unknown'];
  problems: () => Problem[];
}

/** What became of all rows, in the memory of a thousand. */
export function tally(): Tally {
  const counts: Record<ImportVerdict, number> = {
    create: 0,
    update: 0,
    unchanged: 0,
    duplicate: 0,
    error: 0,
  };
  const faulty: ImportedRow[] = [];
  const others: ImportedRow[] = [];
  const unknown = new Map<string, { field: ImportField; text: string; count: number }>();
  const keep = (row: JudgedRow) => {
    counts[row.verdict] += 1;
    const list = row.verdict === 'error' || row.verdict === 'duplicate' ? faulty : others;
    if (list.length < most.rows) list.push(told(row));
  };
  return {
    add: (judged, given) => {
      judged.forEach(keep);
      for (const [field, text] of given.flatMap((row) => row.unknown)) {
        const known = unknown.get(`${field} ${text}`);
        if (known) known.count += 1;
        else if (unknown.size < most.unknown) unknown.set(`${field} ${text}`, { field, text, count: 1 });
      }
    },
    totals: () => ({
      total: Object.values(counts).reduce((sum, count) => sum + count, 0),
      counts: { ...counts },
    }),
    shown: () =>
      [...faulty, ...others].slice(0, most.rows).sort((a, b) => rank(a) - rank(b) || a.line - b.line),
    unknown: () => [...unknown.values()].sort((a, b) => b.count - a.count),
    problems: () =>
      faulty
        .filter(({ verdict }) => verdict === 'error')
        .slice(0, most.problems)
        .flatMap(({ line, reasons }) =>
          reasons.map(({ field, code }) => ({ path: ['rows', line, ...(field ? [field] : [])], code })),
        ),
  };
}

const rank = ({ verdict }: ImportedRow): number =>
  ['error', 'duplicate', 'update', 'create', 'unchanged'].indexOf(verdict);

const told = ({ line, verdict, name, reasons, changes }: JudgedRow): ImportedRow => ({
  line,
  verdict,
  name,
  reasons,
  changes,
});
