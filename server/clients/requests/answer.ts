import { can } from '../../access.ts';
import { append } from '../../audit.ts';
import { accessFor } from '../../dataAccess.ts';
import { type Transaction, transaction } from '../../database.ts';
import { AppError } from '../../errors.ts';
import { holdFiles } from '../../holds.ts';
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

/** Says yes or no to a question on one's own dashboard, once; with a yes somebody is in the file from now on. The log knows of either. */
export const answerRequest = (write: Write, id: number, accept: boolean): Promise<void> =>
  transaction(write.database, async (tx) => {
    await holdAsked(write, id, tx);
    const waiting = await settle(write, { id, accept }, tx);
    const file: AskedFile = await tx('clients')
      .where({ id: waiting.client_id })
      .first('id', 'state', 'branch_id', 'version');
    if (file.state === 'deleted') return;
    if (accept) await letIn(write, { waiting, file }, tx);
    else await log(write, { waiting, file }, { name: 'requestDeclined', tx });
  });

/** The file before the question, as whoever takes the question back holds them. */
async function holdAsked({ viewer }: Write, id: number, tx: Transaction): Promise<void> {
  const own = { id, professional_id: viewer.professionalId, company_id: viewer.companyId };
  await holdFiles(tx, tx('notifications').where(own).whereNotNull('client_id').select('client_id'));
}

interface AskedFile {
  id: number;
  state: string;
  branch_id: number | null;
  version: number;
}

interface Asked {
  waiting: Waiting;
  file: AskedFile;
}

async function settle(
  { viewer, now }: Write,
  { id, accept }: { id: number; accept: boolean },
  tx: Transaction,
): Promise<Waiting> {
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
  return waiting;
}

async function letIn(write: Write, { waiting, file }: Asked, tx: Transaction): Promise<void> {
  const { viewer, now } = write;
  const isExternal = waiting.kind === 'joinFile';
  if (!isExternal) await refuseStranger(write, { tx }, file.id);
  const link = {
    company_id: viewer.companyId,
    client_id: file.id,
    professional_id: newcomer(waiting, viewer),
    state: 'active',
  };
  if (await tx('client_professionals').where(link).first('id')) return;
  await tx('client_professionals').insert({
    ...link,
    kind: isExternal ? 'external' : 'colleague',
    since: now,
  });
  await tx('clients')
    .where({ id: file.id })
    .update({ version: file.version + 1, updated_at: now });
  await log(write, { waiting, file }, { name: 'stakeholder', tx });
}

/** Who is to be in the file: the one who was asked to join it, or the one who asks to be let in. */
const newcomer = ({ kind, actor_id }: Waiting, { professionalId }: Write['viewer']): number =>
  kind === 'joinFile' ? professionalId : actor_id;

async function log(
  { viewer, now, requestId }: Write,
  { waiting, file }: Asked,
  { name, tx }: { name: 'stakeholder' | 'requestDeclined'; tx: Transaction },
): Promise<void> {
  const event = {
    companyId: viewer.companyId,
    actorId: viewer.professionalId,
    action: 'update' as const,
    resource: 'clients',
    recordId: file.id,
    branchId: file.branch_id,
    changes: { [name]: { after: await personNamed(tx, newcomer(waiting, viewer)) } },
    requestId,
  };
  await append(tx, event, now);
}

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
