/**
 * A report as it is stored: `v` is the version of this shape.
 * In: untrusted JSON. Out: a ReportDefinition of known shape whose names are still unchecked; `check.ts` binds them to the catalog.
 */
import { z } from 'zod';
import { bounded, definitionLimits } from './bounds.ts';
import { ruleGroupSchema } from './rules.ts';

export const buckets = ['day', 'week', 'month', 'quarter', 'year', 'weekday', 'hour'] as const;
export type Bucket = (typeof buckets)[number];

export const measureNames = ['count', 'countDistinct', 'sum', 'avg', 'min', 'max'] as const;
export type MeasureName = (typeof measureNames)[number];

export const chartKinds = ['table', 'number', 'bar', 'line', 'pie'] as const;
export type ChartKind = (typeof chartKinds)[number];

export const screenRowLimit = 5_000;

const path = z.string().min(1).max(200);
const id = z.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,31}$/, 'badId');

const shape = z.strictObject({
  v: z.literal(1),
  source: z.string().min(1).max(64),
  filter: ruleGroupSchema,
  columns: z
    .array(z.strictObject({ field: path }))
    .max(50)
    .optional(),
  groupBy: z
    .array(z.strictObject({ id, field: path, bucket: z.enum(buckets).optional() }))
    .max(4)
    .optional(),
  measures: z
    .array(
      z.strictObject({
        id,
        measure: z.enum(measureNames),
        field: path.optional(),
        label: z.string().min(1).max(120).optional(),
      }),
    )
    .max(20)
    .optional(),
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
  limit: z.int().min(1).max(screenRowLimit).optional(),
  chart: z
    .strictObject({
      kind: z.enum(chartKinds),
      x: id.optional(),
      y: z.array(id).max(20).optional(),
    })
    .optional(),
});

export type ReportDefinition = z.infer<typeof shape>;

export const definitionSchema = z
  .unknown()
  .superRefine((json, context) => {
    const problem = bounded(json, definitionLimits);
    if (problem) context.addIssue({ code: 'custom', message: problem });
  })
  .pipe(shape)
  .meta({ id: 'ReportDefinition' });
