import { sourceNamed } from '#reports/catalog.ts';
import type { RuleGroup } from '#reports/rules.ts';
import { can } from '../../access.ts';
import { type Access, accessFor, namesOf } from '../../dataAccess.ts';
import type { Connection } from '../../database.ts';
import { AppError } from '../../errors.ts';
import { getRecord } from '../../records.ts';
import { isAllowed } from '../../rights.ts';
import type { SessionViewer } from '../../viewer.ts';
import { readViewer } from '../../viewer.ts';
import type { GroupRule } from '../contract.ts';
import { groups } from '../resource.ts';
import type { Work } from '../work.ts';
import type { Asked } from './refresh.ts';

interface Row {
  rule_state: GroupRule['state'];
  rule: string | null;
  rule_author_id: number | null;
  rule_refreshed_at: number | null;
  rule_trouble: GroupRule['trouble'];
}

const rowOf = (groupId: number, connection: Connection): Promise<Row> =>
  connection('groups')
    .where({ id: groupId })
    .first('rule_state', 'rule', 'rule_author_id', 'rule_refreshed_at', 'rule_trouble');

/** A group's rule as far as the viewer may know it. */
export async function readRule(groupId: number, connection: Connection, access: Access): Promise<GroupRule> {
  const row = await rowOf(groupId, connection);
  const { viewer } = access;
  const isOwn = row.rule_author_id === viewer.professionalId;
  const tells = row.rule !== null && (isOwn || viewer.profile === 'superAdmin');
  const [author] = row.rule_author_id
    ? await namesOf(connection, sourceNamed('colleagues'), [row.rule_author_id], access)
    : [];
  return {
    state: row.rule_state,
    filter: tells ? JSON.parse(String(row.rule)) : null,
    author: author ? { id: author[0], label: author[1] } : null,
    isOwn,
    refreshedAt: row.rule_refreshed_at,
    trouble: row.rule_trouble,
  };
}

/**
 * The stored rule with the rights that its author has now, or why it cannot be asked: somebody who has left, or who may not change the
 * group any more, finds nobody for it.
 */
export async function storedRule(
  groupId: number,
  work: Pick<Work, 'tx' | 'dialect' | 'now'>,
): Promise<Asked> {
  const { rule, rule_author_id } = await rowOf(groupId, work.tx);
  if (rule === null || rule_author_id === null) throw new AppError('notFound');
  const author = await readViewer(work.tx, rule_author_id);
  const access = author && (await accessOfAuthor(author, groupId, work));
  if (!access) throw new AppError('conflict', { problems: [{ path: [], code: 'authorMayNot' }] });
  return { filter: JSON.parse(rule) as RuleGroup, access };
}

async function accessOfAuthor(
  author: SessionViewer,
  groupId: number,
  { tx, dialect, now }: Pick<Work, 'tx' | 'dialect' | 'now'>,
): Promise<Access | undefined> {
  if (!can(author, 'groups.edit')) return undefined;
  const access = accessFor(author, dialect, now);
  const group = await getRecord(tx, 'groups', groups, groupId, access);
  return group && isAllowed(group, 'configure') ? access : undefined;
}
