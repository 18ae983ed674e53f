import { z } from 'zod';
import { choice, id, instant, named, optionalParagraphs, record, requiredText } from '../fields/contract.ts';

const ofGroup = {
  groupId: id.nullable(),
  group: named.nullable(),
  authorId: id.nullable(),
  author: named.nullable(),
};

const day = z.iso.date('notADay');
const amount = z.number().finite().min(0.01).max(1_000_000);
const paragraphs = optionalParagraphs(5_000).refine((text) => text !== null, 'required');

export const announcements = {
  row: z.object({
    ...record,
    title: z.string(),
    text: z.string(),
    publishAt: instant,
    ...ofGroup,
    /** Until its hour it can be changed. */
    waiting: z.boolean(),
    recipients: z.int(),
    reached: z.int(),
    read: z.int(),
  }),
  create: z.strictObject({
    groupId: id,
    title: requiredText(120),
    text: paragraphs,
    /** Nothing publishes it at once. */
    publishAt: instant.min(0).max(4_102_444_800_000).optional(),
  }),
};

export const challenges = {
  row: z.object({
    ...record,
    title: z.string(),
    description: z.string().nullable(),
    startsOn: z.string(),
    endsOn: z.string(),
    metric: z.string(),
    unit: z.string(),
    goal: z.number(),
    together: z.boolean(),
    rankingShown: z.boolean(),
    ...ofGroup,
  }),
  create: z.strictObject({
    groupId: id,
    title: requiredText(120),
    description: optionalParagraphs(2_000).default(null),
    startsOn: day,
    endsOn: day,
    metric: requiredText(40),
    unit: requiredText(20),
    goal: amount,
    together: z.boolean().default(false),
    rankingShown: z.boolean().default(false),
  }),
};

const recipient = z.object({
  clientId: id,
  name: z.string(),
  /** Null for whom there is no address. */
  sentAt: instant.nullable(),
  readAt: instant.nullable(),
  canBeWrittenTo: z.boolean(),
});
export type Recipient = z.infer<typeof recipient>;
export const recipients = z.object({ data: z.array(recipient) });

const rankingLine = z.object({
  clientId: id,
  name: z.string(),
  isOpen: z.boolean(),
  progress: z.number(),
  goal: z.number(),
  rank: z.int(),
  lastEnteredOn: z.string().nullable(),
  canBeWrittenTo: z.boolean(),
});
export type RankingLine = z.infer<typeof rankingLine>;
export const ranking = z.object({ data: z.array(rankingLine) });

const entry = { enteredOn: day, value: amount };
/** What one participant has entered, the latest first. */
export const entries = z.object({
  data: z.array(z.object({ id, enteredOn: z.string(), value: z.number() })),
});
export type Entry = z.infer<typeof entries>['data'][number];

export type EntryBody = z.output<z.ZodObject<typeof entry>>;
export const entryBody = z.strictObject({ clientId: id, ...entry });
export const linkFor = z.strictObject({ clientId: id });
export const entered = z.object({ data: z.object({ id }) });

/** What stands behind the # of a personal link. */
const token = z.string().max(200);
export const personalBody = z.strictObject({ token });
export const personalEntryBody = z.strictObject({ token, ...entry });

const common = {
  company: z.string(),
  firstName: z.string(),
  language: choice('language'),
  title: z.string(),
};

/** What a personal link shows: never anybody else. */
export const personalPage = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('announcement'),
    ...common,
    timeZone: z.string(),
    text: z.string(),
    publishedAt: instant,
  }),
  z.object({
    kind: z.literal('challenge'),
    ...common,
    today: z.string(),
    description: z.string().nullable(),
    startsOn: z.string(),
    endsOn: z.string(),
    unit: z.string(),
    goal: z.number(),
    together: z.boolean(),
    progress: z.number(),
    /** Null where the ranking is not shown. */
    rank: z.int().nullable(),
    entries: z.array(z.object({ enteredOn: z.string(), value: z.number() })),
  }),
]);
export type PersonalPage = z.infer<typeof personalPage>;
