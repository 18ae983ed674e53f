import { useCallback, useMemo, useState } from 'react';
import type { FieldView, SourceView } from '../catalog.ts';

/** Concise is a list of lines in place of a table; cards are what phones always have. */
export type Density = 'middle' | 'small' | 'concise' | 'cards';

/** Which columns are shown, in which order, and how densely: each person's own, on this machine. */
export function useColumns(
  source: SourceView | undefined,
  usual: readonly string[],
  hidden: readonly string[] = [],
) {
  const place = `cohort.columns.${source?.name ?? ''}.${usual.join()}`;
  const [changed, change] = useState<{ place: string; kept: Kept }>();
  const kept = changed?.place === place ? changed.kept : readKept(place);
  const keep = useCallback(
    (next: Kept) => {
      localStorage.setItem(place, JSON.stringify(next));
      change({ place, kept: next });
    },
    [place],
  );
  const available = useMemo(
    () => (source?.fields ?? []).filter(({ name }) => !hidden.includes(name)),
    [source, hidden],
  );
  const names = kept.columns ?? usual;
  const columns = useMemo(
    () =>
      names
        .map((name) => available.find((field) => field.name === name))
        .filter((field): field is FieldView => field !== undefined),
    [names, available],
  );
  return {
    columns,
    available,
    density: kept.density ?? 'middle',
    isUsual: kept.columns === undefined,
    show: (next: string[]) => keep({ ...kept, columns: next }),
    setDensity: (density: Density) => keep({ ...kept, density }),
    reset: () => keep({ ...(kept.density ? { density: kept.density } : {}) }),
  };
}

export type ColumnsModel = ReturnType<typeof useColumns>;

interface Kept {
  columns?: string[];
  density?: Density;
}

function readKept(place: string): Kept {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? '{}');
    return typeof kept === 'object' && kept !== null ? kept : {};
  } catch {
    return {};
  }
}
