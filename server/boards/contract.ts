import { z } from 'zod';
import { periodSchema } from '#reports/periods.ts';
import { id, named, record, requiredText } from '../fields/contract.ts';
import { sharesOrNone } from '../shares/contract.ts';

const tileSizes = ['small', 'medium', 'wide', 'tall', 'large'] as const;
export type TileSize = (typeof tileSizes)[number];

/** One report on a board. `keeps` is what it keeps of its own where the board has a period or branches for all. */
const tile = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9_-]{1,32}$/, 'badId'),
  report: z.union([z.strictObject({ id }), z.strictObject({ starter: z.string().max(64) })]),
  title: requiredText(120).optional(),
  size: z.enum(tileSizes),
  keeps: z
    .array(z.enum(['period', 'branches']))
    .max(2)
    .optional(),
});

export type Tile = z.infer<typeof tile>;

/** The tiles in their order, and what is laid over all of them. */
const layout = z.strictObject({
  tiles: z
    .array(tile)
    .max(24)
    .refine((tiles) => new Set(tiles.map((each) => each.id)).size === tiles.length, 'doubleId'),
  period: periodSchema.optional(),
  branchIds: z.array(id).min(1).max(100).optional(),
});

export type Layout = z.infer<typeof layout>;

export const boards = {
  row: z.object({
    ...record,
    _can: z.object({ edit: z.boolean(), delete: z.boolean(), share: z.boolean() }),
    name: z.string(),
    ownerId: id.nullable(),
    owner: named.nullable(),
    isHome: z.boolean(),
    layout,
    shares: sharesOrNone,
  }),
  create: z.strictObject({
    name: requiredText(120),
    layout,
    isHome: z.boolean().default(false),
  }),
};

/** One's own home board; else the one that everybody of the profile begins with, or none. */
export const homeBoard = z.object({
  data: z.union([boards.row, z.object({ isDefault: z.literal(true), layout })]).nullable(),
});
