import { sourceNamed } from '#reports/catalog.ts';
import { all, rule } from '#reports/rules.ts';
import { can } from '../access.ts';
import { filterCondition, readPage } from '../dataAccess.ts';
import type { Transaction } from '../database.ts';
import { AppError } from '../errors.ts';
import type { WriteContext } from '../resource.ts';
import type { Reader } from './personal/links.ts';

/** Refuses what is for a group that the viewer may not see or act on, in the words for one that never was. */
export async function actingOn(groupId: number, { tx, access, viewer }: WriteContext): Promise<void> {
  const source = sourceNamed('groups');
  const filter = filterCondition(source, all(rule('id', '=', groupId)), access);
  const outputs = [{ name: 'id', column: 'id' }];
  const [found] = await readPage(tx, { source, filter, sort: [], outputs, limit: 1, offset: 0 }, access);
  if (!found)
    throw new AppError('invalidInput', { problems: [{ path: ['groupId'], code: 'unknownReference' }] });
  if (!can(viewer, 'groups.edit')) throw new AppError('notAllowed');
}

/** The active members of a group who can be written to. */
export const readersIn = (tx: Transaction, groupId: number): Promise<Reader[]> =>
  tx('group_members as m')
    .join('clients as c', 'c.id', 'm.client_id')
    .where({ 'm.group_id': groupId, 'c.state': 'active' })
    .whereNotNull('c.email')
    .orderBy('c.id')
    .select('c.id', 'c.first_name', 'c.last_name', 'c.email', 'c.language');

/** Whether one of them can be, now. */
export const canBeWrittenTo = ({ state, email }: { state: string; email: string | null }): boolean =>
  state === 'active' && email !== null;
