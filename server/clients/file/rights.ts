import { can } from '../../access.ts';
import type { Access } from '../../dataAccess.ts';
import type { Connection } from '../../database.ts';
import type { Body } from '../../resource.ts';
import { isAllowed, withRights } from '../../rights.ts';

/** What else this person may do with a client: only leaders join, and nobody twice. */
export async function withFileRights(
  record: Body,
  connection: Connection,
  { viewer }: Access,
): Promise<Body> {
  const joins =
    isAllowed(record, 'edit') && can(viewer, 'clients.join') && !(await isInFile(record, connection, viewer));
  return withRights(record, ({ edit }) => ({
    share: edit,
    join: joins,
    merge: edit && can(viewer, 'clients.merge'),
    erase: can(viewer, 'clients.erase'),
  }));
}

const isInFile = async (
  { id }: Body,
  connection: Connection,
  { companyId, professionalId }: Access['viewer'],
): Promise<boolean> =>
  (await connection('client_professionals')
    .where({ company_id: companyId, client_id: Number(id), professional_id: professionalId, state: 'active' })
    .first('id')) !== undefined;
