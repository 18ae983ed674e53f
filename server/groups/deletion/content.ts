import type { Transaction } from '../../database.ts';
import type { Columns } from '../../resource.ts';

/** A group as it stands in the database: its own row, and all that goes with it, by table. */
export type Content = Record<string, Columns[]>;

/** A company's rows of a table. */
type Ours = (table: string) => ReturnType<Transaction>;

/** What goes with a group, in the order in which it can be put back. */
const parts: Record<string, (ours: Ours, groupId: number) => ReturnType<Transaction>> = {
  groups: (ours, id) => ours('groups').where({ id }),
  group_members: (ours, id) => ours('group_members').where({ group_id: id }),
  group_professionals: (ours, id) => ours('group_professionals').where({ group_id: id }),
  announcements: (ours, id) => ours('announcements').where({ group_id: id }),
  announcement_recipients: (ours, id) =>
    ours('announcement_recipients').whereIn('announcement_id', ofGroup(ours, 'announcements', id)),
  challenges: (ours, id) => ours('challenges').where({ group_id: id }),
  challenge_participants: (ours, id) =>
    ours('challenge_participants').whereIn('challenge_id', ofGroup(ours, 'challenges', id)),
  personal_links: (ours, id) =>
    ours('personal_links').where((links) =>
      links
        .whereIn('announcement_id', ofGroup(ours, 'announcements', id))
        .orWhereIn('challenge_id', ofGroup(ours, 'challenges', id)),
    ),
  challenge_entries: (ours, id) =>
    ours('challenge_entries').whereIn('challenge_id', ofGroup(ours, 'challenges', id)),
};

const ofGroup = (ours: Ours, table: string, groupId: number) =>
  ours(table).where({ group_id: groupId }).select('id');

interface Place {
  companyId: number;
  groupId: number;
}

const oursIn =
  (tx: Transaction, { companyId }: Place): Ours =>
  (table) =>
    tx(table).where({ company_id: companyId });

export async function readContent(tx: Transaction, place: Place): Promise<Content> {
  const content: Content = {};
  for (const [table, rows] of Object.entries(parts))
    content[table] = await rows(oursIn(tx, place), place.groupId);
  return content;
}

export async function removeContent(tx: Transaction, place: Place): Promise<void> {
  for (const rows of Object.values(parts).reverse()) await rows(oursIn(tx, place), place.groupId).delete();
}

/** Only tables that are known to belong to a group are written to, whatever was kept. */
export async function putBack(tx: Transaction, content: Content): Promise<void> {
  for (const table of Object.keys(parts)) {
    const rows = content[table] ?? [];
    if (rows.length) await tx.batchInsert(table, rows, 50);
  }
}
