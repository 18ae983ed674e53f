import type { GridRow } from '../../shared/Grid/useGrid.ts';

/** A row of a file opens beside its list. */
export const rowIn =
  (clientId: number, section: string) =>
  (row: GridRow): string =>
    `/clients/${clientId}/${section}?open=${row.id}`;
