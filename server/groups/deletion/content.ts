import type { Transaction } from '../../database.ts';
import type { Columns } from '../../resource.ts';

/** A group as it stands in the database: its own row, and all that goes with it, by table. */
export type Content = Record<string, Columns[]>;

/** What goes with a group, in the order in which it can be put back. */
const parts: Record<string, (tx: Transaction, groupId: number) => ReturnType<Transaction>> = {
  groups: (tx, id) => tx('groups').where({ id }),
  group_members: (tx, id) => tx('group_members').where({ group_id: id }),
  group_professionals: (tx, id) => tx('group_professionals').where({ group_id: id }),
  announcements: (tx, id) => tx('announcements').where({ group_id: id }),
  announcement_recipients: (tx, id) =>
    tx('announcement_recipients').whereIn('announcement_id', ofGroup(tx, 'announcements', id)),
  challenges: (tx, id) => tx('challenges').where({ group_id: id }),
  challenge_participants: (tx, id) =>
    tx('challenge_participants').whereIn('challenge_id', ofGroup(tx, 'challenges', id)),
  personal_links: (tx, id) =>
    tx('personal_links')
      .whereIn('announcement_id', ofGroup(tx, 'announcements', id))
      .orWhereIn('challenge_id', ofGroup(tx, 'challenges', id)),
  challenge_entries: (tx, id) =>
    tx('challenge_entries').whereIn('challenge_id', ofGroup(tx, 'challenges', id)),
};

const ofGroup = (tx: Transaction, table: string, groupId: number) =>
  tx(table).where({ group_id: groupId }).select('id');

export async function readContent(tx: Transaction, groupId: number): Promise<Content> {
  const content: Content = {};
  for (const [table, rows] of Object.entries(parts)) content[table] = await rows(tx, groupId);
  return content;
}

export async function removeContent(tx: Transaction, groupId: number): Promise<void> {
  for (const rows of Object.values(parts).reverse()) await rows(tx, groupId).delete();
}

/** Only tables that are known to belong to a group are written to, whatever was kept. */
export async function putBack(tx: Transaction, content: Content): Promise<void> {
  for (const table of Object.keys(parts)) {
    const rows = content[table] ?? [];
    if (rows.length) await tx.batchInsert(table, rows, 50);
  }
}
