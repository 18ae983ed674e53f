/**
 * A report as it is stored: `v` is the version of this shape, and older ones are brought up to it on the way in.
 * In: untrusted JSON. Out: a ReportDefinition of known shape whose names are still unchecked; `check.ts` binds them to the catalog.
 */
import { z } from 'zod';
import { bounded, definitionLimits } from './bounds.ts';
import { periodSchema } from './periods.ts';
import { ruleGroupSchema } from './rules.ts';
import { upgraded } from './versions.ts';

export const buckets = ['hour', 'day', 'week', 'month', 'quarter', 'year', 'weekday', 'hourOfDay'] as const;
export type Bucket = (typeof buckets)[number];

export const measureNames = [
  'count',
  'countDistinct',
  'sum',
  'avg',
  'min',
  'max',
  'median',
  'ratio',
  'share',
] as const;
export type MeasureName = (typeof measureNames)[number];

export const chartKinds = [
  'table',
  'number',
  'bar',
  'stackedBar',
  'horizontalBar',
  'line',
  'area',
  'pie',
  'scatter',
  'heatTable',
] as const;
export type ChartKind = (typeof chartKinds)[number];

export const parameterTypes = [
  'text',
  'number',
  'money',
  'date',
  'instant',
  'period',
  'boolean',
  'choice',
  'reference',
] as const;
export type ParameterType = (typeof parameterTypes)[number];

export const comparisons = ['previousPeriod', 'samePeriodLastYear'] as const;
export type Comparison = (typeof comparisons)[number];

export const measureFormats = ['percent'] as const;
export type MeasureFormat = (typeof measureFormats)[number];

/** Against what a figure is held to be marked, and as what it is marked. */
export const highlightOperators = ['<', '<=', '>', '>=', '=', '!='] as const;
export const tones = ['good', 'warning', 'bad'] as const;

export const screenRowLimit = 5_000;
export const currentVersion = 2;

const path = z.string().min(1).max(200);
const id = z.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,31}$/, 'badId');
const label = z.string().min(1).max(120);

/** What a band holds: these values, the numbers from `from` up to and without `to`, or the dates of a period. */
const band = z.strictObject({
  label,
  values: z
    .array(z.union([z.string(), z.number(), z.boolean()]))
    .min(1)
    .max(200)
    .optional(),
  from: z.number().optional(),
  to: z.number().optional(),
  period: periodSchema.optional(),
});

const bands = z.union([z.strictObject({ width: z.number().positive() }), z.array(band).min(1).max(50)]);

const dimension = {
  id,
  field: path,
  bucket: z.enum(buckets).optional(),
  bands: bands.optional(),
};

const measure = z.strictObject({
  id,
  measure: z.enum(measureNames),
  field: path.optional(),
  /** A to-many relation whose rows are measured instead. */
  over: path.optional(),
  /** The measures that a ratio divides, or that a share is taken of. */
  of: z.array(id).min(1).max(2).optional(),
  filter: ruleGroupSchema.optional(),
  label: label.optional(),
  /** How a plain number is told; without it as it is. */
  format: z.enum(measureFormats).optional(),
});

/** What makes a figure or a numeric column stand out in the table: a bar as long as it, a shade as deep, or a mark where it is so. */
const highlight = z.discriminatedUnion('kind', [
  z.strictObject({ by: path, kind: z.enum(['bar', 'shade']) }),
  z.strictObject({
    by: path,
    kind: z.literal('mark'),
    operator: z.enum(highlightOperators),
    value: z.number(),
    tone: z.enum(tones),
  }),
]);

const parameter = z.strictObject({
  name: id,
  label,
  type: z.enum(parameterTypes),
  multiple: z.boolean().optional(),
  required: z.boolean().optional(),
  default: z.unknown().optional(),
});

const shape = z.strictObject({
  v: z.literal(currentVersion),
  source: z.string().min(1).max(64),
  filter: ruleGroupSchema,
  columns: z
    .array(z.strictObject({ field: path }))
    .max(50)
    .optional(),
  groupBy: z
    .array(z.strictObject({ ...dimension, fill: z.boolean().optional() }))
    .max(4)
    .optional(),
  pivotBy: z.strictObject(dimension).optional(),
  measures: z.array(measure).max(20).optional(),
  having: ruleGroupSchema.optional(),
  totals: z
    .strictObject({
      grand: z.boolean().optional(),
      rows: z.boolean().optional(),
      columns: z.boolean().optional(),
      subtotals: z.boolean().optional(),
    })
    .optional(),
  compare: z.enum(comparisons).optional(),
  sort: z
    .array(
      z.strictObject({
        by: path,
        direction: z.enum(['asc', 'desc']),
        nulls: z.enum(['first', 'last']).optional(),
      }),
    )
    .max(5)
    .optional(),
  top: z.strictObject({ by: id, n: z.int().min(1).max(100), other: z.boolean() }).optional(),
  params: z.array(parameter).max(20).optional(),
  /** An IANA zone, or the company's. */
  timeZone: z.string().min(1).max(64).optional(),
  limit: z.int().min(1).max(screenRowLimit).optional(),
  highlights: z.array(highlight).max(10).optional(),
  chart: z
    .strictObject({
      kind: z.enum(chartKinds),
      x: id.optional(),
      y: z.array(id).max(20).optional(),
      series: id.optional(),
    })
    .optional(),
});

export type ReportDefinition = z.infer<typeof shape>;
export type Dimensions = NonNullable<ReportDefinition['groupBy']>;
export type Measures = NonNullable<ReportDefinition['measures']>;
export type Parameters = NonNullable<ReportDefinition['params']>;
export type Highlight = z.infer<typeof highlight>;
export type BandList = z.infer<typeof band>[];

export const definitionSchema = z
  .unknown()
  .superRefine((json, context) => {
    const problem = bounded(json, definitionLimits);
    if (problem) context.addIssue({ code: 'custom', message: problem });
  })
  .transform(upgraded)
  .pipe(shape)
  .meta({ id: 'ReportDefinition' });
