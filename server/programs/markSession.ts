import { append } from '../audit.ts';
import { type Access, accessFor } from '../dataAccess.ts';
import { type Transaction, transaction } from '../database.ts';
import { AppError } from '../errors.ts';
import { getRecord } from '../records.ts';
import { type Body, labelOf } from '../resource.ts';
import { isAllowed } from '../rights.ts';
import type { Write } from '../writes.ts';
import { lockProgram } from './changing.ts';
import { programSessions } from './resource.ts';

interface Marked {
  programId: number;
  sessionId: number;
  done: boolean;
}

/** Says that a session was done, or was not after all; whoever works in the client's file may. Gives the program. */
export function markSession(write: Write, { programId, sessionId, done }: Marked): Promise<Body> {
  const { database, viewer, now, name, resource } = write;
  const access = accessFor(viewer, database.dialect, now);
  return transaction(database, async (tx) => {
    const before = await getRecord(tx, name, resource, programId, access);
    if (!before) throw new AppError('notFound');
    await lockProgram(programId, tx);
    const session = await getRecord(tx, 'programSessions', programSessions, sessionId, access);
    if (session?.programId !== programId) throw new AppError('notFound');
    if (!isAllowed(session, 'edit')) throw new AppError('notAllowed');
    if ((session.state === 'done') === done) return before;
    await tx('program_sessions')
      .where({ id: sessionId })
      .update(done ? { state: 'done', done_at: now } : { state: 'open', done_at: null });
    return logged(write, before, { tx, access });
  });
}

async function logged(
  { viewer, now, name, resource, requestId }: Write,
  before: Body,
  { tx, access }: { tx: Transaction; access: Access },
): Promise<Body> {
  const after = (await getRecord(tx, name, resource, Number(before.id), access)) ?? before;
  const event = {
    companyId: viewer.companyId,
    actorId: viewer.professionalId,
    action: 'update' as const,
    resource: name,
    recordId: Number(before.id),
    label: labelOf(resource, before),
    branchId: typeof before.branchId === 'number' ? before.branchId : null,
    changes: { sessionsDone: { before: before.sessionsDone, after: after.sessionsDone } },
    requestId,
  };
  await append(tx, event, now);
  return after;
}
