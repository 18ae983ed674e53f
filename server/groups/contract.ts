import { z } from 'zod';
import { isWellFormed } from '#reports/bounds.ts';
import { ruleGroupSchema } from '#reports/rules.ts';
import {
  choice,
  id,
  instant,
  named,
  optionalParagraphs,
  optionalText,
  readOnlyRecord,
  record,
  requiredText,
} from '../fields/contract.ts';
import { objectiveWords } from '../objectives/contract.ts';

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

const day = z.iso.date('notADay');
/** From 2000 to 2099. */
const moment = instant.min(946_684_800_000).max(4_102_444_799_999);
const acting = {
  dryRun: z.boolean().default(false),
  /** Only these of the members. */
  only: z.array(id).min(1).max(5_000).optional(),
};

/** One thing that is done in each member's own file. */
export const groupActionBody = z.discriminatedUnion('action', [
  z.strictObject({
    ...acting,
    action: z.literal('shareProgram'),
    params: z.strictObject({
      templateId: id,
      startsOn: day.nullable().default(null),
      hiddenUntilStart: z.boolean().default(false),
      visibility: choice('visibility').default('companyAndClient'),
    }),
  }),
  z.strictObject({
    ...acting,
    action: z.literal('addAppointment'),
    params: z.strictObject({
      startsAt: moment,
      minutes: z.int().min(1).max(1_440),
      type: choice('appointmentType'),
      professionalId: id,
      codeId: id.nullable().default(null),
    }),
  }),
  z.strictObject({
    ...acting,
    action: z.literal('addIntervention'),
    params: z.strictObject({
      kind: choice('interventionKind'),
      title: optionalText(200).default(null),
      text: optionalParagraphs(20_000).default(null),
      codeId: id.nullable().default(null),
      happenedAt: moment,
      visibility: choice('visibility').default('company'),
      published: z.boolean().default(true),
    }),
  }),
  z.strictObject({
    ...acting,
    action: z.literal('addObjective'),
    params: z.strictObject(objectiveWords),
  }),
  z.strictObject({
    ...acting,
    action: z.literal('addMeasurement'),
    params: z.strictObject({
      definitionId: id,
      value: z.number().finite().min(-1_000_000).max(1_000_000),
      measuredAt: moment,
    }),
  }),
]);
export type GroupActionBody = z.output<typeof groupActionBody>;
type Without<T> = T extends unknown ? Omit<T, 'dryRun' | 'only'> : never;
export type GroupAct = Without<GroupActionBody>;

/** `matched` is `changed`, `unchanged` and all that is `skipped`; `results` says it of each member. */
export const groupActionAnswer = z.object({
  matched: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  skipped: z.array(z.object({ reason: z.string(), count: z.int(), sampleIds: z.array(id) })),
  results: z.array(z.object({ clientId: id, name: z.string(), verdict: z.string() })),
  undo: z.object({ id, until: instant }).optional(),
});
export type GroupActionAnswer = z.infer<typeof groupActionAnswer>;

export const groupUndoAnswer = z.object({
  restored: z.int(),
  left: z.array(z.object({ id, label: z.string(), reason: z.string() })),
});
export type GroupUndoAnswer = z.infer<typeof groupUndoAnswer>;

export const followUpQuery = z.strictObject({ measurement: whole(Number.MAX_SAFE_INTEGER).optional() });

const followUpLine = z.object({
  clientId: id,
  name: z.string(),
  state: choice('clientState'),
  /** Whether the viewer may open the file; where not, what comes from it is null. */
  isOpen: z.boolean(),
  lastActivityAt: instant.nullable(),
  nextAppointmentAt: instant.nullable(),
  openPrograms: z.int().nullable(),
  /** Of the sessions due in the last four weeks, the share that is done. */
  adherence: z.number().nullable(),
  atRisk: z.boolean().nullable(),
  /** In the group's challenge that is under way, as a share of the goal: of all of it, also where it is reached together. */
  challengeProgress: z.number().nullable(),
  curve: z.array(z.object({ at: instant, value: z.number() })),
});
export type FollowUpLine = z.infer<typeof followUpLine>;
export const followUp = z.object({
  data: z.array(followUpLine),
  challenge: z.object({ id, title: z.string(), unit: z.string() }).nullable(),
});
export type FollowUp = z.infer<typeof followUp>;

/** Who the members are, in the language of every filter over clients. A rehearsal tells who would join and leave. */
export const ruleBody = z.strictObject({ filter: ruleGroupSchema, dryRun: z.boolean().default(false) });
export const ruleStateBody = z.strictObject({ state: z.enum(['live', 'frozen']) });

/** `matched` are found by the rule; of them `joined` are new, and `left` are no longer found. */
const refreshed = z.object({ matched: z.int(), joined: z.int(), left: z.int() });
export type Refreshed = z.infer<typeof refreshed>;
export const groupRefreshed = z.object({ data: refreshed });

const groupRule = z.object({
  state: choice('groupRule'),
  /** The rule itself, for whoever wrote it and super administrators: it may ask what others must not learn of a member. */
  filter: z.unknown().nullable(),
  author: named.nullable(),
  isOwn: z.boolean(),
  refreshedAt: instant.nullable(),
  /** Why it is not asked any more: its author may not change the group any more, or the rule fits the catalog no longer. */
  trouble: z.enum(['authorMayNot', 'unfit', 'failed']).nullable(),
});
export type GroupRule = z.infer<typeof groupRule>;
export const groupRuleAnswer = z.object({ data: groupRule });

export const nothing = z.strictObject({});

const groupInput = z.strictObject({
  title: requiredText(120),
  branchId: id.nullable().default(null),
  responsibleId: id,
  addsNewClients: z.boolean().default(false),
  /** The program that whoever joins is given. */
  basicTemplateId: id.nullable().default(null),
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
    basicTemplateId: id.nullable(),
    ruleState: choice('groupRule'),
    members: z.number(),
    _can: z.object({ edit: z.boolean(), delete: z.boolean(), configure: z.boolean().optional() }),
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
