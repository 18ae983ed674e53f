import type { GridRow } from '../../shared/Grid/useGrid.ts';

/** What the server says that this person may do in the file. */
export const mayIn = ({ _can }: GridRow): Record<string, boolean | undefined> => ({ ..._can });
