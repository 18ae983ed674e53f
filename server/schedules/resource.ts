import type { Scalar } from '#reports/sql.ts';
import { AppError, invalidField } from '../errors.ts';
import { questionFor, savedReport } from '../reporting.ts';
import { type Body, defineResource, type WriteContext } from '../resource.ts';
import { isAllowed } from '../rights.ts';
import { type Cadence, nextTime } from './cadence.ts';
import { embedRecipients, saveRecipients } from './recipients.ts';

export const schedules = defineResource({
  source: 'schedules',
  sort: 'nextAt',
  stored: {
    params: { column: 'params', json: true },
    lastSkipped: { column: 'last_skipped', json: true },
  },
  links: { recipientIds: { references: 'colleagues' } },
  prepare,
  save,
  embed: embedRecipients,
});

async function prepare(body: Body, context: WriteContext, current: Body | undefined): Promise<Body> {
  const whole = { ...current, ...body };
  const asksMore = 'reportId' in body || 'params' in body || (body.isActive === true && !current?.isActive);
  if (!current || asksMore) await refuseForeignReport(whole, context);
  const timing = timingOf(whole);
  const owner = current ? {} : { ownerId: context.viewer.professionalId };
  return { ...body, ...owner, ...timing, nextAt: nextAtOf({ ...whole, ...timing }, context, current) };
}

/** Whoever owns a report or may share it may have it sent; and only a report that runs with these answers. */
async function refuseForeignReport({ reportId, params }: Body, { tx, viewer, access }: WriteContext) {
  const report = typeof reportId === 'number' ? await savedReport(reportId, access, tx) : undefined;
  if (!report) throw invalidField('reportId', 'unknownReference');
  if (report.ownerId !== viewer.professionalId && !isAllowed(report, 'share'))
    throw new AppError('notAllowed', { problems: [{ path: ['reportId'], code: 'notAllowed' }] });
  if (report.archivedAt) throw invalidField('reportId', 'archived');
  await questionFor({ definition: report.definition, params: params as Record<string, unknown> }, access);
}

/** What the cadence needs must be there; what another one would need is left out. */
function timingOf({ cadence, weekday, dayOfMonth }: Body): Body {
  if (cadence === 'weekly' && !weekday) throw invalidField('weekday', 'required');
  if (cadence === 'monthly' && !dayOfMonth) throw invalidField('dayOfMonth', 'required');
  return {
    weekday: cadence === 'weekly' ? weekday : null,
    dayOfMonth: cadence === 'monthly' ? dayOfMonth : null,
  };
}

const timed = ['cadence', 'weekday', 'dayOfMonth', 'timeOfDay', 'isActive'];

/** A change of something else does not put off what is due. */
function nextAtOf(whole: Body, { access, now }: WriteContext, current: Body | undefined): Scalar {
  if (!whole.isActive) return null;
  if (current && timed.every((name) => whole[name] === current[name])) return current.nextAt as Scalar;
  return nextTime(whole as unknown as Cadence, access.operands.calendar.zone, now);
}

async function save(id: number, body: Body, { tx, viewer }: WriteContext): Promise<void> {
  const { recipientIds } = body;
  if (Array.isArray(recipientIds))
    await saveRecipients(tx, { companyId: viewer.companyId, scheduleId: id }, recipientIds);
}
