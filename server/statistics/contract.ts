import { z } from 'zod';
import { choice, id, instant } from '../fields/contract.ts';

export const figureIds = [
  'activeClients',
  'newClients',
  'archivedClients',
  'sharedFiles',
  'withoutFollowUp',
  'booked',
  'attended',
  'cancelled',
  'noShow',
  'attendanceRate',
  'hours',
  'interventions',
  'interventionsByType',
  'documents',
  'programsCreated',
  'programsActive',
  'adherence',
  'templatesShared',
  'groups',
  'announcements',
  'challenges',
  'billed',
  'paid',
  'outstanding',
] as const;
export type FigureId = (typeof figureIds)[number];

/** Those that happen at a time, and so can be told over time. */
export const datedFigures = [
  'archivedClients',
  'booked',
  'attended',
  'cancelled',
  'noShow',
  'attendanceRate',
  'hours',
  'interventions',
  'documents',
  'programsCreated',
  'adherence',
  'announcements',
  'challenges',
  'billed',
  'paid',
  'outstanding',
] as const satisfies readonly FigureId[];
export type DatedFigure = (typeof datedFigures)[number];

const unit = z.enum(['count', 'hours', 'share', 'money']);
export type FigureUnit = z.infer<typeof unit>;

const digits = z
  .string()
  .regex(/^[1-9]\d{0,14}$/, 'notANumber')
  .transform(Number);

const day = z.iso.date('notADay');

/** Inclusive days in the company's zone, and perhaps one branch alone. */
export const statisticsQuery = z.strictObject({ from: day, to: day, branchId: digits.optional() });

const part = z
  .string()
  .regex(/^(kind:[a-z]{1,20}|code:(none|[1-9]\d{0,14}))$/, 'notAPart')
  .transform((text): PartKey => {
    const [by, key = ''] = text.split(':');
    return { by: by === 'code' ? 'code' : 'kind', key };
  });

export interface PartKey {
  by: 'kind' | 'code';
  /** A kind, a code's key, or `none` for interventions without code. */
  key: string;
}

/** The rows behind a figure, or behind one part of it. */
export const behindQuery = statisticsQuery.extend({ part: part.optional() });

const names = z
  .string()
  .max(600)
  .transform((text) => [...new Set(text.split(','))])
  .pipe(z.array(z.enum(figureIds)).min(1));

/** `figures` are those that are wanted; `trend` is the one that is told month by month. */
export const teamQuery = statisticsQuery.extend({
  figures: names.optional(),
  trend: z.enum(datedFigures).optional(),
  sort: z
    .string()
    .regex(/^-?[A-Za-z]{1,40}$/, 'notASort')
    .optional(),
});

/** Null is "no data": a share of nothing is not zero. */
const amounts = { value: z.number().nullable(), previous: z.number().nullable() };

const figurePart = z.object({
  by: z.enum(['kind', 'code']),
  key: z.string(),
  /** What a code is called; a kind is a word of the screen. */
  label: z.string().nullable(),
  value: z.number(),
  previous: z.number(),
});
export type FigurePart = z.infer<typeof figurePart>;

export const figure = z.object({
  id: z.enum(figureIds),
  ...amounts,
  unit,
  hasHistory: z.boolean(),
  /** What the rows of its history are. */
  historyOf: z.string(),
  hasClients: z.boolean(),
  parts: z.array(figurePart).optional(),
});
export type FigureView = z.infer<typeof figure>;

const span = {
  from: z.string(),
  to: z.string(),
  previousFrom: z.string(),
  previousTo: z.string(),
  branchId: id.nullable(),
  timeZone: z.string(),
};

export const statistics = z.object({
  figures: z.array(figure),
  ...span,
  /** After how many days a client counts as without follow-up. */
  noFollowUpDays: z.number(),
});
export type Statistics = z.infer<typeof statistics>;

export const teamStatistics = z.object({
  data: z.array(
    z.object({
      id,
      fullName: z.string(),
      title: z.string().nullable(),
      profile: choice('profile'),
      state: choice('professionalState'),
      figures: z.partialRecord(z.enum(figureIds), z.object(amounts)),
      /** One value for each of `months`. */
      trend: z.array(z.number().nullable()),
    }),
  ),
  total: z.number(),
  ...span,
  trend: z.enum(datedFigures),
  months: z.array(z.string()),
});
export type TeamStatistics = z.infer<typeof teamStatistics>;
export type TeamRow = TeamStatistics['data'][number];

/** A figure as a report that anybody may change. */
export const figureReport = z.object({ definition: z.record(z.string(), z.unknown()) });

export const deedKinds = [
  'appointments',
  'interventions',
  'documents',
  'filesOpened',
  'filesClosed',
  'programs',
  'templates',
  'groups',
  'announcements',
  'challenges',
  'invoices',
  'measurements',
  'changesMade',
  'changesUndergone',
] as const;
export type DeedKind = (typeof deedKinds)[number];

const page = (most: number, usual: number) =>
  z
    .string()
    .regex(/^\d{1,6}$/, 'notANumber')
    .transform(Number)
    .pipe(z.int().min(1).max(most))
    .default(usual);

export const historyQuery = z.strictObject({
  from: day,
  to: day,
  kinds: z
    .string()
    .max(300)
    .transform((text) => [...new Set(text.split(','))])
    .pipe(z.array(z.enum(deedKinds)).min(1))
    .optional(),
  page: page(1_000, 1),
  size: page(200, 50),
});

/** What a professional did, or what was done to them: the record as its list shows it. */
export const history = z.object({
  data: z.array(
    z.object({
      kind: z.enum(deedKinds),
      at: instant,
      resource: z.string(),
      record: z.record(z.string(), z.unknown()),
    }),
  ),
  total: z.number(),
  /** Of each kind, in the whole span. */
  counts: z.record(z.enum(deedKinds), z.number()),
  from: z.string(),
  to: z.string(),
  timeZone: z.string(),
});
export type History = z.infer<typeof history>;
export type Deed = History['data'][number];
