import type { SourceName } from '#reports/catalog.ts';
import type { Viewer } from '../access.ts';
import type { Body } from '../resource.ts';

interface Stored {
  source: SourceName;
  table: string;
  /** The column, and the field, of what is shared. */
  key: string;
  of: string;
}

/** What can be shared, and where its shares lie. */
export const shareable = {
  reports: { source: 'reportShares', table: 'report_shares', key: 'report_id', of: 'reportId' },
  boards: { source: 'boardShares', table: 'board_shares', key: 'board_id', of: 'boardId' },
  views: { source: 'viewShares', table: 'view_shares', key: 'view_id', of: 'viewId' },
} as const satisfies Record<string, Stored>;

export type Shareable = keyof typeof shareable;

/** Whoever owns it, and super administrators of what they see: they alone say with whom it is shared and what becomes of it. */
export const isInCharge = ({ ownerId }: Body, { professionalId, profile }: Viewer): boolean =>
  ownerId === professionalId || profile === 'superAdmin';
