import { fold } from '#reports/fold.ts';
import { type Access, referableIds } from '../../dataAccess.ts';
import type { Connection } from '../../database.ts';
import type { GroupMember, MembersQuery } from '../contract.ts';

/**
 * Who is in a group, by name. Whoever may see the group learns the names of its members and since when they are; `isOpen` says of whom the
 * viewer may also open the file.
 */
export async function listMembers(
  groupId: number,
  { page, size, q }: MembersQuery,
  connection: Connection,
  access: Access,
): Promise<{ data: GroupMember[]; total: number }> {
  const found = connection('group_members as m')
    .join('clients as c', 'c.id', 'm.client_id')
    .where('m.group_id', groupId)
    .whereNot('c.state', 'deleted');
  for (const word of fold(q ?? '')
    .split(' ')
    .filter(Boolean))
    void found.whereRaw(`c.last_name_folded || ' ' || c.first_name_folded like ? escape '\\'`, [
      `%${literally(word)}%`,
    ]);
  const [counted] = await found.clone().count({ total: '*' });
  const rows: Row[] = await found
    .orderBy(['c.last_name_folded', 'c.first_name_folded', 'c.id'])
    .limit(size)
    .offset((page - 1) * size)
    .select('c.id', 'c.first_name', 'c.last_name', 'c.state', 'm.since', 'm.source');
  const open = await openFiles(
    rows.map(({ id }) => id),
    connection,
    access,
  );
  const data = rows.map(({ id, first_name, last_name, ...rest }) => ({
    clientId: id,
    name: `${first_name} ${last_name}`,
    ...rest,
    isOpen: open.has(id),
  }));
  return { data, total: Number(counted?.total ?? 0) };
}

interface Row extends Pick<GroupMember, 'state' | 'since' | 'source'> {
  id: number;
  first_name: string;
  last_name: string;
}

const openFiles = async (ids: number[], connection: Connection, access: Access): Promise<Set<number>> =>
  ids.length ? referableIds(connection, 'clients', ids, access) : new Set();

const literally = (word: string): string => word.replace(/[\\%_]/g, '\\$&');
