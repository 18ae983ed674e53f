import { z } from 'zod';
import { id } from '../../fields/contract.ts';
import { clients } from '../contract.ts';

/** Fields of which one account's value must give way to the other's. */
export const mergedFields = [
  'firstName',
  'lastName',
  'secondaryEmail',
  'phone',
  'birthDate',
  'sex',
  'address',
  'language',
  'branchId',
  'responsibleId',
  'source',
  'tags',
] as const;

export const mergeBody = z.strictObject({
  /** The account that is closed. */
  from: id,
  /** Where both say something: what is taken from the closed account. */
  take: z.array(z.enum(mergedFields)).max(mergedFields.length).default([]),
  dryRun: z.boolean().default(false),
});

/** How much of the closed account moves, by kind, of what the viewer sees of it; and what the other account says differently then. */
export const mergeAnswer = z.object({
  moved: z.record(z.string(), z.int()),
  changes: z.record(z.string(), z.object({ before: z.unknown(), after: z.unknown() })),
  data: clients.row.optional(),
});
export type MergeAnswer = z.infer<typeof mergeAnswer>;
