import { z } from 'zod';
import { isWellFormed } from '#reports/bounds.ts';
import { choice, id, instant, named, readOnlyRecord, record, requiredText } from '../fields/contract.ts';

/** Who is added from the group's own page. */
export const membersBody = z.strictObject({
  clientIds: z.array(id).min(1).max(5_000),
  dryRun: z.boolean().default(false),
});

const whole = (most: number) =>
  z
    .string()
    .regex(/^\d{1,15}$/, 'notANumber')
    .transform(Number)
    .pipe(z.int().min(1).max(most));

export const membersQuery = z.strictObject({
  page: whole(1_000_000).default(1),
  size: whole(200).default(25),
  q: z.string().max(200).refine(isWellFormed, 'badText').optional(),
});
export type MembersQuery = z.output<typeof membersQuery>;

const groupMember = z.object({
  clientId: id,
  name: z.string(),
  state: choice('clientState'),
  since: instant,
  source: choice('memberSource'),
  /** Whether the viewer may open the file. */
  isOpen: z.boolean(),
});
export type GroupMember = z.infer<typeof groupMember>;
export const groupMembers = z.object({ data: z.array(groupMember), total: z.int() });

/** `addToMembers` makes the professional stakeholder of every member's file too, also of members who come later. */
export const stakeholderBody = z.strictObject({
  professionalId: id,
  addToMembers: z.boolean().default(false),
});
export type StakeholderBody = z.output<typeof stakeholderBody>;

export const fromMembersQuery = z.strictObject({ fromMembers: z.enum(['true', 'false']).default('false') });

const groupStakeholder = z.object({
  professionalId: id,
  name: z.string(),
  since: instant,
  addToMembers: z.boolean(),
});
export type GroupStakeholder = z.infer<typeof groupStakeholder>;
export const groupStakeholders = z.object({ data: z.array(groupStakeholder) });

/** What became of the members: `matched` is `changed`, `unchanged` and all that is `skipped`. */
const membersTold = z.object({
  matched: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  skipped: z.array(z.object({ reason: z.string(), count: z.int() })),
});
export type MembersTold = z.infer<typeof membersTold>;
export const groupShared = z.object({ data: z.object({ professionalId: id, members: membersTold }) });
export const groupUnshared = z.object({ data: z.object({ closed: z.int() }) });

const deletedGroup = z.object({ id, title: z.string(), deletedAt: instant, until: instant });
export type DeletedGroup = z.infer<typeof deletedGroup>;
export const deletedGroups = z.object({ data: z.array(deletedGroup) });

export const nothing = z.strictObject({});

const groupInput = z.strictObject({
  title: requiredText(120),
  branchId: id.nullable().default(null),
  responsibleId: id,
  addsNewClients: z.boolean().default(false),
});

export const groups = {
  row: z.object({
    ...record,
    title: z.string(),
    branchId: id.nullable(),
    branch: named.nullable(),
    responsibleId: id.nullable(),
    responsible: named.nullable(),
    addsNewClients: z.boolean(),
    members: z.number(),
  }),
  create: groupInput,
};

export const memberships = {
  row: z.object({
    ...readOnlyRecord,
    groupId: id.nullable(),
    group: named.nullable(),
    clientId: id.nullable(),
    client: named.nullable(),
    since: instant,
    source: choice('memberSource'),
  }),
};
