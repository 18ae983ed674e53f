import type { Response } from 'express';
import type { Context } from '../../context.ts';
import { accessFor } from '../../dataAccess.ts';
import type { Connection } from '../../database.ts';
import { AppError } from '../../errors.ts';
import { getRecord } from '../../records.ts';
import { resources } from '../../resources.ts';
import type { Write } from '../../writes.ts';
import type { Pending } from '../contract.ts';
import { inFile, logFile } from '../file/fileWork.ts';
import { personNamed } from '../file/personNamed.ts';
import { namedIn } from './named.ts';

/** Who was asked to join a file and has not answered, each once, since they were first asked. */
export async function pendingFor(
  { database: { dialect, readers }, now }: Context,
  { locals: { viewer } }: Response,
  clientId: number,
): Promise<Pending[]> {
  const access = accessFor(viewer, dialect, now());
  const client = await getRecord(readers, 'clients', resources.clients, clientId, access);
  if (!client) throw new AppError('notFound');
  const rows = await waitingIn(readers, viewer.companyId, clientId)
    .orderBy(['created_at', 'id'])
    .select('professional_id', 'actor_id', 'created_at');
  const first = rows.filter(
    ({ professional_id }, index) =>
      rows.findIndex((row) => row.professional_id === professional_id) === index,
  );
  const person = await namedIn(first, { key: 'professional_id', source: 'colleagues' }, readers, access);
  const actor = await namedIn(first, { key: 'actor_id', source: 'colleagues' }, readers, access);
  return first.map((row) => ({
    id: row.professional_id,
    professional: person(row),
    actor: actor(row),
    since: row.created_at,
  }));
}

/** Takes a question back that nobody has answered, whoever of the file asked it. */
export const withdraw = (write: Write, clientId: number, professionalId: number): Promise<void> =>
  inFile(write, clientId, async (file) => {
    const { tx, viewer, now } = file;
    const taken = await waitingIn(tx, viewer.companyId, clientId)
      .where({ professional_id: professionalId })
      .update({ answer: 'withdrawn', answered_at: now });
    if (taken === 0) throw new AppError('notFound');
    await logFile(file, { externalAsked: { before: await personNamed(tx, professionalId), after: null } });
  });

const waitingIn = (connection: Connection, companyId: number, clientId: number) =>
  connection('notifications')
    .where({ company_id: companyId, client_id: clientId, kind: 'joinFile' })
    .whereNull('answer');
