import { append, type Changes } from '../../audit.ts';
import { accessFor } from '../../dataAccess.ts';
import { type Transaction, transaction } from '../../database.ts';
import { AppError } from '../../errors.ts';
import { holdFiles } from '../../holds.ts';
import { getRecord } from '../../records.ts';
import type { Body, WriteContext } from '../../resource.ts';
import { isAllowed } from '../../rights.ts';
import type { SessionViewer } from '../../viewer.ts';
import type { Write } from '../../writes.ts';

export interface FileWork extends WriteContext {
  viewer: SessionViewer;
  client: Body;
  requestId: string;
}

/**
 * One thing done in one file, in one transaction: 404 outside the scope, 403 where only reading is allowed. The file is held, and `beside`
 * with it, before it is read: what somebody else does there at the same time is done before or after.
 */
export function inFile<T>(
  write: Write,
  id: number,
  work: (file: FileWork) => Promise<T>,
  beside: readonly number[] = [],
): Promise<T> {
  const { database, viewer, now, baseUrl, requestId } = write;
  const access = accessFor(viewer, database.dialect, now);
  return transaction(database, async (tx) => {
    await holdFiles(tx, filesOf(tx, viewer.companyId, [id, ...beside]));
    const client = await clientToChange(write, id, { tx, access });
    return work({ tx, viewer, access, now, baseUrl, requestId, client });
  });
}

/** Nobody holds what is another company's. */
const filesOf = (tx: Transaction, companyId: number, ids: readonly number[]) =>
  tx('clients').where({ company_id: companyId }).whereIn('id', ids).select('id');

async function clientToChange(
  { resource }: Write,
  id: number,
  { tx, access }: Pick<WriteContext, 'tx' | 'access'>,
): Promise<Body> {
  const client = await getRecord(tx, 'clients', resource, id, access);
  if (!client) throw new AppError('notFound');
  if (!isAllowed(client, 'edit')) throw new AppError('notAllowed');
  return client;
}

/** The client as it is after what was done, filed under the client's branch. */
export const logFile = (
  { tx, viewer, now, requestId, client }: FileWork,
  changes: Changes,
  action: 'update' | 'send' | 'export' = 'update',
): Promise<void> =>
  append(
    tx,
    {
      companyId: viewer.companyId,
      actorId: viewer.professionalId,
      action,
      resource: 'clients',
      recordId: Number(client.id),
      branchId: typeof client.branchId === 'number' ? client.branchId : null,
      changes,
      requestId,
    },
    now,
  );
