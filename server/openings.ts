import { setTimeout } from 'node:timers/promises';
import { append } from './audit.ts';
import type { Context } from './context.ts';
import { transaction } from './database.ts';
import type { SessionViewer } from './viewer.ts';

interface Opening {
  viewer: SessionViewer;
  requestId: string;
  resource: string;
  recordId: number;
  label: string | null;
  branchId: number | null;
}

/** One who looks again within the hour is told of once. */
const again = 3_600_000;

/** Nobody waits longer for a page because the log is slow; then its line is written a moment after the page is read. */
const patience = 250;

/** Writes down that somebody opened a record. Where that cannot be done, the record is shown all the same, and the server's log says so. */
export async function noteOpening(context: Context, opening: Opening): Promise<void> {
  const noted = note(context, opening).catch(() => {
    const { resource, recordId, viewer } = opening;
    context.log.warn(
      { resource, recordId, professionalId: viewer.professionalId },
      'an opening could not be written down',
    );
  });
  await Promise.race([noted, setTimeout(patience, undefined, { ref: false })]);
}

async function note({ database, now }: Context, opening: Opening): Promise<void> {
  const { viewer, ...opened } = opening;
  const { companyId, professionalId: actorId } = viewer;
  const known = await database
    .readers('audit_events')
    .where({ company_id: companyId, resource: opened.resource, record_id: opened.recordId })
    .where({ actor_id: actorId, action: 'open' })
    .where('at', '>', now() - again)
    .first('id');
  if (known) return;
  await transaction(database, (tx) => append(tx, { ...opened, companyId, actorId, action: 'open' }, now()));
}
