/** An answer's figures one by one, each with the keys of the groups that it stands under, however the table lays them out. */
import type { ReportDefinition } from '#reports/definition.ts';
import { type CellKey, keyOfCell } from './address.ts';
import { type Answer, type Cell, type Column, isNumeric } from './answer.ts';

export interface Figures {
  /** The groups, and last the pivot. */
  dimensions: Column[];
  /** One for each measure and side that is a number. */
  measures: Column[];
  entries: Entry[];
}

export interface Entry {
  keys: Cell[];
  /** By the measure's key, without the pivot's. */
  values: Map<string, number | null>;
}

export function figuresOf({ columns, rows }: Answer, pivot: Column | undefined): Figures {
  const groups = columns.filter(({ role }) => role === 'dimension');
  const places = columns.flatMap((column, index) => (isDrawn(column) ? [{ column, index }] : []));
  const sections = new Map<string, typeof places>();
  for (const place of places) {
    const key = JSON.stringify(place.column.pivot ?? null);
    sections.set(key, [...(sections.get(key) ?? []), place]);
  }
  const entries = rows.flatMap((row) =>
    [...sections.values()].map((section) => ({
      keys: [...row.slice(0, groups.length), ...(pivot ? [section[0]?.column.pivot ?? null] : [])],
      values: new Map(section.map(({ column, index }) => [measureKey(column), numberIn(row[index])])),
    })),
  );
  return { dimensions: pivot ? [...groups, pivot] : groups, measures: firstOfEach(places), entries };
}

/** The same for a measure under each key of the pivot, and not the same for its past. */
export const measureKey = ({ id, key, side }: Column): string => `${id ?? key}${side ? ` ${side}` : ''}`;

/** The dimensions of an entry as the server takes them. */
export const keysOf = (
  { dimensions }: Pick<Figures, 'dimensions'>,
  keys: Cell[],
  top: Answer['top'],
): Record<string, CellKey> =>
  Object.fromEntries(dimensions.map(({ key }, index) => [key, keyOfCell(keys[index] ?? null, top)]));

/** The pivot as a column, although an answer has none for it. */
export const pivotOf = (
  { pivotBy }: Pick<ReportDefinition, 'pivotBy'>,
  columns: Column[],
): Column | undefined =>
  columns.some(({ pivot }) => pivot !== undefined)
    ? {
        key: pivotBy?.id ?? '',
        role: 'dimension',
        type: 'text',
        ...(pivotBy ? { field: pivotBy.field } : {}),
        ...(pivotBy?.bucket ? { bucket: pivotBy.bucket } : {}),
      }
    : undefined;

const isDrawn = (column: Column): boolean =>
  column.role === 'measure' && column.side !== 'change' && isNumeric(column);

const firstOfEach = (places: { column: Column }[]): Column[] => {
  const found = new Map<string, Column>();
  for (const { column } of places) if (!found.has(measureKey(column))) found.set(measureKey(column), column);
  return [...found.values()];
};

const numberIn = (cell: Cell | undefined): number | null => (typeof cell === 'number' ? cell : null);
