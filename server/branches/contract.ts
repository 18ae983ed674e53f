import { z } from 'zod';
import { id, optionalText, record, requiredText } from '../fields/contract.ts';

export const branches = {
  row: z.object({
    ...record,
    name: z.string(),
    address: z.string().nullable(),
    phone: z.string().nullable(),
    active: z.boolean(),
    activeClients: z.number(),
  }),
  create: z.strictObject({
    name: requiredText(120),
    address: optionalText(300).default(null),
    phone: optionalText(40).default(null),
    active: z.boolean().default(true),
  }),
};

/** What keeps a branch open: who and what belongs to it today. The past stays where it happened. */
export const branchUses = ['professionals', 'clients', 'groups', 'templates', 'appointments'] as const;
export type BranchUse = (typeof branchUses)[number];

export const branchUse = z.record(z.enum(branchUses), z.number());

export const moveBody = z.strictObject({ to: id, deactivate: z.boolean().optional() });
