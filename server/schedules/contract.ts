import { z } from 'zod';
import { choice, id, instant, named, record } from '../fields/contract.ts';

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'notATime');

export const schedules = {
  row: z.object({
    ...record,
    reportId: id.nullable(),
    report: named.nullable(),
    ownerId: id.nullable(),
    owner: named.nullable(),
    cadence: choice('cadence'),
    weekday: z.int().nullable(),
    dayOfMonth: z.int().nullable(),
    timeOfDay: z.string(),
    format: choice('deliveryFormat'),
    params: z.record(z.string(), z.unknown()),
    isActive: z.boolean(),
    recipientIds: z.array(id),
    recipients: z.array(named),
    nextAt: instant.nullable(),
    lastAt: instant.nullable(),
    lastResult: choice('deliveryResult').nullable(),
    /** Who got nothing the last time, and why. */
    lastSkipped: z.array(z.object({ id, reason: z.string() })),
  }),
  create: z.strictObject({
    reportId: id,
    cadence: choice('cadence'),
    /** 1 is Monday; for a weekly one. */
    weekday: z.int().min(1).max(7).nullable().default(null),
    /** For a monthly one; a month that is shorter takes its last day. */
    dayOfMonth: z.int().min(1).max(31).nullable().default(null),
    /** On the company's clock. */
    timeOfDay,
    format: choice('deliveryFormat').default('link'),
    params: z.record(z.string().max(32), z.unknown()).default({}),
    isActive: z.boolean().default(true),
    recipientIds: z.array(id).min(1).max(200),
  }),
};
