import type { Viewer } from '../access.ts';
import type { Access } from '../dataAccess.ts';
import type { Connection, Transaction } from '../database.ts';
import { AppError } from '../errors.ts';
import { getRecord } from '../records.ts';
import type { Body } from '../resource.ts';
import type { Write } from '../writes.ts';

/** Who comes and who goes is decided one after the other. */
export const lockPeople = (tx: Transaction, { companyId }: Viewer): Promise<unknown> =>
  tx('companies').where({ id: companyId }).forUpdate().first('id');

interface Sight {
  connection: Connection;
  viewer: Viewer;
  access: Access;
}

/**
 * The person as the viewer administers them. Out of sight is 404. A branch administrator acts neither on super administrators nor on
 * people who work elsewhere too, since an account ends or begins in all branches at once.
 */
export async function administered(
  { name, resource }: Pick<Write, 'name' | 'resource'>,
  { connection, viewer, access }: Sight,
  id: number,
): Promise<Body> {
  const person = await getRecord(connection, name, resource, id, access);
  if (!person) throw new AppError('notFound');
  if (viewer.profile === 'superAdmin') return person;
  if (person.profile === 'superAdmin') throw new AppError('notAllowed');
  await refuseElsewhere({ tx: connection, viewer }, id);
  return person;
}

/** What opens or ends an account, or says whose it is, counts in every branch in which the person works. */
export async function refuseElsewhere(
  { tx, viewer }: { tx: Connection; viewer: Viewer },
  id: number,
): Promise<void> {
  if (viewer.profile === 'superAdmin') return;
  const elsewhere = await tx('professional_branches')
    .where({ professional_id: id })
    .whereNotIn('branch_id', [...viewer.branchIds])
    .first('id');
  if (elsewhere) throw new AppError('notAllowed', { problems: [{ path: [], code: 'worksElsewhere' }] });
}
