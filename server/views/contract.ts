import { z } from 'zod';
import { ruleGroupSchema } from '#reports/rules.ts';
import { choice, id, named, record, requiredText } from '../fields/contract.ts';
import { sharesOrNone } from '../shares/contract.ts';

/** The lists of which views can be kept. */
export const viewable = ['clients', 'professionals', 'groups', 'templates', 'appointments'] as const;
export type Viewable = (typeof viewable)[number];

const narrowest = 64;
const widest = 640;

/** One column: how wide in pixels, when not as wide as what is in it, and whether it stays in sight at the left. */
const column = z.strictObject({
  name: z.string().regex(/^[A-Za-z][A-Za-z0-9]{0,63}$/, 'badName'),
  width: z.int().min(narrowest).max(widest).optional(),
  pinned: z.literal(true).optional(),
});
export type Column = z.infer<typeof column>;

const densities = ['comfortable', 'compact', 'concise', 'cards'] as const;
export type Density = (typeof densities)[number];

/** What a view keeps of a list. What it does not name is as usual: every row, no order of its own, the usual columns. */
const layout = z.strictObject({
  filter: ruleGroupSchema.optional(),
  sort: z
    .array(z.strictObject({ field: z.string().min(1).max(200), order: z.enum(['asc', 'desc']) }))
    .min(1)
    .max(5)
    .optional(),
  columns: z
    .array(column)
    .min(1)
    .max(60)
    .refine((columns) => new Set(columns.map(({ name }) => name)).size === columns.length, 'doubleName')
    .optional(),
  density: z.enum(densities).optional(),
});
export type ViewLayout = z.infer<typeof layout>;

/** What the view asks for and is gone, or not for whoever reads it. */
const problem = z.object({
  path: z.array(z.union([z.string(), z.number()])),
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});

export const views = {
  row: z.object({
    ...record,
    _can: z.object({ edit: z.boolean(), delete: z.boolean(), share: z.boolean() }),
    name: z.string(),
    resource: z.enum(viewable),
    ownerId: id.nullable(),
    owner: named.nullable(),
    layout,
    /** Nobody changes it by accident: whoever is in charge of it unlocks it first. */
    isLocked: z.boolean(),
    /** The profiles whose list begins with it. */
    defaultFor: z.array(choice('profile')),
    problems: z.array(problem),
    shares: sharesOrNone,
  }),
  create: z.strictObject({
    name: requiredText(80),
    resource: z.enum(viewable),
    layout,
    isLocked: z.boolean().default(false),
    defaultFor: z.array(choice('profile')).max(5).default([]),
  }),
};

export type ViewRow = z.infer<typeof views.row>;
