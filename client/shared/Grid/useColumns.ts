import { useCallback, useMemo, useState } from 'react';
import type { Column, Density } from '#server/views/contract.ts';
import type { FieldView, SourceView } from '../catalog.ts';
import { isDensity, readColumns, spelledColumns } from './columnAddress.ts';
import type { GridModel } from './useGrid.ts';

interface Wanted {
  source: SourceView | undefined;
  usual: readonly string[];
  /** Fields that are the same in every row here. */
  hidden?: readonly string[] | undefined;
  grid: GridModel;
  /** Whether a view is open, which says it all; else each person's own habit on this machine does, where the address is silent. */
  isViewed: boolean;
}

/** Which columns are shown, in which order, how wide, which of them stay at the left, and how densely the rows stand. */
export function useColumns({ source, usual, hidden = none, grid, isViewed }: Wanted) {
  const habit = useHabit(`cohort.columns.${source?.name ?? ''}.${usual.join()}`);
  const kept = isViewed ? noHabit : habit.kept;
  const { state, arrange } = grid;
  const chosen = state.columns ?? kept.columns;
  const list = useMemo(
    () => pinnedFirst(chosen ?? usual.map((name) => usualColumn(name, source))),
    [chosen, usual, source],
  );
  const available = useMemo(
    () => (source?.fields ?? []).filter(({ name }) => !hidden.includes(name)),
    [source, hidden],
  );
  const columns = useMemo(
    () => list.flatMap(({ name }): FieldView[] => available.filter((field) => field.name === name)),
    [list, available],
  );
  const change = (next: Column[] | undefined): void => {
    if (!isViewed) habit.keep({ ...habit.kept, columns: next });
    arrange({ columns: next && pinnedFirst(next) });
  };
  const mend = (name: string, part: (column: Column) => Column): void =>
    change(list.map((column) => (column.name === name ? part(column) : column)));
  const known = new Set(columns.map(({ name }) => name));
  return {
    list,
    columns,
    available,
    /** Names that are gone, or not for this person. */
    missing: source ? list.filter(({ name }) => !known.has(name)).map(({ name }) => name) : none,
    density: state.density ?? kept.density ?? 'comfortable',
    isUsual: chosen === undefined,
    change,
    resize: (name: string, width: number | undefined) =>
      mend(name, ({ width: _, ...column }) => ({ ...column, ...(width ? { width } : {}) })),
    pin: (name: string, isOn: boolean) =>
      mend(name, ({ pinned: _, ...column }) => ({ ...column, ...(isOn ? { pinned: true as const } : {}) })),
    setDensity: (density: Density) => {
      if (!isViewed) habit.keep({ ...habit.kept, density });
      arrange({ density });
    },
    reset: () => change(undefined),
  };
}

export type ColumnsModel = ReturnType<typeof useColumns>;

const none: readonly string[] = [];

/** Whose row it is stays in sight when the table is wider than the page. */
const usualColumn = (name: string, source: SourceView | undefined): Column =>
  name === source?.nameField ? { name, pinned: true } : { name };

const pinnedFirst = (columns: readonly Column[]): Column[] => [
  ...columns.filter(({ pinned }) => pinned),
  ...columns.filter(({ pinned }) => !pinned),
];

interface Habit {
  columns?: Column[] | undefined;
  density?: Density | undefined;
}

const noHabit: Habit = {};

function useHabit(place: string) {
  const [changed, change] = useState<{ place: string; kept: Habit }>();
  const stored = useMemo(() => readHabit(place), [place]);
  const keep = useCallback(
    (kept: Habit) => {
      const { columns, density } = kept;
      localStorage.setItem(place, JSON.stringify({ columns: spelledColumns(columns), density }));
      change({ place, kept });
    },
    [place],
  );
  return { kept: changed?.place === place ? changed.kept : stored, keep };
}

function readHabit(place: string): Habit {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return noHabit;
    const { columns, density } = kept as Record<string, unknown>;
    return {
      columns: typeof columns === 'string' ? readColumns(columns) : undefined,
      density: isDensity(density) ? density : undefined,
    };
  } catch {
    return noHabit;
  }
}
