import { sourceNamed } from '#reports/catalog.ts';
import { type Access, namesOf } from '../../dataAccess.ts';
import type { Connection } from '../../database.ts';
import type { GroupStakeholder } from '../contract.ts';

interface Row {
  professional_id: number;
  since: number;
  opens_files: number;
}

/** The professionals of a group, who came first standing first. */
export async function listStakeholders(
  groupId: number,
  connection: Connection,
  access: Access,
): Promise<GroupStakeholder[]> {
  const rows: Row[] = await connection('group_professionals')
    .where({ group_id: groupId })
    .orderBy(['since', 'id'])
    .select('professional_id', 'since', 'opens_files');
  const ids = rows.map(({ professional_id }) => professional_id);
  const names = new Map(ids.length ? await namesOf(connection, sourceNamed('colleagues'), ids, access) : []);
  return rows.map(({ professional_id, since, opens_files }) => ({
    professionalId: professional_id,
    name: names.get(professional_id) ?? '',
    since,
    addToMembers: opens_files === 1,
  }));
}
