import type { Column, Density } from '#server/views/contract.ts';

/** How wide a column can be made, in pixels. */
export const widths = { least: 64, most: 640 } as const;

/** `*fullName-240,state`: a pinned column, 240 pixels wide, and one as wide as what is in it. Nothing stands for the usual columns. */
export const spelledColumns = (columns: readonly Column[] | undefined): string =>
  (columns ?? [])
    .map(({ name, width, pinned }) => `${pinned ? '*' : ''}${name}${width ? `-${width}` : ''}`)
    .join(',');

/** What is not a column is left out; of a name that stands twice the first counts. */
export function readColumns(text: string): Column[] | undefined {
  const columns = text.split(',').slice(0, most).flatMap(readColumn);
  const first = new Map(columns.toReversed().map((column) => [column.name, column]));
  const once = columns.filter((column) => first.get(column.name) === column);
  return once.length ? once : undefined;
}

const most = 60;

function readColumn(text: string): Column[] {
  const [, pin, name, digits] = /^(\*?)([A-Za-z][A-Za-z0-9]{0,63})(?:-(\d{1,4}))?$/.exec(text) ?? [];
  if (!name) return [];
  return [
    { name, ...(digits ? { width: withinWidths(Number(digits)) } : {}), ...(pin ? { pinned: true } : {}) },
  ];
}

export const withinWidths = (pixels: number): number =>
  Math.round(Math.min(widths.most, Math.max(widths.least, pixels)));

const known: Record<Density, true> = { comfortable: true, compact: true, concise: true, cards: true };

export const isDensity = (text: unknown): text is Density =>
  typeof text === 'string' && Object.hasOwn(known, text);

export const readDensity = (text: string): Density | undefined => (isDensity(text) ? text : undefined);
