import type { z } from 'zod';
import { append } from '../../audit.ts';
import { accessFor } from '../../dataAccess.ts';
import { transaction } from '../../database.ts';
import type { Write } from '../../writes.ts';
import { administered } from '../administered.ts';
import type { signedOut } from '../contract.ts';

/** Signs somebody out everywhere; tells how many sessions there were. */
export function endSessions(write: Write, id: number): Promise<z.infer<typeof signedOut>> {
  const { database, viewer, now, requestId } = write;
  const access = accessFor(viewer, database.dialect, now);
  return transaction(database, async (tx) => {
    await administered(write, { connection: tx, viewer, access }, id);
    const ended = await tx('sessions').where({ professional_id: id }).delete();
    const event = {
      companyId: viewer.companyId,
      actorId: viewer.professionalId,
      action: 'signOut' as const,
      resource: 'professionals',
      recordId: id,
      changes: { openSessions: { before: ended, after: 0 } },
      requestId,
    };
    await append(tx, event, now);
    return { ended };
  });
}
