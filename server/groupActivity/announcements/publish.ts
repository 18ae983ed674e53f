import type { Transaction } from '../../database.ts';
import { readersIn } from '../members.ts';
import { sendLinks } from '../personal/links.ts';

/** For how long a link to an announcement is good, in milliseconds. */
export const linkMilliseconds = 90 * 86_400_000;

interface Waiting {
  id: number;
  company_id: number;
  group_id: number;
  title: string;
}

/** Sends an announcement to every active member of its group, each by a letter of one's own; once, whoever else tries at the same time. */
export async function publish(
  tx: Transaction,
  id: number,
  { now, baseUrl }: { now: number; baseUrl: string },
): Promise<void> {
  const found: Waiting | undefined = await tx('announcements').where({ id, waiting: 1 }).forUpdate().first();
  if (!found) return;
  await tx('announcements').where({ id }).update({ waiting: 0, publish_at: now });
  await tx.raw(
    `insert into announcement_recipients (company_id, announcement_id, client_id, sent_at)
      select m.company_id, a.id, m.client_id, case when c.email is null then null else a.publish_at end
      from announcements as a join group_members as m on m.group_id = a.group_id join clients as c on c.id = m.client_id
      where a.id = ? and c.state = 'active' order by m.client_id`,
    [id],
  );
  const { company_id: companyId, group_id: groupId, title } = found;
  const subject = { kind: 'announcement' as const, id, companyId, title, expiresAt: now + linkMilliseconds };
  await sendLinks(tx, subject, await readersIn(tx, groupId), { now, baseUrl });
}
