import { z } from 'zod';
import { isWellFormed } from '#reports/bounds.ts';
import { ruleGroupSchema } from '#reports/rules.ts';
import { id, instant, requiredText } from '../../fields/contract.ts';

const mostNamed = 5_000;

/** Which clients: by their keys; or all that a list's filter finds but for some, with how many that were when it was shown. */
const selection = z.union([
  z.strictObject({ ids: z.array(id).min(1).max(mostNamed) }),
  z.strictObject({
    filter: ruleGroupSchema,
    q: z.string().max(200).refine(isWellFormed, 'badText').optional(),
    except: z.array(id).max(mostNamed).default([]),
    expectedTotal: z.int().min(0),
  }),
]);
export type Selection = z.output<typeof selection>;

const given = { selection, dryRun: z.boolean().default(false) };
const none = z.strictObject({}).default({});

export const mostShares = 60;

/** Who is given which clients. */
const share = z.strictObject({ professionalId: id, clientIds: z.array(id).min(1).max(mostNamed) });
export type Share = z.output<typeof share>;

/** Each chosen client is given once, and nobody else is. */
function sharesAll({ selection, params }: { selection: Selection; params: { to: Share[] } }): boolean {
  const given = params.to.flatMap(({ clientIds }) => clientIds);
  const chosen = new Set('ids' in selection ? selection.ids : []);
  return (
    given.length === new Set(given).size &&
    given.length === chosen.size &&
    given.every((id) => chosen.has(id))
  );
}

/** In lower case and without a comma, so that one word is one tag. */
const tag = requiredText(40)
  .transform((text) => text.toLowerCase().replace(/\s+/g, ' '))
  .refine((text) => !text.includes(','), 'badTag');

/** One action on many clients. */
export const bulkBody = z.discriminatedUnion('action', [
  z.strictObject({ ...given, action: z.literal('assign'), params: z.strictObject({ professionalId: id }) }),
  z.strictObject({ ...given, action: z.literal('transfer'), params: z.strictObject({ from: id, to: id }) }),
  z.strictObject({ ...given, action: z.literal('addToGroup'), params: z.strictObject({ groupId: id }) }),
  z.strictObject({ ...given, action: z.literal('removeFromGroup'), params: z.strictObject({ groupId: id }) }),
  z.strictObject({
    ...given,
    action: z.literal('addStakeholder'),
    params: z.strictObject({ professionalId: id }),
  }),
  z.strictObject({ ...given, action: z.literal('archive'), params: none }),
  z.strictObject({ ...given, action: z.literal('restore'), params: none }),
  z.strictObject({
    ...given,
    action: z.literal('setBranch'),
    params: z.strictObject({ branchId: id.nullable() }),
  }),
  z
    .strictObject({
      ...given,
      action: z.literal('shareOut'),
      params: z.strictObject({ to: z.array(share).min(1).max(mostShares) }),
    })
    .refine(sharesAll, { path: ['params', 'to'], message: 'notTheSelection' }),
  z.strictObject({ ...given, action: z.literal('tag'), params: z.strictObject({ tag }) }),
  z.strictObject({ ...given, action: z.literal('untag'), params: z.strictObject({ tag }) }),
]);
export type BulkRequest = z.output<typeof bulkBody>;

const counted = z.object({ reason: z.string(), count: z.int(), sampleIds: z.array(id) });

/** `matched` is `changed`, `unchanged` and all that is `skipped`; `partly` says which of the changed were changed in another way. */
export const bulkAnswer = z.object({
  matched: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  skipped: z.array(counted),
  partly: z.array(counted),
  undo: z.object({ id, until: instant }).optional(),
});
export type BulkAnswer = z.infer<typeof bulkAnswer>;

export const undoAnswer = z.object({
  restored: z.int(),
  left: z.array(z.object({ id, label: z.string(), reason: z.string() })),
});
export type UndoAnswer = z.infer<typeof undoAnswer>;
