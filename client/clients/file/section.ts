import type { GridRow } from '../../shared/Grid/useGrid.ts';

export interface SectionProps {
  client: GridRow;
}
