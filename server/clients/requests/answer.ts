import { can } from '../../access.ts';
import { append } from '../../audit.ts';
import { accessFor } from '../../dataAccess.ts';
import { transaction } from '../../database.ts';
import { AppError } from '../../errors.ts';
import { getRecord } from '../../records.ts';
import type { Write } from '../../writes.ts';
import { personNamed } from '../file/personNamed.ts';
import type { RequestKind } from './ask.ts';

interface Waiting {
  id: number;
  kind: RequestKind;
  client_id: number;
  actor_id: number;
}

/** Says yes or no to a question on one's own dashboard, once; with a yes somebody is in the file from now on. */
export const answerRequest = (write: Write, id: number, accept: boolean): Promise<void> =>
  transaction(write.database, async (tx) => {
    const { viewer, now, requestId } = write;
    const own = { id, professional_id: viewer.professionalId, company_id: viewer.companyId };
    const waiting: Waiting | undefined = await tx('notifications')
      .where(own)
      .whereNull('answer')
      .forUpdate()
      .first();
    if (!waiting) throw new AppError('notFound');
    await tx('notifications')
      .where(sameQuestion(waiting, viewer))
      .whereNull('answer')
      .update({ answer: accept ? 'accepted' : 'declined', answered_at: now });
    const client = await tx('clients')
      .where({ id: waiting.client_id })
      .first('id', 'state', 'branch_id', 'version');
    if (!accept || client.state === 'deleted') return;
    const isExternal = waiting.kind === 'joinFile';
    if (!isExternal) await refuseStranger(write, { tx }, client.id);
    const professionalId = isExternal ? viewer.professionalId : waiting.actor_id;
    const { companyId } = viewer;
    const link = {
      company_id: companyId,
      client_id: client.id,
      professional_id: professionalId,
      state: 'active',
    };
    if (await tx('client_professionals').where(link).first('id')) return;
    await tx('client_professionals').insert({
      ...link,
      kind: isExternal ? 'external' : 'colleague',
      since: now,
    });
    await tx('clients')
      .where({ id: client.id })
      .update({ version: client.version + 1, updated_at: now });
    const after = await personNamed(tx, professionalId);
    const event = { companyId: viewer.companyId, actorId: viewer.professionalId, requestId };
    await append(
      tx,
      {
        ...event,
        action: 'update',
        resource: 'clients',
        recordId: client.id,
        branchId: client.branch_id,
        changes: { stakeholder: { after } },
      },
      now,
    );
  });

/** Two colleagues who ask somebody to join one file ask the same. */
const sameQuestion = (waiting: Waiting, { companyId, professionalId }: Write['viewer']) => ({
  company_id: companyId,
  professional_id: professionalId,
  client_id: waiting.client_id,
  kind: waiting.kind,
  ...(waiting.kind === 'joinFile' ? {} : { actor_id: waiting.actor_id }),
});

/** Only who may share the file lets somebody in. */
async function refuseStranger(
  write: Write,
  { tx }: { tx: Parameters<typeof getRecord>[0] },
  clientId: number,
): Promise<void> {
  const access = accessFor(write.viewer, write.database.dialect, write.now);
  const client = await getRecord(tx, 'clients', write.resource, clientId, access);
  if (!client || !can(write.viewer, 'clients.edit')) throw new AppError('notAllowed');
}
