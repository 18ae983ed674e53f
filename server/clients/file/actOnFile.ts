import type { z } from 'zod';
import { accessFor } from '../../dataAccess.ts';
import { AppError } from '../../errors.ts';
import { getRecord } from '../../records.ts';
import type { Write } from '../../writes.ts';
import { actOnClients, type Within } from '../bulk/act.ts';
import type { Act } from '../bulk/plans.ts';
import type { BulkAnswer, fileAnswer } from '../contract.ts';

export interface Acted {
  answer: z.infer<typeof fileAnswer>;
  isChanged: boolean;
}

/** What can be done with many clients, done with one: the same rules, the same words in the log, the same way back. */
export async function actOnFile(write: Write, id: number, act: Act, within: Within): Promise<Acted> {
  const { database, viewer, now, requestId } = write;
  const access = accessFor(viewer, database.dialect, now);
  const asking = { dialect: database.dialect, viewer, access, now, requestId };
  const done = await actOnClients(
    database,
    asking,
    { ...act, selection: { ids: [id] }, dryRun: false },
    within,
  );
  refuseSkipped(done);
  const record = await getRecord(database.readers, 'clients', write.resource, id, access);
  const data = (record ?? null) as Acted['answer']['data'];
  return { answer: { data, ...(done.undo ? { undo: done.undo } : {}) }, isChanged: done.changed > 0 };
}

function refuseSkipped({ matched, skipped }: BulkAnswer): void {
  if (matched === 0) throw new AppError('notFound');
  if (skipped.length > 0) throw new AppError('notAllowed');
}
