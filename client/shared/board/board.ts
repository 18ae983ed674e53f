import type { Layout, Tile, TileSize } from '#server/boards/contract.ts';
import type { Row } from '#server/contract.ts';

export type { Layout, Tile, TileSize };

export type Board = Row<'boards'>;

/** What is laid over all tiles. */
export type Common = Pick<Layout, 'period' | 'branchIds'>;

/** The page of a tile's report. */
export const reportPath = ({ report }: Tile): string =>
  'id' in report ? `/reports/${report.id}` : `/reports/new?starter=${report.starter}`;

/** Of what is laid over all, that which this tile takes. */
export const overlayFor = ({ keeps = [] }: Tile, { period, branchIds }: Common): Common => ({
  ...(period && !keeps.includes('period') ? { period } : {}),
  ...(branchIds?.length && !keeps.includes('branches') ? { branchIds } : {}),
});
