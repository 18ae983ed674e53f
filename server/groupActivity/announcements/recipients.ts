import type { Connection } from '../../database.ts';
import type { Recipient } from '../contract.ts';
import { canBeWrittenTo } from '../members.ts';

interface Row {
  client_id: number;
  first_name: string;
  last_name: string;
  sent_at: number | null;
  read_at: number | null;
  state: string;
  email: string | null;
}

/** Whom an announcement is for and who has read it, those who have not first. For professionals only. */
export async function recipientsOf(announcementId: number, connection: Connection): Promise<Recipient[]> {
  const rows: Row[] = await connection('announcement_recipients as r')
    .join('clients as c', 'c.id', 'r.client_id')
    .where('r.announcement_id', announcementId)
    .whereNot('c.state', 'deleted')
    .orderBy(['c.last_name_folded', 'c.first_name_folded', 'c.id'])
    .select('r.client_id', 'c.first_name', 'c.last_name', 'r.sent_at', 'r.read_at', 'c.state', 'c.email');
  const told = rows.map(({ client_id, first_name, last_name, sent_at, read_at, ...now }) => ({
    clientId: client_id,
    name: `${first_name} ${last_name}`,
    sentAt: sent_at,
    readAt: read_at,
    canBeWrittenTo: canBeWrittenTo(now),
  }));
  return [...told.filter(({ readAt }) => readAt === null), ...told.filter(({ readAt }) => readAt !== null)];
}
