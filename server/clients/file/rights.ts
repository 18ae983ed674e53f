import { can } from '../../access.ts';
import type { Access } from '../../dataAccess.ts';
import type { Connection } from '../../database.ts';
import type { Body } from '../../resource.ts';

/** What else this person may do with a client: only leaders join, and nobody twice. */
export async function withRights(record: Body, connection: Connection, { viewer }: Access): Promise<Body> {
  const may = record._can as { edit: boolean; delete: boolean };
  const joins = may.edit && can(viewer, 'clients.join') && !(await isInFile(record, connection, viewer));
  const merge = may.edit && can(viewer, 'clients.merge');
  return {
    ...record,
    _can: { ...may, share: may.edit, join: joins, merge, erase: can(viewer, 'clients.erase') },
  };
}

const isInFile = async (
  { id }: Body,
  connection: Connection,
  { companyId, professionalId }: Access['viewer'],
): Promise<boolean> =>
  (await connection('client_professionals')
    .where({ company_id: companyId, client_id: Number(id), professional_id: professionalId, state: 'active' })
    .first('id')) !== undefined;
