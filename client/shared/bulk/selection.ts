import type { Selection } from '#server/clients/contract.ts';

/** How many clients a selection means, as far as the screen knows. */
export const selectedCount = (selection: Selection): number =>
  'ids' in selection
    ? new Set(selection.ids).size
    : Math.max(0, selection.expectedTotal - selection.except.length);

/** Those that a filter found and that were taken out by hand. */
export const leftOutCount = (selection: Selection): number =>
  'ids' in selection ? 0 : selection.except.length;

/** The same selection, for as many as the list finds now. */
export const withTotal = (selection: Selection, total: number | undefined): Selection =>
  'ids' in selection || total === undefined ? selection : { ...selection, expectedTotal: total };
