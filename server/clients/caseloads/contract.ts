import { z } from 'zod';
import { id, instant } from '../../fields/contract.ts';
import { mostShares } from '../bulk/contract.ts';

const ofBranch = z
  .string()
  .regex(/^[1-9]\d{0,14}$/, 'notANumber')
  .transform(Number)
  .optional();

/** Whose clients stand side by side; without a branch, those of all that the viewer sees. */
export const caseloadsQuery = z.strictObject({ branchId: ofBranch });

/** `clients` are the active ones in sight that the person is responsible for; hours are of the four weeks before and after. */
export const caseloads = z.object({
  data: z.array(
    z.object({
      id,
      label: z.string(),
      title: z.string().nullable(),
      clients: z.int(),
      hoursGiven: z.number(),
      hoursBooked: z.number(),
    }),
  ),
});
export type Caseload = z.infer<typeof caseloads>['data'][number];

export const splitBody = z.strictObject({
  branchId: id.optional(),
  professionalIds: z.array(id).min(2).max(mostShares),
});

/** Why a client goes to somebody: who is in the file already, who works at its branch, or who has fewest. */
const splitReason = z.enum(['sharesFile', 'sameBranch', 'lightestLoad']);
export type SplitReason = z.infer<typeof splitReason>;

/** As few moves as make the numbers even, `cut` where there would be more than one act can hold. */
export const fairSplit = z.object({
  moves: z.array(
    z.object({
      clientId: id,
      label: z.string(),
      from: id,
      to: id,
      reason: splitReason,
      lastActivityAt: instant.nullable(),
    }),
  ),
  counts: z.array(z.object({ id, before: z.int(), after: z.int() })),
  cut: z.boolean(),
});
export type FairSplit = z.infer<typeof fairSplit>;
