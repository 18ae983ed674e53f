import { z } from 'zod';
import { choice, id } from '../fields/contract.ts';

/** With whom: everybody in the company, who works at a branch, or one person. */
const target = z.union([
  z.literal('company'),
  z.strictObject({ branchId: id }),
  z.strictObject({ professionalId: id }),
]);

const share = z.strictObject({ to: target, right: choice('shareRight') });
export type Share = z.infer<typeof share>;

/** The whole list: what is not in it is withdrawn. */
export const shareBody = z.strictObject({ shares: z.array(share).max(100) });

/** A share with the name of its branch or person; the company has none. */
const namedShare = z.object({ ...share.shape, label: z.string().nullable() });

/** Null for whoever it does not concern with whom else something is shared. */
export const sharesOrNone = z.array(namedShare).nullable();

export const shareList = z.object({ data: z.array(namedShare) });
