import { append } from '../audit.ts';
import type { Context } from '../context.ts';
import { recordId } from '../crud.ts';
import { transaction } from '../database.ts';
import { AppError } from '../errors.ts';
import { send } from '../mail.ts';
import { getRecord } from '../records.ts';
import { accessOf } from '../reporting.ts';
import type { Routes } from '../routes.ts';
import type { SessionViewer } from '../viewer.ts';
import { letterTo } from './outcome.ts';
import { schedules } from './resource.ts';

/** `POST /api/schedules/:id/run` sends the letter to its owner alone, who wants to see it. */
export function addScheduleRoutes(routes: Routes, context: Context): void {
  const { database, now } = context;
  routes.post('/api/schedules/:id/run', 'schedules.edit', async (request, response) => {
    const { viewer, requestId }: { viewer: SessionViewer; requestId: string } = response.locals;
    const id = recordId(request);
    const record = await getRecord(database.readers, 'schedules', schedules, id, accessOf(viewer, context));
    if (!record) throw new AppError('notFound');
    if (record.ownerId !== viewer.professionalId) throw new AppError('notAllowed');
    const schedule = await database.readers('schedules').where({ id }).first();
    const outcome = await letterTo(viewer.professionalId, { context, schedule, owner: viewer });
    if ('reason' in outcome)
      throw new AppError('conflict', { problems: [{ path: [], code: outcome.reason }] });
    const event = { companyId: viewer.companyId, actorId: viewer.professionalId, resource: 'schedules' };
    const changes = { recipients: { after: [viewer.professionalId] } };
    await transaction(database, async (tx) => {
      await send(tx, outcome.message, now());
      await append(tx, { ...event, action: 'send', recordId: id, changes, requestId }, now());
    });
    response.status(202).json({ data: { recipient: viewer.email } });
  });
}
